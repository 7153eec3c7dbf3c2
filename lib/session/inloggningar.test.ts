import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { personer } from '../reference/personer/index.ts';
import { ADRESS, loggaIn, type Prov, post, startaProv } from './exempel.ts';
import type { Session } from './index.ts';
import { Webblasare } from './webblasare.ts';

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/139.0.0.0 Safari/537.36';
const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1';
const [maja, erik] = ['maja', 'erik'].map((namn) => personer.find(({ id }) => id.startsWith(namn))?.id ?? '');

let prov: Prov;
let session: Session;
beforeAll(async () => {
  prov = await startaProv();
}, 60_000);
afterAll(() => prov?.stang());
beforeEach(async () => {
  await prov.klient.exec('delete from sessioner');
  prov.logg.length = 0;
  prov.nu = Date.now();
  session = prov.rum();
});

/** Signs someone in with a browser of her own. */
async function inloggad(person: string | undefined, agent: string): Promise<Webblasare> {
  const webblasare = new Webblasare(ADRESS);
  await loggaIn(webblasare, { person: person ?? '' }, session, agent);
  return webblasare;
}

async function listan(webblasare: Webblasare) {
  const inloggning = await session.sessionAv(webblasare.huvud());
  if (inloggning.slag !== 'inloggad') throw new Error(inloggning.slag);
  return session.inloggningar(inloggning);
}

const slaget = async (webblasare: Webblasare) => (await session.sessionAv(webblasare.huvud())).slag;

test('a person sees her sessions, this one first, with when and on what and nothing more', async () => {
  const dator = await inloggad(maja, CHROME);
  prov.nu += 60_000;
  const telefon = await inloggad(maja, SAFARI);
  await inloggad(erik, CHROME);
  const alla = await listan(dator);
  expect(alla).toEqual([
    {
      id: expect.stringMatching(/^[\w-]{22}$/),
      denna: true,
      skapad: prov.nu - 60_000,
      sedd: prov.nu,
      enhet: { webblasare: 'Chrome', system: 'Windows' },
    },
    {
      id: expect.any(String),
      denna: false,
      skapad: prov.nu,
      sedd: prov.nu,
      enhet: { webblasare: 'Safari', system: 'iPhone' },
    },
  ]);
  expect((await listan(telefon)).map(({ enhet }) => enhet.system)).toEqual(['iPhone', 'Windows']);
});

test('one session is ended from another, and what ended it goes on', async () => {
  const [dator, telefon] = [await inloggad(maja, CHROME), await inloggad(maja, SAFARI)];
  const id = (await listan(dator)).find(({ denna }) => !denna)?.id ?? '';
  const form = () => post('/inloggningar/avsluta', dator, { origin: ADRESS }, { id });
  const svar = await session.avslutaInloggning(form());
  expect([svar.status, svar.headers.get('location')]).toEqual([303, `${ADRESS}/inloggningar?svar=avslutad`]);
  expect([await slaget(dator), await slaget(telefon)]).toEqual(['inloggad', 'utgangen']);
  const igen = await session.avslutaInloggning(form());
  expect(igen.headers.get('location')).toBe(`${ADRESS}/inloggningar?svar=redan`);
});

test('ending the session that one sits at is signing out, at the provider too', async () => {
  const dator = await inloggad(maja, CHROME);
  const id = (await listan(dator))[0]?.id ?? '';
  const svar = await session.avslutaInloggning(post('/x', dator, { origin: ADRESS }, { id }));
  expect(new URL(svar.headers.get('location') ?? '').origin).toBe(prov.delar.oidc.issuer);
  expect(svar.headers.get('set-cookie')).toMatch(/^bollkoll-session=; .*Max-Age=0/);
  expect(await slaget(dator)).toBe('utgangen');
});

test('nobody ends another person’s session, by its id or by its row’s key', async () => {
  const [dator, eriks] = [await inloggad(maja, CHROME), await inloggad(erik, CHROME)];
  const lager = await prov.delar.lager();
  const eget = (await listan(eriks))[0]?.id ?? '';
  const nyckel = lager.nyckelAv(eriks.kakor.get('bollkoll-session') ?? '');
  for (const id of [eget, nyckel, '', 'hittepå']) {
    const svar = await session.avslutaInloggning(post('/x', dator, { origin: ADRESS }, { id }));
    expect(svar.headers.get('location')).toContain('svar=redan');
  }
  expect(await slaget(eriks)).toBe('inloggad');
});

test('signing out everywhere ends every session of the person and nobody else’s', async () => {
  const [dator, telefon] = [await inloggad(maja, CHROME), await inloggad(maja, SAFARI)];
  const eriks = await inloggad(erik, CHROME);
  const svar = await session.loggaUt(post('/logga-ut', telefon, { origin: ADRESS }, { overallt: 'ja' }));
  expect(svar.headers.get('set-cookie')).toContain('Max-Age=0');
  expect([await slaget(dator), await slaget(telefon), await slaget(eriks)]).toEqual([
    'utgangen',
    'utgangen',
    'inloggad',
  ]);
});

test('signing out without that word ends this session alone', async () => {
  const [dator, telefon] = [await inloggad(maja, CHROME), await inloggad(maja, SAFARI)];
  await session.loggaUt(post('/logga-ut', telefon));
  expect([await slaget(dator), await slaget(telefon)]).toEqual(['inloggad', 'utgangen']);
});

test('when the store does not answer nobody is told that she is signed out everywhere', async () => {
  const dator = await inloggad(maja, CHROME);
  const nere = prov.rum({ lager: () => Promise.reject(new Error('nere')) });
  const svar = await nere.loggaUt(post('/logga-ut', dator, { origin: ADRESS }, { overallt: 'ja' }));
  expect(svar.headers.get('location')).toBe(`${ADRESS}/inloggningar?svar=fel`);
  expect(svar.headers.has('set-cookie')).toBe(false);
  expect(prov.logg).toEqual([{ handelse: 'utloggning-utan-lager', orsak: 'Error' }]);
});

test('when the store does not answer the page says so, for one session too', async () => {
  const dator = await inloggad(maja, CHROME);
  const nere = prov.rum({ lager: () => Promise.reject(new Error('nere')) });
  const svar = await nere.avslutaInloggning(post('/x', dator, { origin: ADRESS }, { id: 'x' }));
  expect(svar.headers.get('location')).toBe(`${ADRESS}/inloggningar?svar=fel`);
});

test('a form from elsewhere ends no session', async () => {
  const dator = await inloggad(maja, CHROME);
  const id = (await listan(dator))[0]?.id ?? '';
  const huvuden = { origin: 'https://annan.example' };
  expect((await session.avslutaInloggning(post('/x', dator, huvuden, { id }))).status).toBe(403);
  expect((await session.loggaUt(post('/logga-ut', dator, huvuden, { overallt: 'ja' }))).status).toBe(403);
  expect(await slaget(dator)).toBe('inloggad');
});

test('a form longer than any of ours is read as an empty one', async () => {
  const [dator, telefon] = [await inloggad(maja, CHROME), await inloggad(maja, SAFARI)];
  const falt = { overallt: 'ja', fyllnad: 'x'.repeat(5000) };
  await session.loggaUt(post('/logga-ut', telefon, { origin: ADRESS }, falt));
  expect(await slaget(dator)).toBe('inloggad');
});
