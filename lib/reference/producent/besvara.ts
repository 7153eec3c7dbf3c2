// Start reading here. The whole producer as one function: a Request goes in, a Response comes out. This file is its
// table of contents, one row per address; each row's file is a chapter. It binds no port (lyssna.ts), keeps nothing
// (lager/) and logs nothing.

import { randomUUID } from 'node:crypto';
import { apiInfo } from './api-info.ts';
import { besvaraDirekt } from './direkt.ts';
import { taBort, taIn } from './intag/hantera.ts';
import { provaNyckel } from './nyckel.ts';
import { openapi } from './openapi/dokument.ts';
import { felMetod, type Problem, problemsvar } from './problem.ts';
import { besvaraSynkron } from './synkron/hantera.ts';
import type { Anrop, Tjanst } from './tjanst.ts';

type Kapitel = (anrop: Anrop, tjanst: Tjanst) => Response | Promise<Response>;

/** Every address, and what answers there. A path that ends with a slash takes the rest of the address with it. */
const RUTTER: Readonly<Record<string, Readonly<Record<string, Kapitel>>>> = {
  '/kundhandelser': { POST: fragad(besvaraDirekt) },
  // Tells its refusals in its own dialect's words, those about key and method too.
  '/kundhandelseFragaSynkron': { '*': besvaraSynkron },
  '/intag/kundhandelser': { POST: taIn },
  '/intag/kundhandelser/': { DELETE: taBort },
  '/api-info': { GET: (_anrop, tjanst) => Response.json(apiInfo(tjanst)) },
  '/openapi.json': { GET: (_anrop, tjanst) => Response.json(openapi(tjanst)) },
  '/halsa': { GET: () => Response.json({ halsa: 'ok' }) },
};

/** The addresses that this producer has. */
export function adresser(tjanst: Tjanst): string[] {
  return Object.keys(RUTTER).filter((adress) => tjanst.intag !== undefined || !adress.startsWith('/intag/'));
}

/** Answers one call. Every refusal is a Response; only a fault of the producer itself throws. */
export async function besvara(request: Request, tjanst: Tjanst): Promise<Response> {
  const anropsId = request.headers.get('x-request-id') ?? randomUUID();
  const svar = await slaUpp(request, anropsId, tjanst);
  svar.headers.set('cache-control', 'no-store');
  svar.headers.set('x-content-type-options', 'nosniff');
  svar.headers.set('x-request-id', anropsId);
  return svar;
}

async function slaUpp(request: Request, anropsId: string, tjanst: Tjanst): Promise<Response> {
  const { pathname } = new URL(request.url);
  const adress = adresser(tjanst).find((en) =>
    en.endsWith('/') ? pathname.startsWith(en) && pathname.length > en.length : en === pathname,
  );
  const metoder = adress === undefined ? undefined : RUTTER[adress];
  if (adress === undefined || !metoder) return problemsvar(FINNS_INTE, anropsId);
  const metod = request.method === 'HEAD' ? 'GET' : request.method;
  const kapitel = metoder[metod] ?? metoder['*'];
  if (!kapitel) return problemsvar(felMetod(Object.keys(metoder).join(', ')), anropsId);
  return await kapitel({ request, anropsId, rest: pathname.slice(adress.length) }, tjanst);
}

const FINNS_INTE: Problem = {
  status: 404,
  titel: 'Finns inte',
  text: 'Adressen finns inte här. /openapi.json beskriver dem som finns.',
};

/** Lets the question through when it carries the key, or when none is needed. */
function fragad(kapitel: Kapitel): Kapitel {
  return (anrop, tjanst) => {
    const nekad =
      tjanst.fragenyckel === undefined ? undefined : provaNyckel(anrop.request, tjanst.fragenyckel);
    return nekad ? problemsvar(nekad, anrop.anropsId) : kapitel(anrop, tjanst);
  };
}
