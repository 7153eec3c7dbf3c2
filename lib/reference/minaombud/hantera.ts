// Start reading here. The stand-in as one function: a Request goes in, a Response comes out. It binds no port and keeps nothing but
// the tokens that it has given.

import { z } from 'zod';
import { arUuid } from '../producent/problem.ts';
import { felHos } from './lage.ts';
import { type Anvandare, anvandareAv, harToken, utfardaToken } from './slapp-in.ts';
import { hamtaFullmakt, sokBehorigheter, sokFullmakter } from './sok.ts';
import { felsvar } from './svar.ts';
import type { Tjanst } from './tjanst.ts';

/** Where things are, as in the real service's test environment. */
export const BAS = '/dfm/formedlare/v2';
export const TOKENVAG = '/auth/realms/dfm/protocol/openid-connect/token';

/** Those that the log may name: none has a number in it. */
export const ADRESSER = [TOKENVAG, `${BAS}/sok/behorigheter`, `${BAS}/sok/fullmakter`, `${BAS}/tredjeman/`];

const ID = z.strictObject({ id: z.string(), typ: z.enum(['pnr', 'samnr', 'orgnr', 'gdnr']) });
const PAGE = z
  .object({ page: z.int().min(0).default(0), size: z.int().min(1).max(100).default(20) })
  .default({ page: 0, size: 20 });
const BEHORIGHETER = z.object({ tredjeman: z.string().regex(/^\d{10}$/), fullmaktshavare: ID, page: PAGE });
const FULLMAKTER = z.object({
  tredjeman: z.array(z.string().regex(/^\d{10}$/)).min(1),
  fullmaktshavare: ID,
  status: z.enum(['AKTUELL', 'GILTIG', 'HISTORISK']).optional(),
  page: PAGE,
});

type Lasning<T> = { readonly varde: T } | { readonly svar: Response };

async function las<T>(request: Request, schema: z.ZodType<T>): Promise<Lasning<T>> {
  const tolkad = schema.safeParse(await request.json().catch(() => undefined));
  return tolkad.success ? { varde: tolkad.data } : { svar: felsvar(request, 400, 'Frågan kan inte läsas.') };
}

/** With the scope `user:self` the person must be a party of what she asks about. */
function arPart(request: Request, vem: Anvandare, part: { id: string; typ: string }): Response | undefined {
  return part.id === vem.id && part.typ === vem.typ
    ? undefined
    : felsvar(request, 403, 'Användaren är inte part.');
}

/** Whether the consumer has no right to one of those that it asks about. */
function farInteFraga(
  request: Request,
  { lage }: Tjanst,
  tredjeman: readonly string[],
): Response | undefined {
  const nekad = tredjeman.some((orgnr) => felHos(lage, orgnr) === 'far-inte-fraga');
  return nekad ? felsvar(request, 403, 'Konsumenten får inte fråga om tredje man.') : undefined;
}

async function behorigheter(request: Request, tjanst: Tjanst, vem: Anvandare): Promise<Response> {
  const last = await las(request, BEHORIGHETER);
  if ('svar' in last) return last.svar;
  const { page, ...fraga } = last.varde;
  const { tredjeman, fullmaktshavare } = fraga;
  const nekad = arPart(request, vem, fullmaktshavare) ?? farInteFraga(request, tjanst, [tredjeman]);
  if (nekad !== undefined) return nekad;
  return trasigt(felHos(tjanst.lage, tredjeman), Response.json(await sokBehorigheter(tjanst, fraga, page)));
}

async function fullmakter(request: Request, tjanst: Tjanst, vem: Anvandare): Promise<Response> {
  const last = await las(request, FULLMAKTER);
  if ('svar' in last) return last.svar;
  const { page, status, ...fraga } = last.varde;
  const nekad = arPart(request, vem, fraga.fullmaktshavare) ?? farInteFraga(request, tjanst, fraga.tredjeman);
  if (nekad !== undefined) return nekad;
  const svar = sokFullmakter(tjanst, { ...fraga, ...(status !== undefined && { status }) }, page);
  return trasigt(felHos(tjanst.lage), Response.json(svar));
}

async function enFullmakt(request: Request, tjanst: Tjanst, vem: Anvandare): Promise<Response> {
  const [, orgnr = '', id = ''] =
    /\/tredjeman\/(\d{10})\/fullmakter\/([^/]+)$/.exec(new URL(request.url).pathname) ?? [];
  const funnen = await hamtaFullmakt(tjanst, orgnr, id, vem);
  return funnen === undefined
    ? felsvar(request, 404, 'Fullmakten finns inte.')
    : trasigt(felHos(tjanst.lage, orgnr), Response.json(funnen));
}

async function nycklar(request: Request, { tredjeman, nycklar: alla, lage }: Tjanst): Promise<Response> {
  const orgnr = /\/tredjeman\/(\d{10})\/jwks$/.exec(new URL(request.url).pathname)?.[1] ?? '';
  if (!tredjeman.some((en) => en.orgnr === orgnr)) return felsvar(request, 404, 'Tredje man finns inte.');
  const { publik } = await alla.till(orgnr);
  // A key that must not be used may well be published.
  const ec = felHos(lage, orgnr) === 'ec-nyckel' ? [(await alla.ec()).publik] : [];
  return Response.json({ keys: [publik, ...ec] });
}

/** What is sent in place of a good answer. */
async function trasigt(fel: string | undefined, svar: Response): Promise<Response> {
  switch (fel) {
    case '500':
    case '401':
    case '403':
    case '429':
      return Response.json({ title: 'Påhittat fel', status: Number(fel) }, { status: Number(fel) });
    case 'html':
      return new Response('<!doctype html><title>Underhåll</title>', {
        headers: { 'content-type': 'text/html' },
      });
    case 'halvjson': {
      const text = await svar.text();
      return new Response(text.slice(0, text.length / 2), { headers: svar.headers });
    }
    default:
      return svar;
  }
}

const RUTTER: readonly (readonly [
  string,
  RegExp,
  (r: Request, t: Tjanst, v: Anvandare) => Promise<Response>,
])[] = [
  ['POST', /^\/sok\/behorigheter$/, behorigheter],
  ['POST', /^\/sok\/fullmakter$/, fullmakter],
  ['GET', /^\/tredjeman\/\d{10}\/fullmakter\/[^/]+$/, enFullmakt],
  ['GET', /^\/tredjeman\/\d{10}\/jwks$/, nycklar],
];

/** Answers one request. Every refusal is a Response. */
export async function hantera(request: Request, tjanst: Tjanst): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/halsa') return Response.json({ halsa: 'ok' });
  if (pathname === TOKENVAG && request.method === 'POST') return utfardaToken(request, tjanst);
  const vag = pathname.startsWith(`${BAS}/`) ? pathname.slice(BAS.length) : '';
  const rutt = RUTTER.find(([metod, form]) => metod === request.method && form.test(vag));
  if (rutt === undefined) return felsvar(request, 404, 'Adressen finns inte.');
  const [, , svara] = rutt;
  // The keys are anybody's to read.
  if (svara === nycklar) return nycklar(request, tjanst);
  if (!harToken(request, tjanst)) return felsvar(request, 401, 'Access token saknas eller har gått ut.');
  if (!/^[\w.-]+$/.test(request.headers.get('x-service-name') ?? ''))
    return felsvar(request, 400, 'X-Service-Name saknas.');
  if (!arUuid(request.headers.get('x-request-id') ?? undefined))
    return felsvar(request, 400, 'X-Request-Id ska vara ett UUID.');
  const vem = await anvandareAv(request, tjanst);
  return vem === undefined
    ? felsvar(request, 401, 'X-Id-Token saknas eller håller inte.')
    : svara(request, tjanst, vem);
}
