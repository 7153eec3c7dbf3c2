import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { personer } from '../../reference/personer/index.ts';
import { ADRESS, loggaIn, post } from '../exempel.ts';
import type { Inloggad } from '../inloggning.ts';
import { Webblasare } from '../webblasare.ts';
import { PORTALSIDA, type Portalprov, startaPortalprov } from './exempel.ts';

const maja = personer.find(({ id }) => id.startsWith('maja'))?.id ?? '';

let alltihop: Portalprov;
let { prov, portaler, rum } = {} as Portalprov;
beforeAll(async () => {
  alltihop = await startaPortalprov();
  ({ prov, portaler, rum } = alltihop);
}, 60_000);
afterAll(() => prov?.stang());
beforeEach(() => alltihop.borjaOm());

/** Signed in with us: the browser, and who it is. */
async function inne(): Promise<{ webblasare: Webblasare; person: Inloggad }> {
  const webblasare = new Webblasare(ADRESS);
  await loggaIn(webblasare, { person: maja }, rum);
  const person = await rum.sessionAv(webblasare.huvud());
  if (person.slag !== 'inloggad') throw new Error(person.slag);
  return { webblasare, person };
}

async function koden(person: Inloggad): Promise<string> {
  const svar = await rum.portal.kodForRam(person, PORTALSIDA);
  if (svar.slag !== 'kod') throw new Error(svar.slag);
  return svar.kod;
}

const losIn = (kod: string, origin: string, dar = rum) =>
  dar.portal.losIn({ kod, origin, cookie: null, agent: null });

async function ramen(person: Inloggad): Promise<string> {
  const svar = await losIn(await koden(person), ADRESS);
  if (svar.slag !== 'inloggad') throw new Error(svar.slag);
  return svar.kakor[0]?.split(';')[0] ?? '';
}

const slag = async (ram: string) => (await rum.inbaddadAv(ram)).slag;

test('whoever is signed in with us has a code for a frame, which the frame redeems once', async () => {
  const { person } = await inne();
  const kod = await koden(person);
  expect(await losIn(kod, ADRESS)).toMatchObject({ slag: 'inloggad' });
  expect(await losIn(kod, ADRESS)).toMatchObject({ slag: 'nekad' });
});

test.each([
  ['the portal’s own page', PORTALSIDA],
  ['another portal’s page', 'https://annan.example'],
  ['a page elsewhere', 'https://ond.example'],
])('it is not taken from %s: only the frame itself was given it', async (_, origin) => {
  const { person } = await inne();
  expect(await losIn(await koden(person), origin)).toMatchObject({ slag: 'nekad' });
});

test('for a page that is no portal’s there is none, and the log says so', async () => {
  const { person } = await inne();
  prov.logg.length = 0;
  for (const sida of ['https://ond.example', ADRESS, ''])
    expect(await rum.portal.kodForRam(person, sida)).toMatchObject({ slag: 'nekad' });
  expect(prov.logg[0]).toEqual({ handelse: 'portal-nekad', vad: 'fonster', orsak: 'sida' });
});

test('the frame ends when she signs out with us, and another browser’s does not', async () => {
  const [har, dar] = [await inne(), await inne()];
  const [ram, annan] = [await ramen(har.person), await ramen(dar.person)];
  expect([await slag(ram), await slag(annan)]).toEqual(['inloggad', 'inloggad']);
  await rum.loggaUt(post('/logga-ut', har.webblasare));
  expect([await slag(ram), await rum.ramenGaller(ram)]).toEqual(['utgangen', false]);
  expect([await slag(annan), await rum.ramenGaller(annan)]).toEqual(['inloggad', true]);
});

test('the frame ends when the brand lets the portal in no more', async () => {
  const { person } = await inne();
  const ram = await ramen(person);
  const utan = prov.rum({ portaler: { ...portaler, portaler: portaler.portaler.slice(1) } });
  expect([await rum.ramenGaller(ram), await utan.ramenGaller(ram)]).toEqual([true, false]);
  expect((await utan.inbaddadAv(ram)).slag).toBe('utgangen');
});

test('what was opened is in the history, under the portal whose page it was', async () => {
  const { person } = await inne();
  await ramen(person);
  const { rows } = await prov.klient.query(
    'select handelse, omstandighet from historik order by nar desc limit 1',
  );
  expect(rows).toEqual([{ handelse: 'portal-ram', omstandighet: 'mina-sidor' }]);
});
