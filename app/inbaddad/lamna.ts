// POST /inbaddad/lamna: the frame says that the person has signed out of the page around it, or that its session has ended. It is over here
// too then, and nobody is signed in silently in her place.

import { adress, franEgenSida, session } from '../../lib/wiring.ts';
import { problem } from '../api/problem.ts';
import type { Forfragan } from '../forfragan.ts';

/** Answers one request: 204, or 403 from elsewhere. */
export async function svaraLamna(forfragan: Forfragan): Promise<Response> {
  if (!franEgenSida(forfragan, adress())) return problem('annan-sida');
  const svar = new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  for (const kaka of await session().portal.lamnaRam(forfragan.headers.get('cookie')))
    svar.headers.append('set-cookie', kaka);
  return svar;
}
