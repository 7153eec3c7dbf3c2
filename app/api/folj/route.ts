// POST /api/folj { kalla, nummer }: one case by its kvittensnummer, streamed as NDJSON like /api/handelser. The number stands
// in the body only: never in an address, a log or a mistake's message.

import { SPRAKKAKA, valjSprak } from '../../../components/texter/sprak.ts';
import { adress, franEgenSida, type Inloggning, lasKaka, session } from '../../../lib/wiring.ts';
import { foljbaraKallor } from '../../folj-kallor.ts';
import { kort, ndjson } from '../handelser/ndjson.ts';
import { rader } from '../handelser/rader.ts';
import { forTatt, fullt, medPlats } from '../handelser/slapp-in.ts';
import { problem } from '../problem.ts';
import { lasFoljfraga } from './las-fraga.ts';

type Inloggad = Extract<Inloggning, { slag: 'inloggad' }>;

async function folj(request: Request, inloggning: Inloggad): Promise<Response> {
  const fragan = await lasFoljfraga(request);
  if (fragan === undefined) return problem('ogiltig-fraga');
  const kalla = foljbaraKallor().find(({ id }) => id === fragan.kalla);
  if (kalla === undefined) return problem('okand-kalla');
  const svar = await session().kvittensuppdrag(inloggning, kalla, fragan.nummer);
  if (svar.slag === 'for-manga') return problem('for-manga', svar.igenOmMs);
  if (svar.slag !== 'uppdrag') return problem(svar.slag);
  const sprak = valjSprak(
    lasKaka(request.headers.get('cookie'), SPRAKKAKA),
    request.headers.get('accept-language'),
  );
  const { uppdrag } = svar;
  const begaran = { uppdrag, kallor: [kalla], sprak, signal: request.signal };
  return medPlats(inloggning, (vidSlut) => ndjson(rader(begaran), request, vidSlut));
}

async function svaraPa(request: Request): Promise<Response> {
  if (!franEgenSida(request, adress())) return problem('annan-sida');
  const fullHar = fullt();
  if (fullHar !== undefined) return fullHar;
  const inloggning = await session().sessionAv(request.headers.get('cookie'));
  const forSnabb = await forTatt(request, inloggning);
  if (forSnabb !== undefined) return forSnabb;
  if (inloggning.slag === 'ingen') return problem('ingen-session');
  if (inloggning.slag === 'utgangen') return problem('utgangen-session');
  return folj(request, inloggning);
}

export async function POST(request: Request): Promise<Response> {
  try {
    const svar = await svaraPa(request);
    return svar.ok ? svar : kort(svar, request);
  } catch (fel) {
    console.error(JSON.stringify({ handelse: 'folj-fel', orsak: fel instanceof Error ? fel.name : 'okänt' }));
    return kort(problem('tekniskt-fel'), request);
  }
}
