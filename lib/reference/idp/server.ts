// The provider behind a port on the loopback: our login page, oidc-provider for the rest, strict headers on all of it,
// and a log line per call that holds neither query strings, numbers nor names.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { Provider } from 'oidc-provider';
import { taHandOmInloggning, visa } from './interaktion.ts';
import { felsida, UTLOGGNINGSSKRIPT } from './sida.ts';
import { STIL } from './stil.ts';

type Start = {
  readonly port: number;
  /** The client's origin, or several with a space between: the forms lead there in the end. */
  readonly klient: string;
  /** Speaks TLS with it (PEM); without it, http. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly logga: (rad: string) => void;
};

/** Starts to listen; resolves when it does. Port 0 takes a free one. Rejects when the port is taken. */
export async function startaIdp(leverantor: Provider, start: Start): Promise<Server> {
  const oidc = leverantor.callback();
  const { protocol } = new URL(leverantor.issuer);
  const hantera = (req: IncomingMessage, res: ServerResponse) => {
    req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    satt(res, start.klient);
    res.once('finish', () => logga(req, res, start.logga));
    svara(leverantor, oidc, req, res).catch((fel: unknown) => {
      start.logga(`fel ${fel instanceof Error ? fel.name : 'okänt'}`);
      if (res.headersSent) res.destroy();
      else visa(res, 400, felsida('session_not_found'));
    });
  };
  const server: Server = start.tls ? createHttps(start.tls, hantera) : createServer(hantera);
  server.listen(start.port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

type Svarare = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

async function svara(
  leverantor: Provider,
  oidc: Svarare,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  switch (vag(req)) {
    case '/halsa':
      return fil(res, 'application/json', '{"halsa":"ok"}');
    case '/stil.css':
      return fil(res, 'text/css; charset=utf-8', STIL);
    case '/logga-ut.js':
      return fil(res, 'text/javascript; charset=utf-8', UTLOGGNINGSSKRIPT);
    case '/inloggning/*':
      return taHandOmInloggning(leverantor, req, res);
    default:
      return oidc(req, res);
  }
}

function fil(res: ServerResponse, typ: string, text: string): void {
  res.writeHead(200, { 'content-type': typ, 'cache-control': 'no-cache' }).end(text);
}

/** The path with ids taken out. */
function vag(req: IncomingMessage): string {
  const { pathname } = new URL(req.url ?? '/', 'http://localhost');
  return pathname.replace(/^\/(inloggning|auth)\/[^/]+$/, '/$1/*');
}

function satt(res: ServerResponse, klient: string): void {
  res.setHeader(
    'content-security-policy',
    [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      'img-src data:',
      `form-action 'self' ${klient}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
  );
  res.setHeader('x-content-type-options', 'nosniff');
  // Not no-referrer: browsers would then send Origin: null with the forms.
  res.setHeader('referrer-policy', 'same-origin');
}

function logga(req: IncomingMessage, res: ServerResponse, skriv: Start['logga']): void {
  const rad = vag(req);
  if (rad !== '/halsa') skriv(`${req.method} ${rad} ${res.statusCode}`);
}
