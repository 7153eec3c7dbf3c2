// GET /historik/export?format=csv|json[&part=ID]: the whole åtkomsthistorik as a file, read a page at a time.

import type { Historikrad } from '../../../components/konto/historikrad.ts';
import { historiktexter } from '../../../components/texter/historik.ts';
import type { Sprak } from '../../../components/texter/sprak.ts';
import { type Inloggning, session } from '../../../lib/wiring.ts';
import { problem } from '../../api/problem.ts';
import { fragansSprak } from '../../fragans-sprak.ts';
import { bitar, filformat } from '../fil.ts';
import { hamtaHistorik } from '../hamta.ts';

type Inloggad = Extract<Inloggning, { slag: 'inloggad' }>;
type Sida = readonly Historikrad[];

const PER_SIDA = 500;

/** The pages after the first. Throws when a right has ended meanwhile: the file is then cut short. */
async function* resten(inloggning: Inloggad, part: string | undefined, sprak: Sprak, forst: Sida) {
  let sida = forst;
  yield sida;
  while (sida.length === PER_SIDA) {
    const svar = await hamtaHistorik(inloggning, { part, antal: PER_SIDA, efter: sida.at(-1) }, sprak);
    if (svar.slag !== 'rader') throw new Error(svar.slag);
    sida = svar.rader;
    yield sida;
  }
}

function strommen(text: AsyncGenerator<string, void, void>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await text.next();
      if (done) controller.close();
      else controller.enqueue(bytes.encode(value));
    },
    cancel: async () => void (await text.return()),
  });
}

async function svaraPa(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const kaka = request.headers.get('cookie');
  const inloggning = await session().sessionAv(kaka);
  if (inloggning.slag === 'ingen') return problem('ingen-session');
  if (inloggning.slag === 'utgangen') return problem('utgangen-session');
  const sprak = fragansSprak(request.headers);
  const format = filformat(searchParams.get('format'), sprak);
  if (format === undefined) return problem('ogiltig-fraga');
  const part = searchParams.get('part') ?? undefined;
  const forst = await hamtaHistorik(inloggning, { part, antal: PER_SIDA }, sprak);
  if (forst.slag !== 'rader') return problem(forst.slag);
  const namn = `${historiktexter(sprak).fil.namn}-${new Date().toISOString().slice(0, 10)}`;
  const slag = searchParams.get('format') === 'csv' ? 'csv' : 'json';
  return new Response(strommen(bitar(format, resten(inloggning, part, sprak, forst.rader))), {
    headers: {
      'content-type': format.typ,
      'content-disposition': `attachment; filename="${namn}.${slag}"`,
      'cache-control': 'no-store',
    },
  });
}

export async function GET(request: Request): Promise<Response> {
  try {
    return await svaraPa(request);
  } catch (orsak) {
    const namn = orsak instanceof Error ? orsak.name : 'okänt';
    console.error(JSON.stringify({ handelse: 'historik-fel', orsak: namn }));
    return problem('tekniskt-fel');
  }
}
