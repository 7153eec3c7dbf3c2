// Builds what the tests of authentication meet: a CA and certificates made on the spot (nobody keeps a key), a källa
// over TLS or not, a token endpoint that does what a test says, and oidc-provider as a real one.

import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import { onTestFinished } from 'vitest';
import type { Hemlighetsplats, Oauth } from '../kalla.ts';
import { type Natverksval, skapaNatverk } from '../natverk.ts';
import { readResponse } from '../read-response.ts';

export { type Utfardat, utfarda } from '../../reference/certifikat.ts';

/** A server until the test is over; its origin. */
async function igang(server: Server, protocol: 'http' | 'https'): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An http server that does what the handler says. */
export const oppna = (handler: RequestListener) => igang(createServer(handler), 'http');
/** The same over TLS. */
export const oppnaTls = (val: ServerOptions, handler: RequestListener) =>
  igang(createTlsServer(val, handler), 'https');

/** An answer without events, and the status that goes with it. */
export const tomt: RequestListener = (_, res) => res.end('{"metadata":{},"kundhandelser":[]}');

/** A token endpoint that counts and keeps what it was asked, and answers `{access_token: "t1", expires_in: 3600}`, t2 … */
export async function tokenpunkt(
  svara?: (nr: number) => { status?: number; body?: unknown; headers?: Record<string, string> },
) {
  const fragor: { headers: Record<string, unknown>; falt: URLSearchParams }[] = [];
  const origin = await oppna(async (req, res) => {
    fragor.push({ headers: req.headers, falt: new URLSearchParams((await buffer(req)).toString()) });
    const nr = fragor.length;
    const { status = 200, headers, body } = svara?.(nr) ?? {};
    const token = body ?? { access_token: `t${nr}`, token_type: 'Bearer', expires_in: 3600 };
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(typeof token === 'string' ? token : JSON.stringify(token));
  });
  return { adress: `${origin}/token`, fragor };
}

/** A källa that keeps the headers it was asked with and answers as `status` says of them: 200 unless told. */
export async function kallpunkt(
  status: (headers: Record<string, unknown>, nr: number) => number = () => 200,
) {
  const huvuden: Record<string, unknown>[] = [];
  const url = await oppna((req, res) => {
    huvuden.push(req.headers);
    res.writeHead(status(req.headers, huvuden.length));
    tomt(req, res);
  });
  return { url, huvuden };
}

/** Secrets by name, as a place or as a reader of them. */
export const env = (namn: string): Hemlighetsplats => ({ env: namn });
export const hemlighetUr =
  (gomda: Readonly<Record<string, string>>) =>
  (plats: Hemlighetsplats): string => {
    const text = gomda['env' in plats ? plats.env : plats.fil];
    if (text === undefined) throw new Error(`no such secret among ${Object.values(gomda).join()}`);
    return text;
  };

/** Client credentials with a secret of the name HEM. */
export const oauthMot = (tokenadress: string, change: Partial<Oauth> = {}): Oauth => ({
  tokenadress,
  klientId: 'bollkoll',
  bevis: { metod: 'client_secret_post', hemlighet: env('HEM') },
  ...change,
});

/** A network until the test is over, and a way to ask over it. */
export function natverk(val: Natverksval) {
  const made = skapaNatverk(val);
  onTestFinished(made.close);
  const fraga = async (url: string, autentisering: object, signal = new AbortController().signal) => {
    const mal = { adress: url, intern: true };
    const svar = await made.natverk({ url, mal, headers: {}, body: '{}', autentisering }, signal);
    return (await readResponse(svar, { svarByte: 10_000, now: () => 0 })).resultat;
  };
  return { ...made, fraga };
}

/** oidc-provider with these clients, which may ask for client credentials: opaque tokens, as it issues them. */
export async function riktigTokenpunkt(clients: readonly object[]) {
  const holder: { callback?: RequestListener } = {};
  const origin = await oppna((req, res) => holder.callback?.(req, res));
  const provider = new Provider(origin, {
    clients: clients.map((client) => ({
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      ...client,
    })),
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
    scopes: ['arenden'],
  });
  holder.callback = provider.callback();
  return { adress: `${origin}/token`, origin };
}
