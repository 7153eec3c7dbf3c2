// A small forwarding producer for the checker's tests: the reference producer's answers in the other envelope, with its
// own spelling, sorting, paging and errors.

import { parseTidpunkt } from '../../arenden/tidpunkt.ts';
import type { Objekt } from '../dialekt.ts';
import { frisk } from '../exempel.ts';

type Sida = { readonly offset: number; readonly limit?: number };

const ja = (kropp: unknown, status = 200) =>
  Response.json(kropp, { status, headers: { 'cache-control': 'no-store' } });
const nej = (message: string, status = 400) => ja({ message }, status);

function direktfraga(fraga: Objekt, part: Objekt, anvandare: unknown): Objekt {
  const { parter: _, behandling: __, ...filter } = fraga;
  const arende = part.arende as { typ?: string } | undefined;
  const typ = arende?.typ === 'Producentarendereferens' ? 'Producentärendereferens' : arende?.typ;
  return { ...filter, ...part, ...(arende && { arende: { ...arende, typ } }), anvandare };
}

function till61(handelse: Objekt): Objekt {
  const ms = parseTidpunkt(String(handelse.tidpunkt))?.ms ?? 0;
  return { ...handelse, tidpunkt: new Date(ms).toISOString(), version: '6.1' };
}

function behandlad(handelser: readonly Objekt[], behandling: Objekt | undefined): readonly Objekt[] {
  const sida = behandling?.paginering as Sida | undefined;
  const sorted = behandling?.sortering
    ? [...handelser].sort((a, b) => String(a.tidpunkt).localeCompare(String(b.tidpunkt)))
    : handelser;
  return sida ? sorted.slice(sida.offset, sida.offset + (sida.limit ?? sorted.length)) : sorted;
}

function fel(request: Request, kropp: Objekt): string | undefined {
  const fraga = kropp.fraga as Objekt | undefined;
  if (!request.headers.get('skv_client_correlation_id')) return 'skv_client_correlation_id saknas';
  if (Object.keys(kropp).some((falt) => falt !== 'fraga' && falt !== 'anvandare')) return 'okänt fält';
  if (typeof kropp.anvandare !== 'string') return 'anvandare saknas';
  const { parter, behandling } = (fraga ?? {}) as { parter?: Objekt[]; behandling?: Objekt };
  if (!Array.isArray(parter) || parter.length === 0) return 'parter saknas';
  if (parter.some(({ arende }) => (arende as Objekt | undefined)?.typ === 'Producentärendereferens'))
    return 'arende.typ';
  return behandling?.paginering && !behandling.sortering ? 'paginering kräver sortering' : undefined;
}

/** The forwarding producer as one function. */
export async function friskFormedlare(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/api-info') return frisk(request);
  if (request.method !== 'POST') return nej('Method not allowed', 405);
  if (!request.headers.get('content-type')?.startsWith('application/json')) return nej('Unsupported', 415);
  let kropp: Objekt;
  try {
    kropp = await request.json();
  } catch {
    return nej('Bad request: inte JSON'); // The parser's message quotes the body.
  }
  if (Array.isArray(kropp)) return nej('Bad request: lista');
  const brist = fel(request, kropp);
  if (brist !== undefined) return nej(`Bad request: ${brist}`);
  return besvara(request, kropp);
}

async function besvara(request: Request, { fraga, anvandare }: Objekt): Promise<Response> {
  const { parter, behandling } = fraga as { parter: Objekt[]; behandling?: Objekt };
  const poster: Objekt[] = [];
  for (const part of parter) {
    const body = JSON.stringify(direktfraga(fraga as Objekt, part, anvandare));
    const headers = {
      'content-type': 'application/json',
      'accept-language': request.headers.get('accept-language') ?? 'sv',
    };
    const svar = await frisk(
      new Request('http://x.example/kundhandelser', { method: 'POST', headers, body }),
    );
    if (svar.status !== 200) return nej('Bad request: frågan', svar.status);
    const alla = ((await svar.json()) as { kundhandelser: Objekt[] }).kundhandelser.map(till61);
    const kundhandelserForPart = behandlad(alla, behandling);
    poster.push({ part, totaltAntalKundhandelser: alla.length, kundhandelserForPart });
  }
  const delfragor = parter.map((part) => ({
    producent: 'Lindköpings kommun',
    part,
    status: 'OK',
    httpCode: 200,
  }));
  return ja({ kundhandelser: poster, metadata: fraga, delfragor });
}
