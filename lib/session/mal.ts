// What a sign-in is for, when it is for more than signing in: the level that it must reach, and the page to come back to, or the
// window of a frame (portal/fonster.ts). Promises
// that it is read only together with the state of the very sign-in that it was written for, and leads to a path of our own.

import { dekryptera, kryptera } from '../store/kryptering.ts';
import { lasKaka } from './kaka.ts';
import { PAGAR_S, type Pagaende } from './pagaende.ts';

/**
 * `vag`: a path of ours. `niva`: the level. `agare`: who was signed in when it began; left out for a page that is anyone's. `portal`: whose
 * page the frame stands on, when it was begun in one.
 */
export type Mal = {
  readonly niva?: string;
  readonly vag: string;
  readonly agare?: string;
  readonly portal?: string;
};

const forState = (state: string) => ({ andamal: 'mal', lasare: state, rad: 'mal' }) as const;

/** The Set-Cookie line. */
export function sattMal(hemlighet: Uint8Array, pagaende: Pagaende, state: string, mal: Mal): string {
  const text = kryptera(hemlighet, forState(state), JSON.stringify(mal));
  return `${pagaende.namn('mal')}=${text}${pagaende.rad}; Max-Age=${PAGAR_S}`;
}

/** What the sign-in with this state was for; undefined when it was for nothing more. */
export function lasMal(
  hemlighet: Uint8Array,
  pagaende: Pagaende,
  state: string,
  cookieHeader: string | null,
): Mal | undefined {
  const text = lasKaka(cookieHeader, pagaende.namn('mal'));
  const klartext = text && dekryptera(hemlighet, forState(state), text);
  return klartext ? (JSON.parse(klartext) as Mal) : undefined;
}
