// Builds what the tests of authentication meet: a CA and certificates made on the spot (nobody keeps a key), a källa
// over TLS or not, a token endpoint that does what a test says, and oidc-provider as a real one.

import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
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

// DER (X.690), as much of it as a certificate needs (RFC 5280, 4.1).
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length.toString(16);
  const long = Buffer.from(size.padStart(size.length + (size.length % 2), '0'), 'hex');
  const length =
    content.length < 128 ? Buffer.from([content.length]) : Buffer.from([0x80 | long.length, ...long]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}
const seq = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const name = (cn: string) => seq(der(0x31, seq(oid('550403'), der(0x0c, Buffer.from(cn)))));
const time = (ms: number) => {
  const text = new Date(ms).toISOString().replace(/\D/g, '');
  return der(0x17, Buffer.from(`${text.slice(2, 14)}Z`));
};
const ECDSA_SHA256 = seq(oid('2a8648ce3d040302'));
const extension = (id: string, value: Buffer) => seq(oid(id), der(0x04, value));

/** A certificate with its key, PEM; `signera` issues under it. */
export type Utfardat = {
  readonly cert: string;
  readonly key: string;
  readonly cn: string;
  readonly nyckel: KeyObject;
};
type Bestallning = { readonly ca?: Utfardat; readonly dns?: string; readonly utgangen?: boolean };

/** A certificate for `cn`: its own CA, or issued by `ca` for 127.0.0.1 (or for `dns` alone). Lives an hour at most. */
export function utfarda(cn: string, { ca, dns, utgangen = false }: Bestallning = {}): Utfardat {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const end = Date.now() + (utgangen ? -60_000 : 3_600_000);
  const san = dns ? der(0x82, Buffer.from(dns)) : der(0x87, Buffer.from([127, 0, 0, 1]));
  const extensions = ca
    ? extension('551d11', seq(san))
    : seq(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, seq(der(0x01, Buffer.from([0xff])))));
  const tbs = seq(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1]), randomBytes(8)),
    ECDSA_SHA256,
    name(ca?.cn ?? cn),
    seq(time(end - 7_200_000), time(end)),
    name(cn),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, seq(extensions)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', tbs, ca?.nyckel ?? privateKey));
  const base64 = seq(tbs, ECDSA_SHA256, signature).toString('base64').replace(/.{64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cn,
    nyckel: privateKey,
  };
}

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
