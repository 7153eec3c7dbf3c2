// The whole producer as one function: a Request goes in, a Response comes out (direct dialect v6.0, official RAML). It
// binds no port, keeps nothing and logs nothing; server.ts does the first, nobody does the second.

import type { Handelse } from '../personer/person.ts';
import { lasFraga } from './fraga.ts';
import type { Myndighet } from './myndigheter.ts';
import { type Problem, problemsvar } from './problem.ts';
import { skrivSvar } from './svar.ts';
import { valjUt } from './urval.ts';

/** The longest body that is read, in bytes. A question is a few hundred. */
export const STORSTA_FRAGA = 64 * 1024;

/** What a producer answers from. `nu` gives epoch ms. */
export type Producent = {
  readonly myndighet: Myndighet;
  readonly handelser: readonly Handelse[];
  readonly nu: () => number;
};

/** Answers one request. Every refusal is a problem document; only a fault of the producer itself throws. */
export async function hantera(request: Request, producent: Producent): Promise<Response> {
  const { pathname } = new URL(request.url);
  const svar = pathname === '/halsa' ? halsa(request) : await kundhandelser(request, pathname, producent);
  svar.headers.set('cache-control', 'no-store');
  const requestId = request.headers.get('x-request-id');
  if (requestId !== null) svar.headers.set('x-request-id', requestId);
  return svar;
}

function halsa(request: Request): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return problemsvar(felMetod('GET'));
  return Response.json({ halsa: 'ok' });
}

async function kundhandelser(request: Request, pathname: string, producent: Producent): Promise<Response> {
  if (pathname !== '/kundhandelser') {
    return problemsvar({ status: 404, titel: 'Finns inte', text: 'Här finns bara POST /kundhandelser.' });
  }
  if (request.method !== 'POST') return problemsvar(felMetod('POST'));
  const kropp = await lasKropp(request);
  if ('problem' in kropp) return problemsvar(kropp.problem);
  const last = lasFraga(kropp.varde);
  if ('brister' in last) {
    return problemsvar({
      status: 400,
      titel: 'Frågan kan inte läsas',
      text: 'Frågan följer inte standarden Mina ärenden 6.0. Under errors står vad som är fel.',
      brister: last.brister,
    });
  }
  const { kund } = last.fraga;
  if (kund && !producent.myndighet.identifierartyper.includes(kund.typ)) return problemsvar(felTyp());
  const nu = producent.nu();
  const traffar = valjUt(producent.handelser, last.fraga, nu);
  const acceptLanguage = request.headers.get('accept-language');
  return Response.json(skrivSvar(producent.myndighet, last.fraga, traffar, { acceptLanguage, nu }));
}

async function lasKropp(request: Request): Promise<{ varde: unknown } | { problem: Problem }> {
  const [typ = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (typ.trim().toLowerCase() !== 'application/json') {
    return {
      problem: { status: 415, titel: 'Fel innehållstyp', text: 'Skicka frågan som application/json.' },
    };
  }
  const byte = await request.arrayBuffer();
  if (byte.byteLength > STORSTA_FRAGA) {
    return {
      problem: { status: 413, titel: 'För stor fråga', text: `Frågan får vara högst ${STORSTA_FRAGA} byte.` },
    };
  }
  try {
    return { varde: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(byte)) };
  } catch {
    // The parser's own message quotes the body, and is therefore not passed on.
    return {
      problem: { status: 400, titel: 'Frågan kan inte läsas', text: 'Kroppen är inte JSON i UTF-8.' },
    };
  }
}

function felMetod(allow: string): Problem {
  return { status: 405, titel: 'Fel metod', text: `Använd ${allow}.`, allow };
}

function felTyp(): Problem {
  return {
    status: 400,
    titel: 'Identifierartypen stöds inte',
    text: 'Den här myndigheten har inga ärenden för den typen av identifierare.',
    brister: [{ pekare: '/kund/typ', text: 'Stöds inte här.' }],
  };
}
