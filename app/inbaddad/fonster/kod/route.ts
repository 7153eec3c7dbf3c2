// POST /inbaddad/fonster/kod { sida }: the small window asks for a code for the frame that opened it. Only from a page of ours, and by the
// person's own session.

import { adress, franEgenSida, session } from '../../../../lib/wiring.ts';
import { problem } from '../../../api/problem.ts';

const NEJ = { nekad: 'ogiltigt-intyg', 'ej-bokford': 'tekniskt-fel' } as const;

/** 200 `{ kod, giltigTill }`; 403 from elsewhere, 401 without a session or for a page that is no portal's. */
export async function POST(request: Request): Promise<Response> {
  if (!franEgenSida(request, adress())) return problem('annan-sida');
  const inloggning = await session().sessionAv(request.headers.get('cookie'));
  if (inloggning.slag !== 'inloggad') return problem('ingen-session');
  const sida = new URLSearchParams(await request.text()).get('sida') ?? '';
  const svar = await session().portal.kodForRam(inloggning, sida);
  if (svar.slag === 'for-manga') return problem('for-tatt', svar.igenOmMs);
  if (svar.slag !== 'kod') return problem(NEJ[svar.slag]);
  const { kod, giltigTill } = svar;
  return Response.json({ kod, giltigTill }, { headers: { 'cache-control': 'no-store' } });
}
