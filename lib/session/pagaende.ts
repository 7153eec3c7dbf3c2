// The cookies of an unfinished sign-in: where they are kept, and for how long. Promises that one which began in a whole window and one
// which began in a frame never take each other's.

/** The kind of cookies. `rad`: what each has beside its name, value and lifetime, as a Set-Cookie line says it. */
export type Pagaende = {
  readonly namn: (vad: 'state' | 'nonce' | 'pkce' | 'mal') => string;
  readonly sameSite: 'lax' | 'none';
  readonly secure: boolean;
  readonly rad: string;
};

/** How long they live, seconds. */
export const PAGAR_S = 15 * 60;

/** Of a sign-in in a window of our own. */
export function iFonster(https: boolean): Pagaende {
  const prefix = https ? '__Host-' : '';
  return {
    namn: (vad) => `${prefix}bollkoll-in-${vad}`,
    ...{ sameSite: 'lax', secure: https },
    rad: `; Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`,
  };
}

/** Of one that nobody sees, in a frame: as partitioned as what it may become (kaka.ts). */
export const I_RAM: Pagaende = {
  namn: (vad) => `__Host-bollkoll-tyst-${vad}`,
  ...{ sameSite: 'none', secure: true },
  rad: '; Path=/; HttpOnly; Secure; SameSite=None; Partitioned',
};

/** The Set-Cookie lines that take them away. */
export function stadning({ namn, rad }: Pagaende): string[] {
  return (['state', 'nonce', 'pkce', 'mal'] as const).map((vad) => `${namn(vad)}=${rad}; Max-Age=0`);
}
