// The one cookie that says who is at the browser: a random reference and nothing else.

import { randomBytes } from 'node:crypto';

/** How the session cookie is written and found for one public address. */
export type Sessionskaka = {
  readonly namn: string;
  satt(referens: string): string;
  rensa(): string;
  /** The reference in a Cookie header, or undefined when there is none that we could have made. */
  las(cookieHeader: string | null | undefined): string | undefined;
};

/** A new reference: 256 random bits. */
export function nyReferens(): string {
  return randomBytes(32).toString('base64url');
}

/** The value of the cookie `namn` in a Cookie header; the first wins. */
export function lasKaka(cookieHeader: string | null | undefined, namn: string): string | undefined {
  const rader = (cookieHeader ?? '').split(';').map((rad) => rad.trim());
  return rader.find((rad) => rad.startsWith(`${namn}=`))?.slice(namn.length + 1);
}

function kakan(namn: string, attribut: string): Sessionskaka {
  return {
    namn,
    satt: (referens) => `${namn}=${referens}${attribut}`,
    rensa: () => `${namn}=${attribut}; Max-Age=0`,
    las(cookieHeader) {
      const varde = lasKaka(cookieHeader, namn);
      return varde !== undefined && arReferens(varde) ? varde : undefined;
    },
  };
}

/** Whether `text` could be a reference of ours. */
export function arReferens(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/**
 * Over https the name carries `__Host-`, so that no other host or path can plant it. No lifetime: it goes with the
 * browser, and the server's own limits decide before that.
 */
export function sessionskaka(https: boolean): Sessionskaka {
  const namn = https ? '__Host-bollkoll-session' : 'bollkoll-session';
  return kakan(namn, `; Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`);
}

/**
 * The cookie of a frame on someone else's page. Partitioned: it is there under that page's site alone, also where cookies of third parties
 * are blocked (CHIPS). Always Secure, which browsers take from the own machine over http too.
 */
export function inbaddadkaka(): Sessionskaka {
  return kakan('__Host-bollkoll-inbaddad', '; Path=/; HttpOnly; Secure; SameSite=None; Partitioned');
}

/** Says in a frame that it has been someone's, or that she has signed out of its page. Tells nothing of whom. */
const LAMNAD = '__Host-bollkoll-lamnad';

/** The line that sets it, for `lever` seconds: as partitioned as the frame's session. */
export function sattLamnad(lever: number): string {
  return `${LAMNAD}=1; Path=/; HttpOnly; Secure; SameSite=None; Partitioned; Max-Age=${lever}`;
}

/** Whether it is there. */
export function arLamnad(cookieHeader: string | null | undefined): boolean {
  return lasKaka(cookieHeader, LAMNAD) !== undefined;
}
