// The portal behind a port on the loopback: its sign-in, its sessions in memory, its pages under a strict policy of their own, and a
// log line per call without query strings, numbers or names.

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { personer } from '../personer/index.ts';
import type { Person } from '../personer/person.ts';
import { type Bollkoll, hamtaKod, loggaUt } from './bollkoll.ts';
import { minaSidor, startsida } from './sidor.ts';
import { SKRIPT, STIL } from './stil.ts';

type Start = {
  readonly port: number;
  readonly adress: string;
  readonly bollkoll: Bollkoll;
  readonly integritet: string;
  readonly logga: (rad: string) => void;
};

type Inloggad = { readonly person: Person; readonly sid: string };
type Rum = Start & { readonly sessioner: Map<string, Inloggad> };

const KAKA = 'portal-session';
const STORSTA_FORMULAR = 4096;

/** Starts to listen; resolves when it does. Rejects when the port is taken. */
export async function startaPortal(start: Start): Promise<Server> {
  const rum: Rum = { ...start, sessioner: new Map() };
  const lyssna = (req: IncomingMessage, res: ServerResponse) => {
    const { pathname } = new URL(req.url ?? '/', rum.adress);
    res.once(
      'finish',
      () => pathname !== '/halsa' && rum.logga(`${req.method} ${pathname} ${res.statusCode}`),
    );
    svara(rum, req, res).catch((fel: unknown) => {
      rum.logga(`fel ${fel instanceof Error ? fel.name : 'okänt'}`);
      if (res.headersSent) res.destroy();
      else sand(res, 502, 'text/plain; charset=utf-8', 'Bollkoll svarade inte.');
    });
  };
  const server = createServer(lyssna);
  server.listen(rum.port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function sand(
  res: ServerResponse,
  status: number,
  typ: string,
  text: string,
  mer: Record<string, string> = {},
): void {
  res.writeHead(status, { 'content-type': typ, 'cache-control': 'no-store', ...mer }).end(text);
}

/** What docs/embed.md says that a strict page must allow, and nothing beside it. */
function policy({ bollkoll: { adress } }: Rum): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    `script-src 'self' ${adress}`,
    `frame-src ${adress}`,
    `form-action 'self' ${adress}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

const sida = (rum: Rum, res: ServerResponse, html: string) =>
  sand(res, 200, 'text/html; charset=utf-8', html, {
    'content-security-policy': policy(rum),
    'referrer-policy': 'strict-origin-when-cross-origin',
  });

function vidare(res: ServerResponse, mal: string, kaka?: string): void {
  res.writeHead(303, { location: mal, ...(kaka && { 'set-cookie': kaka }) }).end();
}

const kaka = ({ adress }: Rum, varde: string, mer = '') =>
  `${KAKA}=${varde}; Path=/; HttpOnly; SameSite=Lax${adress.startsWith('https:') ? '; Secure' : ''}${mer}`;

const idAv = ({ headers }: IncomingMessage) =>
  /(?:^|; )portal-session=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? '';

async function lasFormular(req: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const bit of req) {
    text += bit;
    if (text.length > STORSTA_FORMULAR) return new URLSearchParams();
  }
  return new URLSearchParams(text);
}

async function svara(rum: Rum, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { pathname, search, searchParams } = new URL(req.url ?? '/', rum.adress);
  const inloggad = rum.sessioner.get(idAv(req));
  switch (`${req.method} ${pathname}`) {
    case 'GET /halsa':
      return sand(res, 200, 'application/json', '{"halsa":"ok"}');
    case 'GET /stil.css':
      return sand(res, 200, 'text/css; charset=utf-8', STIL);
    case 'GET /portal.js':
      return sand(res, 200, 'text/javascript; charset=utf-8', SKRIPT);
    case 'GET /':
      return inloggad ? vidare(res, `/mina-sidor${search}`) : sida(rum, res, startsida(search));
    case 'GET /mina-sidor':
      return inloggad ? visa(rum, res, inloggad, searchParams) : vidare(res, `/${search}`);
    case 'POST /logga-in':
      return loggaIn(rum, req, res, search);
    case 'POST /logga-ut': {
      rum.sessioner.delete(idAv(req));
      if (inloggad) await loggaUt(rum.bollkoll, inloggad.person, inloggad.sid);
      return vidare(res, '/', kaka(rum, '', '; Max-Age=0'));
    }
    default:
      return sand(res, 404, 'text/plain; charset=utf-8', 'Sidan finns inte.');
  }
}

async function loggaIn(rum: Rum, req: IncomingMessage, res: ServerResponse, search: string): Promise<void> {
  const vem = (await lasFormular(req)).get('person');
  const person = personer.find(({ id }) => id === vem);
  if (person === undefined) return vidare(res, '/');
  const id = randomUUID();
  rum.sessioner.set(id, { person, sid: randomUUID() });
  vidare(res, `/mina-sidor${search}`, kaka(rum, id));
}

async function visa(
  rum: Rum,
  res: ServerResponse,
  { person, sid }: Inloggad,
  fraga: URLSearchParams,
): Promise<void> {
  const tema = fraga.get('tema');
  const { bollkoll, integritet } = rum;
  // `utan=kod`: the page as a portal without a server of its own would have it.
  const kod = fraga.get('utan') === 'kod' ? undefined : await hamtaKod(bollkoll, person, sid);
  sida(
    rum,
    res,
    minaSidor({
      ...{ person, integritet, kod, bollkoll: bollkoll.adress },
      vy: fraga.get('vy') ?? 'hos-dig',
      sprak: fraga.get('sprak') === 'en' ? 'en' : 'sv',
      tema: tema === 'ljust' || tema === 'morkt' ? tema : '',
      arende: fraga.get('arende') ?? '',
    }),
  );
}
