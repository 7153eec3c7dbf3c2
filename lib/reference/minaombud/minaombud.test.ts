// The stand-in makes every demand that the real service makes (facts 2.1, 2.2), or it would let us ask it wrongly.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importPKCS8, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { utfarda } from '../certifikat.ts';
import { personer } from '../personer/index.ts';
import { myndigheter } from '../producent/myndigheter.ts';
import { BAS, hantera, TOKENVAG } from './hantera.ts';
import { lasLage } from './lage.ts';
import { skapaNycklar } from './nycklar.ts';
import { startaMinaOmbud } from './server.ts';
import { felMedNyckel } from './slapp-in.ts';
import type { Tjanst } from './tjanst.ts';

const PNR = 'https://claims.oidc.se/1.0/personalNumber';
const SAMNR = 'https://claims.oidc.se/1.0/coordinationNumber';
const JOHAN = '189311249859';
const KOMMUN = '4420900039';
const SKATT = '4420900013';
const FULLMAKT = '5b1f7c1e-2d52-4f0a-8f0e-0f3a6f2b7d10';

const certifikat = utfarda('konsument', { rsa: 2048 });
let nyckel: JWK;
let tjanst: Tjanst;
const jwks = createServer((_req, res) => res.end(JSON.stringify({ keys: [nyckel] })));

beforeAll(async () => {
  const { createHash, X509Certificate } = await import('node:crypto');
  const { raw, publicKey } = new X509Certificate(certifikat.cert);
  const tumme = createHash('sha256').update(raw).digest('base64url');
  nyckel = {
    ...(publicKey.export({ format: 'jwk' }) as JWK),
    kid: 'k',
    x5c: [raw.toString('base64')],
    'x5t#S256': tumme,
  };
  await new Promise<void>((klar) => jwks.listen(0, '127.0.0.1', klar));
  tjanst = {
    konsument: {
      klientId: 'bollkoll',
      hemlighet: 'hemligt',
      jwks: `http://127.0.0.1:${(jwks.address() as AddressInfo).port}`,
      iss: 'https://bollkoll.example',
      aud: 'mina-ombud',
      claims: { personnummer: PNR, samordningsnummer: SAMNR },
    },
    tredjeman: myndigheter.map(({ id, organisationsnummer: nr, namn }) => ({
      id,
      orgnr: nr.slice(2),
      namn: namn.sv,
    })),
    personer,
    nycklar: skapaNycklar(),
    nu: Date.now,
    lage: { fordrojningMs: 0, aterkallade: [] },
  };
});
afterAll(() => jwks.close());

async function accessToken(falt: Record<string, string> = {}): Promise<Response> {
  const alla = {
    grant_type: 'client_credentials',
    scope: 'user:self',
    client_id: 'bollkoll',
    client_secret: 'hemligt',
    ...falt,
  };
  return hantera(
    new Request(`http://x${TOKENVAG}`, { method: 'POST', body: new URLSearchParams(alla) }),
    tjanst,
  );
}

type Token = { claims?: Record<string, unknown>; header?: object; lifeS?: number; key?: CryptoKey };
async function idtoken({ claims = {}, header = {}, lifeS = 120, key }: Token = {}): Promise<string> {
  const nu = Math.floor(Date.now() / 1000);
  const alla = {
    iss: 'https://bollkoll.example',
    aud: 'mina-ombud',
    sub: 's',
    iat: nu,
    exp: nu + lifeS,
    [PNR]: JOHAN,
  };
  return new SignJWT(
    Object.fromEntries(Object.entries({ ...alla, ...claims }).filter(([, en]) => en !== undefined)),
  )
    .setProtectedHeader({ alg: 'RS256', kid: 'k', ...header })
    .sign(key ?? (await importPKCS8(certifikat.key, 'RS256')));
}

const BEHORIGHETER = {
  tredjeman: KOMMUN,
  fullmaktshavare: { id: JOHAN, typ: 'pnr' },
  page: { page: 0, size: 10 },
};

async function anropa(vag: string, kropp?: object, headers: Record<string, string> = {}): Promise<Response> {
  const { access_token } = (await (await accessToken()).json()) as { access_token: string };
  const alla = {
    authorization: `Bearer ${access_token}`,
    'x-id-token': await idtoken(),
    'x-service-name': 'bollkoll',
    'x-request-id': '0f0c7a52-3f0e-4d3c-9a51-0d0f6f0a0001',
    ...headers,
  };
  const satta = Object.fromEntries(Object.entries(alla).filter(([, varde]) => varde !== ''));
  const init = kropp === undefined ? {} : { method: 'POST', body: JSON.stringify(kropp) };
  return hantera(new Request(`http://x${BAS}${vag}`, { ...init, headers: satta }), tjanst);
}

describe('a token endpoint', () => {
  test('gives a token for five minutes to the right client alone', async () => {
    expect(await (await accessToken()).json()).toMatchObject({
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'user:self',
    });
    expect((await accessToken({ client_secret: 'fel' })).status).toBe(401);
    expect((await accessToken({ client_id: 'annan' })).status).toBe(401);
    expect((await accessToken({ scope: 'user:any' })).status).toBe(400);
    expect((await accessToken({ grant_type: 'password' })).status).toBe(400);
  });
});

describe('a question', () => {
  test('with all that it takes is answered with a signed kontext', async () => {
    const svar = await anropa('/sok/behorigheter', BEHORIGHETER);
    expect(svar.status).toBe(200);
    const { kontext, page } = (await svar.json()) as { kontext: { _sig: object }[]; page: object };
    expect(page).toEqual({ size: 10, number: 0, totalElements: 1, totalPages: 1 });
    expect(kontext[0]?._sig).toEqual({ protected: expect.any(String), signature: expect.any(String) });
  });

  test.each([
    ['no access token', { authorization: '' }, 401],
    ['someone else’s access token', { authorization: 'Bearer x' }, 401],
    ['no user token', { 'x-id-token': '' }, 401],
    ['no service name', { 'x-service-name': '' }, 400],
    ['a service name with a space', { 'x-service-name': 'boll koll' }, 400],
    ['no id of its own', { 'x-request-id': '' }, 400],
    ['an id that is no UUID', { 'x-request-id': 'r1' }, 400],
  ])('with %s is refused', async (_vad, headers, status) => {
    expect((await anropa('/sok/behorigheter', BEHORIGHETER, headers)).status).toBe(status);
  });

  test.each([
    ['another issuer', { claims: { iss: 'https://annan.example' } }],
    ['another audience', { claims: { aud: 'annan' } }],
    ['no subject', { claims: { sub: undefined } }],
    ['no person', { claims: { [PNR]: undefined } }],
    ['both kinds of number', { claims: { [SAMNR]: '189105789847' } }],
    ['a life that is over', { lifeS: -60 }],
    ['a life of an hour', { lifeS: 3600 }],
    ['an unknown key', { header: { kid: 'annan' } }],
    ['another kind of header', { header: { typ: 'at+jwt' } }],
  ] satisfies [string, Token][])('with a user token of %s is refused', async (_vad, token) => {
    const headers = { 'x-id-token': await idtoken(token) };
    expect((await anropa('/sok/behorigheter', BEHORIGHETER, headers)).status).toBe(401);
  });

  test('with a user token by another key, or another kind of key, is refused', async () => {
    const rsa = await generateKeyPair('RS256');
    const ec = await generateKeyPair('ES256');
    for (const token of [{ key: rsa.privateKey }, { key: ec.privateKey, header: { alg: 'ES256' } }])
      expect(
        (await anropa('/sok/behorigheter', BEHORIGHETER, { 'x-id-token': await idtoken(token) })).status,
      ).toBe(401);
  });

  test('about someone else than the person is refused', async () => {
    const annan = { ...BEHORIGHETER, fullmaktshavare: { id: '189306149841', typ: 'pnr' } };
    expect((await anropa('/sok/behorigheter', annan)).status).toBe(403);
    const { tredjeman, ...resten } = annan;
    expect((await anropa('/sok/fullmakter', { ...resten, tredjeman: [tredjeman] })).status).toBe(403);
    expect((await anropa(`/tredjeman/${SKATT}/fullmakter/${FULLMAKT}`)).status).toBe(404);
  });

  test.each([
    {},
    { ...BEHORIGHETER, tredjeman: '164420900039' },
    { ...BEHORIGHETER, page: { size: 1000 } },
    [],
  ])('in another form (%#) is refused, with a problem of the register’s own kind', async (kropp) => {
    const svar = await anropa('/sok/behorigheter', kropp);
    expect(svar.status).toBe(400);
    expect(svar.headers.get('content-type')).toContain('application/json');
    expect(await svar.json()).toMatchObject({
      status: 400,
      requestId: '0f0c7a52-3f0e-4d3c-9a51-0d0f6f0a0001',
      instance: `${BAS}/sok/behorigheter`,
    });
  });
});

test('a published key is held to every demand that is made of it', async () => {
  const nu = Date.now();
  expect(felMedNyckel(nyckel, nu)).toBeUndefined();
  const ec = await exportJWK((await generateKeyPair('ES256')).publicKey);
  const kort = await exportJWK((await generateKeyPair('RS256')).publicKey);
  expect(felMedNyckel({ ...nyckel, ...ec }, nu)).toBe('kty');
  expect(felMedNyckel({ ...nyckel, n: nyckel.n?.slice(0, 171) ?? '' }, nu)).toBe('n');
  expect(felMedNyckel({ ...nyckel, n: kort.n ?? '' }, nu)).toBe('x5c');
  expect(felMedNyckel({ ...nyckel, alg: 'PS256' }, nu)).toBe('alg');
  expect(felMedNyckel({ ...nyckel, use: 'enc' }, nu)).toBe('use');
  expect(felMedNyckel({ ...nyckel, key_ops: ['encrypt'] }, nu)).toBe('key_ops');
  expect(felMedNyckel({ ...nyckel, x5c: [] }, nu)).toBe('x5c');
  expect(felMedNyckel({ ...nyckel, 'x5t#S256': 'x' }, nu)).toBe('x5t#S256');
  expect(felMedNyckel(nyckel, nu + 2 * 86_400_000)).toBe('x5c');
});

test('how it behaves is set on a port, and a bad setting changes nothing', async () => {
  const server = await startaMinaOmbud(tjanst, { port: 0, logga: () => undefined });
  const adress = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_lage`;
  const satt = (kropp: unknown) => fetch(adress, { method: 'POST', body: JSON.stringify(kropp) });
  try {
    const lage = { fel: 'gammal', tredjeman: [KOMMUN], aterkallade: [FULLMAKT] };
    expect(await (await satt(lage)).json()).toEqual({ fordrojningMs: 0, ...lage });
    for (const fel of [
      { fel: 'okänt' },
      { aterkallade: 'x' },
      { fordrojningMs: -1 },
      { tredjeman: [1] },
      'x',
    ])
      expect((await satt(fel)).status).toBe(400);
    expect(await (await satt({ fel: null })).json()).toEqual({ fordrojningMs: 0, aterkallade: [FULLMAKT] });
    expect(await (await satt({ aterkallade: [] })).json()).toEqual({ fordrojningMs: 0, aterkallade: [] });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('what is no setting is none', () => {
  for (const text of ['', '[]x', 'null', '1'])
    expect(lasLage(text, { fordrojningMs: 0, aterkallade: [] })).toBeUndefined();
});

test('a register that starts anew signs for an authority with the key that it had, and one without a folder with another', async () => {
  const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-minaombud-'));
  onTestFinished(() => rmSync(mapp, { recursive: true }));
  const [fore, efter] = [await skapaNycklar(mapp).till('1'), await skapaNycklar(mapp).till('1')];
  expect(efter.publik).toEqual(fore.publik);
  expect(efter.publik).not.toHaveProperty('d');
  expect((await skapaNycklar().till('1')).publik.n).not.toBe(fore.publik.n);
});
