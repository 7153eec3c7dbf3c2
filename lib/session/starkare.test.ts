import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { personer } from '../reference/personer/index.ts';
import { ADRESS, ater, loa3, loggaIn, type Prov, post, startaProv } from './exempel.ts';
import type { Session } from './index.ts';
import { Webblasare } from './webblasare.ts';

const loa4 = 'http://id.elegnamnden.se/loa/1.0/loa4';
const id = (namn: string) => personer.find((en) => en.id.startsWith(namn))?.id ?? '';
const [maja, erik] = [id('maja'), id('erik')];
const SIDAN = '/for/abc/arende/def?x=1';

let prov: Prov;
let session: Session;
beforeAll(async () => {
  prov = await startaProv();
}, 60_000);
afterAll(() => prov?.stang());
beforeEach(async () => {
  await prov.klient.exec('delete from sessioner');
  prov.nu = Date.now();
  session = prov.rum({ oidc: { ...prov.delar.oidc, acr: [loa3, loa4] } });
});

/** The form of a gap, posted from a page; where the browser is sent. */
async function borja(webblasare: Webblasare, niva: string, referer: string): Promise<URL> {
  const form = post('/logga-in', webblasare, { origin: ADRESS, referer }, { niva });
  const svar = webblasare.ta(await session.loggaIn(form));
  return new URL(svar.headers.get('location') ?? '');
}

async function starkare(webblasare: Webblasare, person: string, niva = loa4, referer = ADRESS + SIDAN) {
  const mal = await borja(webblasare, niva, referer);
  const adress = await webblasare.genomIdp(mal.href, { person });
  return (await ater(webblasare, adress, session)).headers.get('location');
}

async function inloggad(person: string): Promise<Webblasare> {
  const webblasare = new Webblasare(ADRESS);
  await loggaIn(webblasare, { person }, session);
  return webblasare;
}
const acrAv = async (webblasare: Webblasare) => {
  const lager = await prov.delar.lager();
  return (await lager.hamta(webblasare.kakor.get('bollkoll-session') ?? '', prov.nu))?.innehall.acr;
};

test('a stronger sign-in demands that level alone, comes back to the page, and replaces the session', async () => {
  const webblasare = await inloggad(maja);
  expect(await acrAv(webblasare)).toBe(loa3);
  const fore = webblasare.kakor.get('bollkoll-session');
  const fraga = (await borja(webblasare, loa4, ADRESS + SIDAN)).searchParams;
  expect(JSON.parse(fraga.get('claims') ?? '').id_token.acr).toEqual({ essential: true, values: [loa4] });
  expect(await starkare(webblasare, maja)).toBe(`${ADRESS}${SIDAN}`);
  expect(await acrAv(webblasare)).toBe(loa4);
  expect(webblasare.kakor.get('bollkoll-session')).not.toBe(fore);
  expect((await session.sessionAv(`bollkoll-session=${fore}`)).slag).toBe('utgangen');
  expect([...webblasare.kakor.keys()].filter((namn) => namn.startsWith('bollkoll-in'))).toEqual([]);
});

test('a level that comes back too low is refused, and the session from before is what it was', async () => {
  const webblasare = await inloggad(erik);
  const fore = webblasare.kakor.get('bollkoll-session');
  expect(await starkare(webblasare, erik)).toBe(`${ADRESS}/inloggning-misslyckades?fel=for-lag-niva`);
  expect(webblasare.kakor.get('bollkoll-session')).toBe(fore);
  expect(await acrAv(webblasare)).toBe(loa3);
});

test('whoever signs in as someone else does not come back to the other one’s page', async () => {
  const webblasare = await inloggad(erik);
  for (const namn of [...webblasare.kakor.keys()])
    if (namn.startsWith('pahittad')) webblasare.kakor.delete(namn);
  expect(await starkare(webblasare, maja)).toBe(`${ADRESS}/hem`);
});

test.each([
  'https://evil.example/for/abc',
  `${ADRESS}//evil.example/`,
  `${ADRESS}/\\evil.example`,
  `${ADRESS}/x/..//evil.example/`,
  'http://localhost:4200@evil.example/',
  'javascript:alert(1)',
  '',
])('open redirect: a page of origin %j is not come back to', async (referer) => {
  const webblasare = await inloggad(maja);
  expect(await starkare(webblasare, maja, loa4, referer)).toBe(`${ADRESS}/`);
});

test('a cookie of another sign-in, an altered one, or one that was planted, says nothing of where to go or how strongly', async () => {
  const webblasare = await inloggad(erik);
  await borja(webblasare, loa4, ADRESS + SIDAN);
  const mal = webblasare.kakor.get('bollkoll-in-mal') ?? '';
  for (const kaka of [
    mal,
    `${mal.slice(0, -4)}AAAA`,
    'v1.AAAA',
    btoa(JSON.stringify({ vag: '//evil.example' })),
  ]) {
    const annan = new Webblasare(ADRESS);
    const svar = annan.ta(await session.loggaIn(post('/logga-in', annan)));
    annan.kakor.set('bollkoll-in-mal', kaka);
    const adress = await annan.genomIdp(svar.headers.get('location') ?? '', { person: erik });
    expect((await ater(annan, adress, session)).headers.get('location')).toBe(`${ADRESS}/hem`);
  }
});

test('a level that is not accepted here, or asked for by nobody, makes an ordinary sign-in', async () => {
  const okand = await inloggad(maja);
  expect(await starkare(okand, maja, 'http://id.elegnamnden.se/loa/1.0/loa5')).toBe(`${ADRESS}/hem`);
  expect(await starkare(new Webblasare(ADRESS), maja)).toBe(`${ADRESS}/hem`);
});

test('when the store does not answer it is not the provider that is blamed', async () => {
  const webblasare = await inloggad(maja);
  const nere = prov.rum({
    lager: () => Promise.reject(new Error('nere')),
    oidc: { ...prov.delar.oidc, acr: [loa3, loa4] },
  });
  const form = post('/logga-in', webblasare, { origin: ADRESS, referer: ADRESS + SIDAN }, { niva: loa4 });
  expect((await nere.loggaIn(form)).headers.get('location')).toContain('fel=tekniskt-fel');
});
