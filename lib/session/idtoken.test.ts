import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ADRESS, ater, loa2, loa3, type Prov, post, startaProv } from './exempel.ts';
import type { Session } from './index.ts';
import { Webblasare } from './webblasare.ts';

// A provider that answers every code with the ID token that the test has made. All else is as at the real one.
let server: Server;
let issuer: string;
let svaret: { status: number; kropp: object };
let verifierare: string | null = null;
const nyckel = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(nyckel.publicKey)), alg: 'RS256', kid: 'k1', use: 'sig' };

let prov: Prov;
let session: Session;
beforeAll(async () => {
  server = createServer(async (req, res) => {
    const json = (kropp: object, status = 200) =>
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(kropp));
    if (req.url === '/jwks') return json({ keys: [jwk] });
    if (req.url?.startsWith('/.well-known'))
      return json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
      });
    let kropp = '';
    for await (const del of req) kropp += del;
    verifierare = new URLSearchParams(kropp).get('code_verifier');
    return json(svaret.kropp, svaret.status);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  prov = await startaProv();
}, 60_000);
afterAll(async () => {
  server?.close();
  server?.closeAllConnections();
  await prov?.stang();
});
beforeEach(async () => {
  await prov.klient.exec('delete from sessioner');
  prov.logg.length = 0;
  session = prov.rum({ oidc: { ...prov.delar.oidc, issuer } });
});
afterEach(() => void vi.useRealTimers());

type Val = {
  andra?: Record<string, unknown>;
  utan?: string;
  huvud?: JWTHeaderParameters;
  med?: CryptoKey | Uint8Array;
};

async function idtoken(nonce: string, { andra, utan, huvud, med = nyckel.privateKey }: Val): Promise<string> {
  const nu = Math.floor(Date.now() / 1000);
  const claims: Record<string, unknown> = {
    iss: issuer,
    aud: 'bollkoll',
    sub: 'person-1',
    iat: nu,
    exp: nu + 300,
    auth_time: nu,
    nonce,
    acr: loa3,
    name: 'Maja Lind',
    [prov.delar.oidc.claimPersonnummer]: '189001019802',
    ...andra,
  };
  if (utan) delete claims[utan];
  return new SignJWT(claims).setProtectedHeader(huvud ?? { alg: 'RS256', kid: 'k1' }).sign(med);
}

async function borja(webblasare: Webblasare): Promise<URLSearchParams> {
  const svar = webblasare.ta(await session.loggaIn(post('/logga-in', webblasare)));
  return new URL(svar.headers.get('location') ?? '').searchParams;
}

const tillbaka = (state: string | null) =>
  `${ADRESS}/api/auth/callback/legitimation?code=x${state === null ? '' : `&state=${state}`}`;

/** The whole way with this ID token; where it ends, and how many sessions there are then. */
async function medToken(gor: (nonce: string) => Promise<string>) {
  const webblasare = new Webblasare(ADRESS);
  const fraga = await borja(webblasare);
  const id_token = await gor(fraga.get('nonce') ?? '');
  svaret = { status: 200, kropp: { id_token, access_token: 'at', token_type: 'Bearer' } };
  const svar = await ater(webblasare, tillbaka(fraga.get('state')), session);
  const antal = (await prov.klient.query('select 1 from sessioner')).rows.length;
  return { mal: svar.headers.get('location')?.replace(ADRESS, ''), antal, fraga };
}

test('the whole ID token that is asked for signs in, and the code is paid for with the verifier of its challenge', async () => {
  const { mal, antal, fraga } = await medToken((nonce) => idtoken(nonce, {}));
  expect([mal, antal]).toEqual(['/hem', 1]);
  const utmaning = createHash('sha256')
    .update(verifierare ?? '')
    .digest('base64url');
  expect(utmaning).toBe(fraga.get('code_challenge'));
});

test('a description of another issuer than the configured one is not believed', async () => {
  const annan = prov.rum({ oidc: { ...prov.delar.oidc, issuer: issuer.replace('localhost', '127.0.0.1') } });
  const svar = await annan.loggaIn(post('/logga-in', new Webblasare(ADRESS)));
  expect(svar.headers.get('location')).toContain('fel=idp-fel');
});

const sekunder = (n: number) => Math.floor(Date.now() / 1000) + n;
const HMAC = new TextEncoder().encode(jwk.n);
const FORFALSKADE: readonly (readonly [string, () => Val])[] = [
  ['of another issuer', () => ({ andra: { iss: 'https://annan.example' } })],
  ['for another client', () => ({ andra: { aud: 'en-annan' } })],
  ['that has ended', () => ({ andra: { iat: sekunder(-900), exp: sekunder(-600) } })],
  ['without an end', () => ({ utan: 'exp' })],
  ['without a subject', () => ({ utan: 'sub' })],
  ['without the nonce', () => ({ utan: 'nonce' })],
  ['with another nonce', () => ({ andra: { nonce: 'x'.repeat(43) } })],
  ['of an unknown key', () => ({ huvud: { alg: 'RS256', kid: 'okand' } })],
  [
    'signed with the public key as a shared secret',
    () => ({ huvud: { alg: 'HS256', kid: 'k1' }, med: HMAC }),
  ],
];

test.each(FORFALSKADE)('an ID token %s signs nobody in', async (_, val) => {
  const { mal, antal } = await medToken((nonce) => idtoken(nonce, val()));
  expect([mal, antal]).toEqual(['/inloggning-misslyckades?fel=idp-fel', 0]);
  expect(JSON.stringify(prov.logg)).not.toMatch(/189001019802|eyJ/);
});

test('an ID token signed by another key under the known key’s name signs nobody in', async () => {
  const annan = await generateKeyPair('RS256');
  const { mal, antal } = await medToken((nonce) => idtoken(nonce, { med: annan.privateKey }));
  expect([mal, antal]).toEqual(['/inloggning-misslyckades?fel=idp-fel', 0]);
});

test('an ID token that is not signed (alg none), or altered after it was, signs nobody in', async () => {
  const del = (varde: object) => Buffer.from(JSON.stringify(varde)).toString('base64url');
  const osignerad = async (nonce: string) => {
    const [, kropp] = (await idtoken(nonce, {})).split('.');
    return `${del({ alg: 'none' })}.${kropp}.`;
  };
  const andrad = async (nonce: string) => {
    const [huvud, kropp = '', signatur] = (await idtoken(nonce, {})).split('.');
    const claims = JSON.parse(Buffer.from(kropp, 'base64url').toString());
    return `${huvud}.${del({ ...claims, [prov.delar.oidc.claimPersonnummer]: '189003029814' })}.${signatur}`;
  };
  for (const gor of [osignerad, andrad]) {
    const { mal, antal } = await medToken(gor);
    expect([mal, antal]).toEqual(['/inloggning-misslyckades?fel=idp-fel', 0]);
  }
});

test.each([loa2, '', 'loa3', undefined])('acr mismatch: a level of %j signs nobody in', async (acr) => {
  const { mal, antal } = await medToken((nonce) => idtoken(nonce, { andra: { acr } }));
  expect([mal, antal]).toEqual(['/inloggning-misslyckades?fel=for-lag-niva', 0]);
});

test('state mismatch: an answer with another state, or none, signs nobody in', async () => {
  for (const state of ['x'.repeat(43), '', null]) {
    const webblasare = new Webblasare(ADRESS);
    const fraga = await borja(webblasare);
    svaret = { status: 200, kropp: { id_token: await idtoken(fraga.get('nonce') ?? '', {}) } };
    const svar = await ater(webblasare, tillbaka(state), session);
    expect(svar.headers.get('location')).toContain('fel=for-gammal');
  }
});

test.each(['bollkoll-in-pkce', 'bollkoll-in-nonce', 'bollkoll-in-state'])(
  'without its %s, or with one of another sign-in or altered, an unfinished sign-in comes to nothing',
  async (namn) => {
    const annan = new Webblasare(ADRESS);
    await borja(annan);
    for (const varde of [undefined, annan.kakor.get(namn), 'eyJ.altered', '']) {
      const webblasare = new Webblasare(ADRESS);
      const fraga = await borja(webblasare);
      const id_token = await idtoken(fraga.get('nonce') ?? '', {});
      // A real provider refuses a verifier that does not fit; this one is as strict.
      svaret = { status: 200, kropp: { id_token, access_token: 'at', token_type: 'Bearer' } };
      if (varde === undefined) webblasare.kakor.delete(namn);
      else webblasare.kakor.set(namn, varde);
      const passar = () =>
        createHash('sha256')
          .update(verifierare ?? '')
          .digest('base64url');
      verifierare = null;
      const svar = await ater(webblasare, tillbaka(fraga.get('state')), session);
      const inne = svar.headers.get('location') === `${ADRESS}/hem`;
      // Another sign-in's verifier is the provider's to refuse: it must then have been sent, and not fit.
      expect(inne && passar() === fraga.get('code_challenge')).toBe(false);
      if (namn !== 'bollkoll-in-pkce') expect(inne).toBe(false);
    }
  },
);

test('stale cookie: an answer that comes after a quarter of an hour signs nobody in', async () => {
  const webblasare = new Webblasare(ADRESS);
  const fraga = await borja(webblasare);
  // Beyond the quarter of a minute that clocks may differ by.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 });
  svaret = { status: 200, kropp: { id_token: await idtoken(fraga.get('nonce') ?? '', {}) } };
  const svar = await ater(webblasare, tillbaka(fraga.get('state')), session);
  expect(svar.headers.get('location')).toContain('fel=for-gammal');
});

test('session fixation: a reference planted before signing in, known or not, is not the session afterwards', async () => {
  const webblasare = new Webblasare(ADRESS);
  const planterad = 'p'.repeat(43);
  webblasare.kakor.set('bollkoll-session', planterad);
  const fraga = await borja(webblasare);
  const id_token = await idtoken(fraga.get('nonce') ?? '', {});
  svaret = { status: 200, kropp: { id_token, access_token: 'at', token_type: 'Bearer' } };
  await ater(webblasare, tillbaka(fraga.get('state')), session);
  expect(webblasare.kakor.get('bollkoll-session')).not.toBe(planterad);
  expect((await session.sessionAv(`bollkoll-session=${planterad}`)).slag).toBe('utgangen');
  expect((await session.sessionAv(webblasare.huvud())).slag).toBe('inloggad');
});

test('tampered cookie: a session’s reference with one character changed, cut or doubled is no session', async () => {
  const webblasare = new Webblasare(ADRESS);
  const fraga = await borja(webblasare);
  const id_token = await idtoken(fraga.get('nonce') ?? '', {});
  svaret = { status: 200, kropp: { id_token, access_token: 'at', token_type: 'Bearer' } };
  await ater(webblasare, tillbaka(fraga.get('state')), session);
  const ratt = webblasare.kakor.get('bollkoll-session') ?? '';
  const byt = ratt.startsWith('A') ? 'B' : 'A';
  for (const fel of [`${byt}${ratt.slice(1)}`, ratt.slice(1), `${ratt}A`, ratt.toUpperCase(), `${ratt}%00`])
    expect((await session.sessionAv(`bollkoll-session=${fel}`)).slag).not.toBe('inloggad');
});
