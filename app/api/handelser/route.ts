// GET /api/handelser?part=ID[&kalla=ID]: the outcomes of asking about one part, streamed as NDJSON. Without a session,
// for someone else's part, too fast or when the process is full, no producer is asked.

import { SPRAKKAKA, valjSprak } from '../../../components/texter/sprak.ts';
import { kallor, lasKaka, session } from '../../../lib/wiring.ts';
import { problem } from '../problem.ts';
import { kort, ndjson } from './ndjson.ts';
import { rader } from './rader.ts';
import { forTatt, fullt, medPlats } from './slapp-in.ts';

async function svaraPa(request: Request): Promise<Response> {
  const fullHar = fullt();
  if (fullHar !== undefined) return fullHar;
  const cookie = request.headers.get('cookie');
  const { searchParams } = new URL(request.url);
  const part = searchParams.get('part') ?? '';
  const inloggning = await session().sessionAv(cookie);
  const forSnabb = await forTatt(request, inloggning);
  if (forSnabb !== undefined) return forSnabb;
  if (inloggning.slag === 'ingen') return problem('ingen-session');
  if (inloggning.slag === 'utgangen') return problem('utgangen-session');
  const svar = await session().uppdragFor(inloggning, part);
  if (svar.slag !== 'uppdrag') return problem(svar.slag);
  const kalla = searchParams.get('kalla');
  const valda = kallor(kalla);
  if (valda.length === 0) return problem('okand-kalla');
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
  return medPlats(inloggning, (vidSlut) => ndjson(rader(fragan, arendeId), request, vidSlut));
}

export async function GET(request: Request): Promise<Response> {
  try {
    const svar = await svaraPa(request);
    return svar.ok ? svar : kort(svar, request);
  } catch (fel) {
    // The store or the configuration failed: named for the operator, without what it said.
    console.error(
      JSON.stringify({ handelse: 'handelser-fel', orsak: fel instanceof Error ? fel.name : 'okänt' }),
    );
    return kort(problem('tekniskt-fel'), request);
  }
}
