// Why no answer came from a källa, told so that nothing secret can follow along. Promises that a cause is never quoted:
// only its code, which is the machine's own word and holds neither address nor secret.

import type { Fel } from '../arenden/utfall.ts';

/** Where it went wrong: at the källa itself, at the token endpoint, or with a secret of our own. */
export type Natverksled = 'kalla' | 'token' | 'hemlighet';

/**
 * No answer came. `fel` is what that means for the källa; `orsak` a code such as `ECONNREFUSED`, the name of the limit that
 * was met (`huvudMs`), `forbjuden-adress` for a network it may not lead to, or `frammande-ursprung` for an origin that is not
 * its own.
 */
export class Natverksfel extends Error {
  readonly code = 'inget-svar';
  readonly fel: Fel;
  readonly led: Natverksled;
  readonly orsak: string;
  constructor(led: Natverksled, fel: Fel, orsak: string) {
    super(`no answer (${led}: ${orsak})`);
    this.name = 'Natverksfel';
    this.fel = fel;
    this.led = led;
    this.orsak = orsak;
  }
}

/** Whether it is one, even when another bundle of this same file made it. */
export function isNatverksfel(error: unknown): error is Natverksfel {
  return error instanceof Error && (error as Partial<Natverksfel>).code === 'inget-svar';
}

/** We said stop, by a limit or a rule of our own: which, and what that means for the källa. Reading a body throws it. */
export class Gransbrott extends Error {
  readonly code = 'natverksgrans';
  readonly orsak: string;
  readonly fel: Fel;
  constructor(orsak: string, fel: Fel) {
    super(`a limit was met (${orsak})`);
    this.name = 'Gransbrott';
    this.orsak = orsak;
    this.fel = fel;
  }
}

/** As `isNatverksfel`. */
export function isGransbrott(error: unknown): error is Gransbrott {
  return error instanceof Error && (error as Partial<Gransbrott>).code === 'natverksgrans';
}

/** The machine's own code of an error; `okand` when it has none that may be told. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,79}$/.test(code) ? code : 'okand';
}

/** The same failure without its words: they may quote the request or a key. No connection unless it says otherwise. */
export function utanOrd(error: unknown, led: Natverksled): Natverksfel {
  if (isNatverksfel(error)) return error;
  if (isGransbrott(error)) return new Natverksfel(led, error.fel, error.orsak);
  return new Natverksfel(led, { slag: 'unreachable' }, codeOf(error));
}
