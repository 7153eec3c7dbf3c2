// GET /inbaddad/vakt: an answer that stays open for as long as the frame's session does. It says nothing; that it ends says that the
// frame is to ask again, and then it is told. So a sign-out at the portal, in whatever browser and at whichever of our processes, is
// seen within a second, and a page that is looked at asks once in half a minute in place of once a second.

import { session } from '../../lib/wiring.ts';
import { problem } from '../api/problem.ts';
import type { Forfragan, Rader, Svar } from '../forfragan.ts';

/** An answer is as long as that, ms: shorter than a proxy waits for a silent one. */
const LANGST_MS = 25_000;
/** So many open frames of one process are watched; further ones ask now and then. */
const FLEST = 5000;
const IGEN_OM_MS = 5000;

let vaktas = 0;
const stannar = new AbortController();
// A process that is to end lets go of them, or it would wait for each.
for (const nar of ['SIGTERM', 'SIGINT'] as const) process.on(nar, () => stannar.abort());

async function* rader(slut: Promise<void>): Rader {
  yield '';
  await slut;
}

/** Answers one request. Rejects when the store is down. */
export async function svaraVakt({ headers, signal }: Forfragan): Promise<Svar> {
  const cookie = headers.get('cookie');
  if (vaktas >= FLEST) return problem('upptaget', IGEN_OM_MS);
  if (!(await session().ramenGaller(cookie))) return problem('ingen-session');
  vaktas += 1;
  let kvar = true;
  const lamna = () => {
    if (kvar) vaktas -= 1;
    kvar = false;
  };
  const nar = AbortSignal.any([signal, stannar.signal, AbortSignal.timeout(LANGST_MS)]);
  return { rader: rader(session().ramensSlut(cookie, nar)), lamna };
}
