// How long a session has left, as a page is told: a length of time, never a point in it, for the browser's clock may be
// wrong. Promises that looking extends nothing and that only our own pages extend.

import { type Sessionstid, VARNING_MS } from '../../../components/sida/utgangsskript.ts';
import { klockslag } from '../../../components/texter/datum.ts';
import type { Inloggning } from '../../../lib/wiring.ts';
import { problem } from '../problem.ts';

type Inloggad = Extract<Inloggning, { slag: 'inloggad' }>;

/** What is left at `nu`. An extension shorter than the warning itself is none. */
export function sessionstid({ sessionTill, sessionSist }: Inloggad, nu: number): Sessionstid {
  return {
    kvarMs: Math.max(0, sessionTill - nu),
    forlangs: sessionSist - sessionTill > VARNING_MS,
    klockan: klockslag(sessionTill, 'sv'),
  };
}

/** The answer: what is left, or 401. */
export function tidssvar(inloggning: Inloggning, nu: number): Response {
  if (inloggning.slag === 'ingen') return problem('ingen-session');
  if (inloggning.slag === 'utgangen') return problem('utgangen-session');
  return Response.json(sessionstid(inloggning, nu), { headers: { 'cache-control': 'no-store' } });
}

/** The same after `forlang`, which is not called for a request from elsewhere (403). */
export async function forlangd(
  egenSida: boolean,
  forlang: () => Promise<Inloggning>,
  now: () => number,
): Promise<Response> {
  return egenSida ? tidssvar(await forlang(), now()) : problem('annan-sida');
}
