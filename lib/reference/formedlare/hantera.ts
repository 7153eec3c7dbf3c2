// The forwarding service as one function: a question about many parts goes in, it is put to every producer in the direct
// dialect, and one answer comes out. It keeps nothing and logs nothing; every refusal is `{ "message": "…" }`.

import { lasJson } from '../producent/kropp.ts';
import { provaNyckel } from '../producent/nyckel.ts';
import { lasFormedladFraga } from './fraga.ts';
import { type Formedlad, fragaProducent } from './fraga-producent.ts';
import { skrivFormedlatSvar } from './svar.ts';

/** A forwarding service and those it forwards to. */
export type Formedlare = {
  readonly producenter: readonly Formedlad[];
  /** Who it says that it asks for (`konsument` in the direct dialect). */
  readonly konsument: string;
  /** How long it waits for one producer, ms. */
  readonly tidsgransMs: number;
  /** With a key it answers only those who have it. */
  readonly nyckel?: string;
};

export const FRAGEADRESS = '/kundhandelseFragaSynkron';
const STORSTA_FRAGA = 256 * 1024;

const ETIKETTER: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  404: 'Not found',
  405: 'Method not allowed',
  415: 'Unsupported media type',
  500: 'Internal server error',
};

function avslag(status: number, text: string, huvuden: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ message: `${ETIKETTER[status]}: ${text}` }, { status, headers: huvuden });
}

/** Answers one call. A fault of its own is a 500. */
export async function formedlaVidare(request: Request, formedlare: Formedlare): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/halsa' && request.method === 'GET') return Response.json({ halsa: 'ok' });
  const svar = await besvara(request, pathname, formedlare).catch(() => avslag(500, 'Något gick fel här.'));
  svar.headers.set('cache-control', 'no-store');
  return svar;
}

async function besvara(request: Request, pathname: string, formedlare: Formedlare): Promise<Response> {
  if (pathname !== FRAGEADRESS) return avslag(404, `Här finns bara POST ${FRAGEADRESS}.`);
  if (request.method !== 'POST') return avslag(405, 'Använd POST.', { allow: 'POST' });
  const nekad = formedlare.nyckel === undefined ? undefined : provaNyckel(request, formedlare.nyckel);
  if (nekad) return avslag(401, nekad.text, nekad.huvuden);
  const korrelation = request.headers.get('skv_client_correlation_id') ?? '';
  if (!/^(?=.*[\x21-\x7e])[\x20-\x7e]{1,200}$/.test(korrelation)) {
    return avslag(400, 'Huvudet skv_client_correlation_id krävs, 1–200 skrivbara ASCII-tecken.');
  }
  const kropp = await lasJson(request, STORSTA_FRAGA);
  if ('problem' in kropp) return avslag(kropp.problem.status === 415 ? 415 : 400, kropp.problem.text);
  const last = lasFormedladFraga(kropp.varde);
  if ('brister' in last) {
    const fel = last.brister.map(({ pekare, text }) => `${pekare.slice(1).replaceAll('/', '.')}: ${text}`);
    return avslag(400, fel.join(' '));
  }
  const { konsument, tidsgransMs, producenter } = formedlare;
  const acceptLanguage = request.headers.get('accept-language');
  const { signal } = request;
  const villkor = { fragad: last, acceptLanguage, korrelation, konsument, tidsgransMs, signal };
  const par = last.fraga.parter.flatMap((part) => producenter.map((producent) => ({ part, producent })));
  const delfragor = await Promise.all(
    par.map(async ({ part, producent }) => ({
      producent: producent.namn,
      part,
      utfall: await fragaProducent(producent, part, villkor),
    })),
  );
  return skrivFormedlatSvar(last.fraga, delfragor, acceptLanguage);
}
