// Delays and faults, for tests, the bench and the demo: a stand-in only thing that no real producer has. A fault is a
// function from the good answer to what is sent instead, so that each failure kind of a consumer can be met.

/** The faults. `langsam` answers well but eight seconds late; `oandlig-vantan` never answers. */
export const FELSLAG = [
  'langsam',
  '500',
  '401',
  '403',
  '429',
  '503',
  'html',
  'halvjson',
  'oandlig',
  'feltyper',
  'oandlig-vantan',
] as const;
export type Felslag = (typeof FELSLAG)[number];

/** How the stand-in behaves now. Without `fel` it answers as it should, after the delay. */
export type Lage = { readonly fordrojningMs: number; readonly fel?: Felslag };

const LANGSAM_MS = 8000;

/** How long to wait before answering, ms. Infinity: never. */
export function vantetid({ fordrojningMs, fel }: Lage): number {
  if (fel === 'oandlig-vantan') return Number.POSITIVE_INFINITY;
  return fordrojningMs + (fel === 'langsam' ? LANGSAM_MS : 0);
}

/** What is sent in place of the good answer. Only an answer with status 200 is replaced. */
export async function forvansk(svar: Response, { fel }: Lage): Promise<Response> {
  if (!svar.ok) return svar;
  switch (fel) {
    case '500':
    case '401':
    case '403':
    case '429':
    case '503':
      return felstatus(Number(fel));
    case 'html':
      return new Response('<!doctype html><title>Underhåll</title><h1>Vi är snart tillbaka</h1>', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case 'halvjson': {
      const text = await svar.text();
      return new Response(text.slice(0, text.length / 2), { headers: svar.headers });
    }
    case 'oandlig':
      return new Response(oandligKropp(), { headers: { 'content-type': 'application/json' } });
    case 'feltyper':
      return new Response(JSON.stringify(medFelTyper(await svar.json())), { headers: svar.headers });
    default:
      return svar;
  }
}

function felstatus(status: number): Response {
  const huvuden = new Headers({ 'content-type': 'application/problem+json' });
  if (status === 429 || status === 503) huvuden.set('retry-after', '30');
  if (status === 401) huvuden.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify({ type: 'about:blank', title: 'Påhittat fel', status }), {
    status,
    headers: huvuden,
  });
}

function oandligKropp(): ReadableStream<Uint8Array> {
  const kodare = new TextEncoder();
  const bit = kodare.encode(`${'{"rubrik":"utan slut"},'.repeat(2800)}\n`);
  let borjat = false;
  return new ReadableStream({
    pull(styrning) {
      styrning.enqueue(borjat ? bit : kodare.encode('{"kundhandelser":['));
      borjat = true;
    },
  });
}

type Kropp = { kundhandelser: Record<string, unknown>[] };

/**
 * Breaks the first three events (the newest, as hantera sends them) in three ways and adds one that is no event; the
 * rest are left readable. The first keeps everything but its flags.
 */
function medFelTyper(kropp: Kropp): unknown {
  const [forsta, andra, tredje, ...resten] = kropp.kundhandelser;
  const trasiga = [
    forsta && { ...forsta, producentarendetKraverKundatgard: 'ja', producentarendetKlart: null },
    andra && { ...andra, rubrik: 42 },
    tredje && { ...tredje, tidpunkt: 'i förrgår' },
  ];
  return { ...kropp, kundhandelser: [...trasiga.filter(Boolean), ...resten, 'trasig'] };
}
