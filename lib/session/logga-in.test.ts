import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { personer } from '../reference/personer/index.ts';
import { minneshinkar } from '../store/minneshinkar.ts';
import {
  ADRESS,
  ater,
  klientnyckeln,
  ledigPort,
  loa2,
  loa3,
  loggaIn as loggaInI,
  type Prov,
  post,
  startaProv,
} from './exempel.ts';
import type { Session } from './index.ts';
import { Webblasare } from './webblasare.ts';

let prov: Prov;
let session: Session;
beforeAll(async () => {
  prov = await startaProv();
}, 60_000);
afterAll(() => prov?.stang());
beforeEach(async () => {
  await prov.klient.exec('delete from sessioner');
  prov.logg.length = 0;
  session = prov.rum();
});

const maja = personer.find(({ id }) => id.startsWith('maja'));
const nummer = maja?.nummer?.varde ?? 'saknas';
const antalSessioner = async () => (await prov.klient.query('select 1 from sessioner')).rows.length;
const loggaIn = (webblasare: Webblasare, val: Record<string, string>, rum = session) =>
  loggaInI(webblasare, val, rum);

async function till(webblasare: Webblasare, rum = session): Promise<URL> {
  const svar = webblasare.ta(await rum.loggaIn(post('/logga-in', webblasare)));
  expect(svar.status).toBe(303);
  return new URL(svar.headers.get('location') ?? '');
}

test('signing in asks with code flow, PKCE S256, state, nonce and the level as an essential claim', async () => {
  const fraga = (await till(new Webblasare(ADRESS))).searchParams;
  expect(Object.fromEntries(fraga)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `${ADRESS}/api/auth/callback/legitimation`,
    claims: JSON.stringify({ id_token: { acr: { essential: true, values: [loa3] } } }),
  });
  for (const namn of ['state', 'nonce', 'code_challenge'])
    expect(fraga.get(namn)?.length).toBeGreaterThanOrEqual(43);
  expect(fraga.has('acr_values')).toBe(false);
});

test('after signing in the browser carries one random reference and no number, name or token', async () => {
  const webblasare = new Webblasare(ADRESS);
  const svar = await loggaIn(webblasare, { person: maja?.id ?? '' });
  expect(svar.headers.get('location')).toBe(`${ADRESS}/hem`);
  const vara = [...webblasare.kakor].filter(
    ([namn]) => namn.startsWith('bollkoll') || namn.startsWith('next-auth'),
  );
  expect(vara).toEqual([['bollkoll-session', expect.stringMatching(/^[\w-]{43}$/)]]);
  const satt = webblasare.satta.filter((rad) => rad.startsWith('bollkoll'));
  for (const rad of satt) expect(rad).toMatch(/; HttpOnly; SameSite=Lax/i);
  expect(webblasare.satta.join('\n')).not.toMatch(
    new RegExp(`${nummer}|eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+\\.|next-auth`),
  );
  const kept = await (await prov.delar.lager()).hamta(
    webblasare.kakor.get('bollkoll-session') ?? '',
    prov.nu,
  );
  expect(kept?.innehall).toMatchObject({ nummer, typ: 'Personnummer', acr: loa3 });
});

test('she is known by name, and nothing of what the page is given holds the number', async () => {
  const webblasare = new Webblasare(ADRESS);
  await loggaIn(webblasare, { person: maja?.id ?? '' });
  const inloggning = await session.sessionAv(webblasare.huvud());
  expect(inloggning).toMatchObject({ slag: 'inloggad', namn: `${maja?.fornamn} ${maja?.efternamn}` });
  expect(JSON.stringify(inloggning)).not.toContain(nummer);
});

test('each sign-in gets a reference of its own, and the one before stops working', async () => {
  const webblasare = new Webblasare(ADRESS);
  await loggaIn(webblasare, { person: maja?.id ?? '' });
  const forsta = webblasare.huvud();
  const referens = webblasare.kakor.get('bollkoll-session');
  await loggaIn(webblasare, { person: maja?.id ?? '' });
  expect(webblasare.kakor.get('bollkoll-session')).not.toBe(referens);
  expect(await antalSessioner()).toBe(1);
  const gammal = forsta.split('; ').find((rad) => rad.startsWith('bollkoll-session'));
  expect(await session.sessionAv(gammal)).toEqual({ slag: 'utgangen' });
});

test('someone without a Swedish number is told so and gets no session', async () => {
  const utan = personer.find((person) => person.nummer === undefined);
  const svar = await loggaIn(new Webblasare(ADRESS), { person: utan?.id ?? '' });
  expect(svar.headers.get('location')).toBe(`${ADRESS}/utan-nummer`);
  expect(await antalSessioner()).toBe(0);
});

test('a level that is returned too low is refused, though the provider let it through', async () => {
  const svag = personer.find(({ niva }) => niva === 'loa2');
  const svar = await loggaIn(new Webblasare(ADRESS), { person: svag?.id ?? '' });
  expect(svar.headers.get('location')).toBe(`${ADRESS}/inloggning-misslyckades?fel=for-lag-niva`);
  expect(await antalSessioner()).toBe(0);
});

test('which levels are accepted is configuration', async () => {
  const rum = prov.rum({ oidc: { ...prov.delar.oidc, acr: [loa2, loa3] } });
  const svag = personer.find(({ niva }) => niva === 'loa2');
  const svar = await loggaIn(new Webblasare(ADRESS), { person: svag?.id ?? '' }, rum);
  expect(svar.headers.get('location')).toBe(`${ADRESS}/hem`);
});

test('cancelling at the provider is called cancelling', async () => {
  const svar = await loggaIn(new Webblasare(ADRESS), { avbryt: '1' });
  expect(svar.headers.get('location')).toBe(`${ADRESS}/inloggning-misslyckades?fel=avbruten`);
});

test('an answer without its beginning, or to an older beginning, is too old; nobody is signed in by a link', async () => {
  const webblasare = new Webblasare(ADRESS);
  const adress = await webblasare.genomIdp((await till(webblasare)).href, { person: maja?.id ?? '' });
  const annan = await ater(new Webblasare(ADRESS), adress, session);
  expect(annan.headers.get('location')).toContain('fel=for-gammal');
  await till(webblasare);
  expect((await ater(webblasare, adress, session)).headers.get('location')).toContain('fel=for-gammal');
  expect(await antalSessioner()).toBe(0);
});

test('a code is used once: the same answer again signs nobody in', async () => {
  const webblasare = new Webblasare(ADRESS);
  const adress = await webblasare.genomIdp((await till(webblasare)).href, { person: maja?.id ?? '' });
  const sparade = webblasare.huvud();
  await ater(webblasare, adress, session);
  const igen = await session.tillbaka(new Request(adress, { headers: { cookie: sparade } }));
  expect(igen.headers.get('location')).toContain('fel=for-gammal');
});

test('a client key that the provider does not know is a fault of configuration, and the log tells no secrets', async () => {
  const annan = mkdtempSync(join(tmpdir(), 'bollkoll-session-'));
  onTestFinished(() => rmSync(annan, { recursive: true }));
  const klientnyckel = await klientnyckeln(annan);
  const rum = prov.rum({ oidc: { ...prov.delar.oidc, klientnyckel } });
  const svar = await loggaIn(new Webblasare(ADRESS), { person: maja?.id ?? '' }, rum);
  expect(svar.headers.get('location')).toBe(`${ADRESS}/inloggning-misslyckades?fel=konfiguration`);
  expect(prov.logg).toEqual([
    expect.objectContaining({ kod: 'konfiguration', orsak: expect.stringContaining('invalid_client') }),
  ]);
  expect(JSON.stringify(prov.logg)).not.toMatch(/\d{6}|eyJ/);
});

test('a person who signs in more often than the limit says gets no session, and nobody else is refused for it', async () => {
  const hinkar = minneshinkar();
  const takt = { ...prov.delar.takt, inloggningarPerPerson: 1 };
  const rum = prov.rum({ takt, hinkar: async () => hinkar });
  const mal = async (person: string | undefined) =>
    (await loggaIn(new Webblasare(ADRESS), { person: person ?? '' }, rum)).headers.get('location');
  const erik = personer.find(({ id }) => id.startsWith('erik'))?.id;
  expect([await mal(maja?.id), await mal(maja?.id), await mal(erik)]).toEqual([
    `${ADRESS}/hem`,
    `${ADRESS}/inloggning-misslyckades?fel=for-ofta`,
    `${ADRESS}/hem`,
  ]);
  expect(await antalSessioner()).toBe(2);
});

test('whoever is younger than the service lets in gets no session, and is told why', async () => {
  // Everybody here was born in the 1890s: older than any age that can be set, and younger than this.
  const alla = prov.rum({ minstaAlder: 18 });
  const svar = await loggaIn(new Webblasare(ADRESS), { person: maja?.id ?? '' }, alla);
  expect(svar.headers.get('location')).toBe(`${ADRESS}/hem`);
  const ingen = await loggaIn(
    new Webblasare(ADRESS),
    { person: maja?.id ?? '' },
    prov.rum({ minstaAlder: 200 }),
  );
  expect(ingen.headers.get('location')).toBe(`${ADRESS}/inloggning-misslyckades?fel=for-ung`);
  expect(await antalSessioner()).toBe(1);
});

test('a provider that does not answer is its own failure, before and after the visit there', async () => {
  const oidc = { ...prov.delar.oidc, issuer: `http://localhost:${await ledigPort()}` };
  const rum = prov.rum({ oidc });
  const svar = await rum.loggaIn(post('/logga-in', new Webblasare(ADRESS)));
  expect(svar.headers.get('location')).toBe(`${ADRESS}/inloggning-misslyckades?fel=idp-fel`);
});

test('a store that is down is not blamed on the identity provider', async () => {
  const rum = prov.rum({ lager: () => Promise.reject(new Error('nere')) });
  const svar = await loggaIn(new Webblasare(ADRESS), { person: maja?.id ?? '' }, rum);
  expect(svar.headers.get('location')).toBe(`${ADRESS}/inloggning-misslyckades?fel=tekniskt-fel`);
});

test.each([
  { origin: 'https://annan.example' },
  { 'sec-fetch-site': 'cross-site', origin: ADRESS },
  { origin: 'null' },
  {},
])('a form from elsewhere (%j) neither signs in nor out', async (huvuden) => {
  expect((await session.loggaIn(post('/logga-in', new Webblasare(ADRESS), huvuden))).status).toBe(403);
  expect((await session.loggaUt(post('/logga-ut', new Webblasare(ADRESS), huvuden))).status).toBe(403);
});

test('signing out forgets the session and goes to the provider with the client’s id and no token', async () => {
  const webblasare = new Webblasare(ADRESS);
  await loggaIn(webblasare, { person: maja?.id ?? '' });
  const fore = webblasare.huvud();
  const svar = webblasare.ta(await session.loggaUt(post('/logga-ut', webblasare)));
  const mal = new URL(svar.headers.get('location') ?? '');
  expect(mal.origin).toBe(prov.delar.oidc.issuer);
  expect(Object.fromEntries(mal.searchParams)).toEqual({
    client_id: 'bollkoll',
    post_logout_redirect_uri: `${ADRESS}/utloggad`,
  });
  expect(svar.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(webblasare.kakor.has('bollkoll-session')).toBe(false);
  expect(await session.sessionAv(fore)).toEqual({ slag: 'utgangen' });
  expect(await session.sessionAv(webblasare.huvud())).toEqual({ slag: 'ingen' });
});

test('over https every cookie of ours is __Host- and Secure', async () => {
  const adress = 'https://bollkoll.example';
  const rum = prov.rum({ adress });
  const request = new Request(`${adress}/logga-in`, { method: 'POST', headers: { origin: adress } });
  const kakor = (await rum.loggaIn(request)).headers.getSetCookie();
  expect(kakor).toHaveLength(3);
  for (const rad of kakor) expect(rad).toMatch(/^__Host-bollkoll-in-.*; HttpOnly; Secure; SameSite=Lax$/i);
});
