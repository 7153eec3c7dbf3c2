// GET /api/handelser?part=ID[&kalla=ID]: the outcomes of asking about one part, streamed as NDJSON. Without a session,
// or for someone else's part, no producer is asked.

import { SPRAKKAKA, valjSprak } from '../../../components/texter/sprak.ts';
import { kallor, motor, session } from '../../../lib/wiring.ts';
import { lasKaka } from '../../kaka.ts';
import { problem } from '../problem.ts';
import { ndjson } from './komprimera.ts';
import { rader } from './rader.ts';

export async function GET(request: Request): Promise<Response> {
  const cookie = request.headers.get('cookie');
  const { searchParams } = new URL(request.url);
  const part = searchParams.get('part') ?? '';
  const inloggning = await session().sessionAv(cookie);
  if (inloggning.slag !== 'inloggad')
    return problem(inloggning.slag === 'ingen' ? 'ingen-session' : 'utgangen-session');
  const svar = await session().uppdragFor(inloggning, part);
  if (svar.slag !== 'uppdrag') return problem(svar.slag);
  const valda = kallor(searchParams.get('kalla'));
  if (valda.length === 0) return problem('okand-kalla');
  const stream = rader({
    motor: motor(),
    kallor: valda,
    uppdrag: svar.uppdrag,
    sprak: valjSprak(lasKaka(cookie, SPRAKKAKA), request.headers.get('accept-language')),
    signal: request.signal,
    arendeId: (nyckel) => session().opak.arendeId({ agare: inloggning.agare, partId: part, nyckel }),
  });
  return ndjson(stream, request.headers.get('accept-encoding'));
}
