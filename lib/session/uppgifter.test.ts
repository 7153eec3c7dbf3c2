import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { uppgifterAv } from './uppgifter.ts';

let server: Server;
let adress: string;
let svar: { status: number; typ: string; kropp: string };
let fragor: string[] = [];
const nycklar = await generateKeyPair('RS256');
const jwk = { ...(await exportJWK(nycklar.publicKey)), alg: 'RS256', kid: 'k' };

beforeAll(async () => {
  server = createServer((req, res) => {
    if (req.url === '/jwks') return res.end(JSON.stringify({ keys: [jwk] }));
    fragor.push(`${req.url} ${req.headers.authorization}`);
    return res.writeHead(svar.status, { 'content-type': svar.typ }).end(svar.kropp);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  adress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  fragor = [];
  json({ sub: 'x', name: 'Maja Lind', acr: 'loa4', p: '189003029814' });
});

function json(innehall: object): void {
  svar = { status: 200, typ: 'application/json', kropp: JSON.stringify(innehall) };
}

async function signerat(innehall: Record<string, unknown>, aud = 'bollkoll', nyckel = nycklar.privateKey) {
  const utfardare = new SignJWT(innehall).setProtectedHeader({ alg: 'RS256', kid: 'k' });
  const kropp = await utfardare.setIssuer(adress).setAudience(aud).sign(nyckel);
  svar = { status: 200, typ: 'application/jwt; charset=utf-8', kropp };
}

function las(claims: Record<string, unknown>): Promise<Record<string, unknown>> {
  const leverantor = {
    issuer: adress,
    authorization_endpoint: adress,
    token_endpoint: adress,
    jwks_uri: `${adress}/jwks`,
    userinfo_endpoint: `${adress}/me`,
    authorization_response_iss_parameter_supported: false,
  };
  const oidc = {
    issuer: adress,
    clientId: 'bollkoll',
    klientnyckel: {},
    scopes: 'openid',
    claimPersonnummer: 'p',
    claimSamordningsnummer: 's',
    claimNamn: 'name',
    acr: ['loa3'],
    alg: 'RS256',
  };
  return uppgifterAv({ claims: () => claims, access_token: 'at' }, leverantor, oidc);
}

const idtoken = { sub: 'x', acr: 'loa3', p: '189001019802' };

test('an ID token that says enough is not added to', async () => {
  expect(await las({ ...idtoken, name: 'Maja' })).toEqual({ ...idtoken, name: 'Maja' });
  expect(fragor).toEqual([]);
});

test('a missing name comes from UserInfo, which never overrides the ID token', async () => {
  expect(await las(idtoken)).toEqual({ ...idtoken, name: 'Maja Lind' });
  expect(fragor).toEqual(['/me Bearer at']);
});

test('UserInfo may be a signed JWT, as the Swedish profile has it', async () => {
  await signerat({ sub: 'x', name: 'Maja Lind' });
  expect(await las(idtoken)).toMatchObject({ ...idtoken, name: 'Maja Lind' });
});

test('UserInfo signed by another, or for another, or about another person, adds nothing', async () => {
  await signerat({ sub: 'x', name: 'Fel' }, 'bollkoll', (await generateKeyPair('RS256')).privateKey);
  expect(await las(idtoken)).toEqual(idtoken);
  await signerat({ sub: 'x', name: 'Fel' }, 'en-annan-klient');
  expect(await las(idtoken)).toEqual(idtoken);
  json({ sub: 'y', name: 'Fel' });
  expect(await las(idtoken)).toEqual(idtoken);
});

test('UserInfo that fails does not stop a sign-in', async () => {
  svar = { status: 500, typ: 'text/html', kropp: '<h1>fel</h1>' };
  expect(await las(idtoken)).toEqual(idtoken);
  svar = { status: 200, typ: 'application/json', kropp: '{"sub":' };
  expect(await las(idtoken)).toEqual(idtoken);
});
