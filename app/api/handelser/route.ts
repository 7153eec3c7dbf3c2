// GET /api/handelser?part=ID[&kalla=ID]: the outcomes of asking about one part, streamed as NDJSON. Without a session,
// or for someone else's part, no producer is asked.

import { SPRAKKAKA, valjSprak } from '../../../components/texter/sprak.ts';
import { kallor, lasKaka, session } from '../../../lib/wiring.ts';
import { problem } from '../problem.ts';
import { kort, ndjson } from './ndjson.ts';
import { rader } from './rader.ts';

async function svaraPa(request: Request): Promise<Response> {
  const cookie = request.headers.get('cookie');
  const { searchParams } = new URL(request.url);
  const part = searchParams.get('part') ?? '';
  const inloggning = await session().sessionAv(cookie);
  if (inloggning.slag === 'ingen') return kort(problem('ingen-session'), request);
  if (inloggning.slag === 'utgangen') return kort(problem('utgangen-session'), request);
  const svar = await session().uppdragFor(inloggning, part);
  if (svar.slag !== 'uppdrag') return kort(problem(svar.slag), request);
  const kalla = searchParams.get('kalla');
  const valda = kallor(kalla);
  if (valda.length === 0) return kort(problem('okand-kalla'), request);
  const sprak = valjSprak(lasKaka(cookie, SPRAKKAKA), request.headers.get('accept-language'));
  const { uppdrag, foretagOkanda } = svar;
  const fragan = {
    uppdrag,
    foretagOkanda,
    kallor: valda,
    sprak,
    signal: request.signal,
    igen: Boolean(kalla),
  };
  const { agare } = inloggning;
  const arendeId = (nyckel: string) => session().opak.arendeId({ agare, partId: part, nyckel });
  return ndjson(rader(fragan, arendeId), request);
}

export async function GET(request: Request): Promise<Response> {
  try {
    return await svaraPa(request);
  } catch (fel) {
    // The store or the configuration failed: named for the operator, without what it said.
    console.error(
      JSON.stringify({ handelse: 'handelser-fel', orsak: fel instanceof Error ? fel.name : 'okänt' }),
    );
    return kort(problem('tekniskt-fel'), request);
  }
}
