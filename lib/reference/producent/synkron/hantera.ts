// POST /kundhandelseFragaSynkron: the question that the forwarding service puts to a producer. A producer that answers
// at all answers 200; 206, for when some producers failed, is the forwarding service's alone.

import { lasJson } from '../kropp.ts';
import { provaNyckel } from '../nyckel.ts';
import { type Brist, felMetod, type Problem } from '../problem.ts';
import type { Anrop, Tjanst } from '../tjanst.ts';
import { type FragaSynkron, lasFragaSynkron } from './fraga.ts';
import { skrivSvarSynkron } from './svar.ts';

/** The longest question that is read, in bytes: a hundred parts with all their filters. */
export const STORSTA_FRAGA_SYNKRON = 256 * 1024;

const ETIKETTER: Record<Problem['status'], string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Bad request',
  415: 'Unsupported media type',
  422: 'Bad request',
  503: 'Internal server error',
};

/** Answers the question; every refusal is `{ "message": "Label: what is wrong" }`. */
export async function besvaraSynkron({ request }: Anrop, tjanst: Tjanst): Promise<Response> {
  if (request.method !== 'POST') return meddelande(felMetod('POST'));
  const nekad = tjanst.fragenyckel === undefined ? undefined : provaNyckel(request, tjanst.fragenyckel);
  if (nekad) return meddelande(nekad);
  const korrelation = request.headers.get('skv_client_correlation_id') ?? '';
  if (!/^(?=.*[\x21-\x7e])[\x20-\x7e]{1,200}$/.test(korrelation)) {
    const text = 'Huvudet skv_client_correlation_id krävs, 1–200 skrivbara ASCII-tecken.';
    return meddelande({ status: 400, text });
  }
  const kropp = await lasJson(request, STORSTA_FRAGA_SYNKRON);
  if ('problem' in kropp) return meddelande(kropp.problem);
  const last = lasFragaSynkron(kropp.varde);
  const brister = 'brister' in last ? last.brister : ejStodda(last.fraga, tjanst);
  if ('brister' in last || brister.length > 0) {
    return meddelande({ status: 400, text: brister.map(somText).join(' ') });
  }
  const acceptLanguage = request.headers.get('accept-language');
  return Response.json(
    skrivSvarSynkron(tjanst.lager, last.fraga, { producent: tjanst.namn, acceptLanguage }),
  );
}

function ejStodda({ parter }: FragaSynkron, { identifierartyper }: Tjanst): Brist[] {
  return parter.flatMap(({ kund }, i) =>
    kund && !identifierartyper.includes(kund.typ)
      ? [{ pekare: `/fraga/parter/${i}/kund/typ`, text: 'Stöds inte här.' }]
      : [],
  );
}

function somText({ pekare, text }: Brist): string {
  return `${pekare.slice(1).replaceAll('/', '.') || 'Kroppen'}: ${text}`;
}

function meddelande(problem: Pick<Problem, 'status' | 'text' | 'huvuden'>): Response {
  const kropp = { message: `${ETIKETTER[problem.status]}: ${problem.text}` };
  const { status, huvuden } = problem;
  // 413 is not among the statuses of this dialect.
  return Response.json(kropp, { status: status === 413 ? 400 : status, headers: { ...huvuden } });
}
