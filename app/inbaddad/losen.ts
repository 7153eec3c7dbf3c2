// POST /inbaddad/losen { kod, vy }: a page of a portal's posts a code into the frame, and the frame is signed in. Promises that no
// code stands in an address, that only what the browser says comes from a portal's own page is taken, and that a refusal leaves
// nobody signed in.

import { adress, session } from '../../lib/wiring.ts';
import { lasFormular } from '../api/las-kropp.ts';
import { problem } from '../api/problem.ts';
import type { Forfragan } from '../forfragan.ts';

const STORSTA_BYTE = 1024;

/** The views that a frame can begin at. */
const VYER: ReadonlySet<string> = new Set(['oversikt', 'hos-dig', 'arende', 'antal']);

/** Answers one request. Rejects when the store is down. */
export async function svaraLosen(forfragan: Forfragan): Promise<Response> {
  const { headers } = forfragan;
  const igenOmMs = await session().takt.frageadress(forfragan);
  if (igenOmMs !== undefined) return problem('for-tatt', igenOmMs);
  const falt = await lasFormular(forfragan, STORSTA_BYTE);
  const { kod, vy = '' } = falt ?? {};
  if (kod === undefined || !VYER.has(vy)) return problem('ogiltig-fraga');
  const huvud = (namn: string) => headers.get(namn);
  const svar = await session().portal.losIn({
    ...{ kod, origin: huvud('origin'), cookie: huvud('cookie'), agent: huvud('user-agent') },
  });
  if (svar.slag === 'for-manga') return problem('for-tatt', svar.igenOmMs);
  if (svar.slag !== 'inloggad') return problem(svar.slag === 'nekad' ? 'ogiltigt-intyg' : 'tekniskt-fel');
  const location = `${adress()}/inbaddad/${vy}`;
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'set-cookie': svar.kaka },
  });
}
