import { randomUUID } from 'node:crypto';
import { type CryptoKey, generateKeyPair, importJWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { personer } from '../reference/personer/index.ts';
import { ADRESS, loggaIn, type Prov, startaProv } from './exempel.ts';
import type { Session } from './index.ts';
import { Webblasare } from './webblasare.ts';

const HANDELSE = 'http://schemas.openid.net/event/backchannel-logout';
const [maja, erik] = ['maja', 'erik'].map((namn) => personer.find(({ id }) => id.startsWith(namn))?.id ?? '');

let prov: Prov;
let session: Session;
let nyckel: CryptoKey;
beforeAll(async () => {
  prov = await startaProv();
  nyckel = (await importJWK(prov.idpnyckel, 'RS256')) as CryptoKey;
}, 60_000);
afterAll(() => prov?.stang());
beforeEach(async () => {
  await prov.klient.exec('delete from sessioner');
  prov.logg.length = 0;
  prov.brev.length = 0;
  prov.nu = Date.now();
  session = prov.rum();
});

const slaget = async (webblasare: Webblasare) => (await session.sessionAv(webblasare.huvud())).slag;

async function inloggad(person: string | undefined): Promise<Webblasare> {
  const webblasare = new Webblasare(ADRESS);
  await loggaIn(webblasare, { person: person ?? '' }, session);
  expect(await slaget(webblasare)).toBe('inloggad');
  return webblasare;
}

function sandning(kropp: string): Promise<Response> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return session.idpLoggarUt(
    new Request(`${ADRESS}/api/auth/backchannel-logout`, { method: 'POST', headers, body: kropp }),
  );
}

/** Signs out at the provider itself and gives the letter that it then sends. */
async function brevFran(webblasare: Webblasare): Promise<string> {
  const { issuer } = prov.delar.oidc;
  const sida = await (await webblasare.hamta(`${issuer}/session/end?client_id=bollkoll`)).text();
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(sida) ?? [];
  const body = new URLSearchParams({ xsrf, logout: 'yes' });
  await webblasare.hamta(`${issuer}/session/end/confirm`, { method: 'POST', body });
  const [brev, ...fler] = prov.brev;
  expect(fler).toEqual([]);
  return brev ?? '';
}

/** What the provider calls the person and her session: read from a letter that is then not delivered. */
async function idpnamnAv(webblasare: Webblasare): Promise<{ sub: string; sid: string }> {
  const token = new URLSearchParams(await brevFran(webblasare)).get('logout_token') ?? '';
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
}

type Val = {
  andra?: Record<string, unknown>;
  utan?: readonly string[];
  huvud?: JWTHeaderParameters;
  med?: CryptoKey;
};

/** A token like the provider's own, but for what `val` says. */
async function token(namn: Record<string, string>, { andra, utan = [], huvud, med = nyckel }: Val = {}) {
  const nu = Math.floor(prov.nu / 1000);
  const claims: Record<string, unknown> = {
    iss: prov.delar.oidc.issuer,
    aud: 'bollkoll',
    iat: nu,
    exp: nu + 120,
    jti: randomUUID(),
    events: { [HANDELSE]: {} },
    ...namn,
    ...andra,
  };
  for (const ett of utan) delete claims[ett];
  const protectedHeader = huvud ?? { alg: 'RS256', kid: prov.idpnyckel.kid ?? '', typ: 'logout+jwt' };
  return new SignJWT(claims).setProtectedHeader(protectedHeader).sign(med);
}

const skicka = async (jwt: string) => (await sandning(`logout_token=${jwt}`)).status;

test('signing out at the provider ends the session here, by the provider’s own letter, and no other', async () => {
  const [majas, eriks, majasAndra] = [await inloggad(maja), await inloggad(erik), await inloggad(maja)];
  const svar = await sandning(await brevFran(majas));
  expect([svar.status, svar.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await Promise.all([majas, eriks, majasAndra].map(slaget))).toEqual([
    'utgangen',
    'inloggad',
    'inloggad',
  ]);
  expect(prov.logg).toEqual([]);
});

test('a token without a session of the provider’s ends all of the person’s, and of nobody else', async () => {
  const [majas, eriks, majasAndra] = [await inloggad(maja), await inloggad(erik), await inloggad(maja)];
  const { sub } = await idpnamnAv(majas);
  expect(await skicka(await token({ sub }))).toBe(200);
  expect(await Promise.all([majas, eriks, majasAndra].map(slaget))).toEqual([
    'utgangen',
    'inloggad',
    'utgangen',
  ]);
});

test('a token about a session that is not here is obeyed: there is nothing left to end', async () => {
  expect(await skicka(await token({ sub: 'okand', sid: 'okand' }))).toBe(200);
});

test('the same token a second time is refused, also when the first ended nothing', async () => {
  const majas = await inloggad(maja);
  const { sub } = await idpnamnAv(majas);
  const jwt = await token({ sub });
  expect(await skicka(jwt)).toBe(200);
  const igen = await inloggad(maja);
  expect(await skicka(jwt)).toBe(400);
  expect(await slaget(igen)).toBe('inloggad');
  expect(prov.logg).toEqual([{ handelse: 'idp-utloggning-nekad', orsak: 'upprepad' }]);
});

test('a token that came too late ends nothing, and one is refused from the very minute', async () => {
  const majas = await inloggad(maja);
  const namn = await idpnamnAv(majas);
  const nu = Math.floor(prov.nu / 1000);
  expect(await skicka(await token(namn, { andra: { iat: nu - 700, exp: nu + 120 } }))).toBe(400);
  expect(await skicka(await token(namn, { andra: { iat: nu - 300, exp: nu - 100 } }))).toBe(400);
  expect(await slaget(majas)).toBe('inloggad');
  expect(await skicka(await token(namn, { andra: { iat: nu - 500, exp: nu + 1 } }))).toBe(200);
});

const FORFALSKADE: readonly (readonly [string, Val, string])[] = [
  ['of another issuer', { andra: { iss: 'https://annan.example' } }, 'anspråk'],
  ['for another client', { andra: { aud: 'en-annan' } }, 'anspråk'],
  ['without a time', { utan: ['iat'] }, 'anspråk'],
  ['from the future', { andra: { iat: Math.floor(Date.now() / 1000) + 3600 } }, 'anspråk'],
  ['without an end', { utan: ['exp'] }, 'anspråk'],
  ['without a name of its own', { utan: ['jti'] }, 'anspråk'],
  ['without an event', { utan: ['events'] }, 'anspråk'],
  ['about another event', { andra: { events: { 'https://annan.example/event': {} } } }, 'händelse'],
  ['with an event that is no object', { andra: { events: { [HANDELSE]: true } } }, 'händelse'],
  ['with a nonce, as an ID token has', { andra: { nonce: 'engang' } }, 'nonce'],
  ['about nobody', { utan: ['sub', 'sid'] }, 'vem'],
  ['of no type', { huvud: { alg: 'RS256', kid: '' } }, 'typ'],
  ['of the type of any token', { huvud: { alg: 'RS256', kid: '', typ: 'JWT' } }, 'typ'],
  ['of another type', { huvud: { alg: 'RS256', kid: '', typ: 'at+jwt' } }, 'typ'],
  ['signed by an unknown key', { huvud: { alg: 'RS256', kid: 'okand' } }, 'signatur'],
];

test.each(FORFALSKADE)('a logout token %s ends nothing', async (_, val, orsak) => {
  const majas = await inloggad(maja);
  const namn = await idpnamnAv(majas);
  const huvud = val.huvud?.kid === '' ? { ...val.huvud, kid: prov.idpnyckel.kid ?? '' } : val.huvud;
  expect(await skicka(await token(namn, { ...val, ...(huvud && { huvud }) }))).toBe(400);
  expect(await slaget(majas)).toBe('inloggad');
  expect(prov.logg).toEqual([{ handelse: 'idp-utloggning-nekad', orsak }]);
});

test('a logout token signed by another key under the provider’s name for its own, or altered, ends nothing', async () => {
  const majas = await inloggad(maja);
  const namn = await idpnamnAv(majas);
  const { privateKey } = await generateKeyPair('RS256');
  expect(await skicka(await token(namn, { med: privateKey }))).toBe(400);
  const [huvud = '', kropp = '', signatur = ''] = (await token(namn)).split('.');
  const andrad = { ...JSON.parse(Buffer.from(kropp, 'base64url').toString()), sub: 'annan' };
  const ny = Buffer.from(JSON.stringify(andrad)).toString('base64url');
  expect(await skicka([huvud, ny, signatur].join('.'))).toBe(400);
  const ingen = Buffer.from('{"alg":"none"}').toString('base64url');
  expect(await skicka(`${ingen}.${kropp}.`)).toBe(400);
  expect(await slaget(majas)).toBe('inloggad');
});

test('a token signed with the public key as a shared secret ends nothing', async () => {
  const majas = await inloggad(maja);
  const namn = await idpnamnAv(majas);
  const hemlig = new TextEncoder().encode(prov.idpnyckel.n ?? '');
  const claims = { ...namn, iss: prov.delar.oidc.issuer, aud: 'bollkoll', events: { [HANDELSE]: {} } };
  const jwt = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: prov.idpnyckel.kid ?? '' })
    .setIssuedAt()
    .setExpirationTime('2m')
    .setJti(randomUUID())
    .sign(hemlig);
  expect(await skicka(jwt)).toBe(400);
  expect(await slaget(majas)).toBe('inloggad');
});

test.each([
  '',
  'logout_token=',
  'logout_token=a.b.c',
  `logout_token=${'x'.repeat(9000)}`,
  '{"logout_token":1}',
])('%.40s is no logout token, and is answered without a word of why', async (kropp) => {
  const svar = await sandning(kropp);
  expect([svar.status, await svar.json()]).toEqual([400, { error: 'invalid_request' }]);
});

test('when the store does not answer the provider is told that nothing was done', async () => {
  const nere = prov.rum({ lager: () => Promise.reject(new TypeError('nere')) });
  const body = `logout_token=${await token({ sub: 'x' })}`;
  const svar = await nere.idpLoggarUt(new Request(ADRESS, { method: 'POST', body }));
  expect(svar.status).toBe(400);
  expect(prov.logg).toEqual([{ handelse: 'idp-utloggning-nekad', orsak: 'TypeError' }]);
});

test('neither the provider’s name for a person nor for a session is kept in clear', async () => {
  const majas = await inloggad(maja);
  const rader = JSON.stringify((await prov.klient.query('select * from sessioner')).rows);
  const { sub, sid } = await idpnamnAv(majas);
  for (const namn of [sub, sid]) {
    expect(namn.length).toBeGreaterThan(10);
    expect(rader).not.toContain(namn);
  }
});
