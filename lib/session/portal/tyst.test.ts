import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { personer } from '../../reference/personer/index.ts';
import { minneshinkar } from '../../store/minneshinkar.ts';
import { ADRESS, loa3, loggaIn } from '../exempel.ts';
import type { Session } from '../session.ts';
import { Webblasare } from '../webblasare.ts';
import { PORTALSIDA, type Portalprov, startaPortalprov } from './exempel.ts';

const maja = personer.find(({ id }) => id.startsWith('maja'))?.id ?? '';
const INNE = `${ADRESS}/inbaddad/tyst/svar?inne`;
const UTE = `${ADRESS}/inbaddad/tyst/svar`;

let alltihop: Portalprov;
let rum: Session;
beforeAll(async () => {
  alltihop = await startaPortalprov();
  rum = medTysta();
}, 60_000);
afterAll(() => alltihop?.prov.stang());
beforeEach(() => alltihop.borjaOm());

/** A room whose first portal asks for silent sign-in, and whose second does not. */
function medTysta(andra = {}): Session {
  const { prov, portaler } = alltihop;
  const [forsta, ...ovriga] = portaler.portaler;
  if (forsta === undefined) throw new Error('no portal');
  const tysta = { ...portaler, portaler: [{ ...forsta, tystInloggning: true }, ...ovriga] };
  return prov.rum({ portaler: tysta, ...andra });
}

const I_RAM = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' };
type Huvuden = Readonly<Record<string, string>>;

async function borja(
  webblasare: Webblasare,
  dar = rum,
  huvuden: Huvuden = I_RAM,
  sida = PORTALSIDA,
): Promise<Response> {
  const url = `${ADRESS}/inbaddad/tyst?${new URLSearchParams({ sida })}`;
  const headers = { ...huvuden, cookie: webblasare.huvud() };
  return webblasare.ta(await dar.portal.borjaTyst(new Request(url, { headers })));
}

const vart = (svar: Response) => svar.headers.get('location') ?? '';

async function ater(webblasare: Webblasare, adress: string, dar = rum): Promise<string> {
  const headers = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-site', cookie: webblasare.huvud() };
  return vart(webblasare.ta(await dar.tillbaka(new Request(adress, { headers }))));
}

/** The whole way, with nothing chosen anywhere: the answer that the frame gets. */
async function tyst(webblasare: Webblasare, dar = rum): Promise<string> {
  const adress = await webblasare.genomIdp(vart(await borja(webblasare, dar)), {});
  return adress.startsWith(UTE) ? adress : ater(webblasare, adress, dar);
}

/** Known at the identity provider, and signed in with us. */
async function kand(person = maja, dar = rum): Promise<Webblasare> {
  const webblasare = new Webblasare(ADRESS);
  await loggaIn(webblasare, { person }, dar);
  return webblasare;
}

/** Known at the identity provider alone: a frame has no cookie of our own pages. */
async function bara(person = maja): Promise<Webblasare> {
  const webblasare = await kand(person);
  for (const namn of webblasare.kakor.keys()) if (namn.includes('bollkoll')) webblasare.kakor.delete(namn);
  return webblasare;
}

const ramens = async (webblasare: Webblasare) => rum.inbaddadAv(webblasare.huvud());

test('whoever the identity provider knows is in the frame, with nothing shown to her', async () => {
  const webblasare = await bara();
  expect(await tyst(webblasare)).toBe(INNE);
  expect(await ramens(webblasare)).toMatchObject({
    ...{ slag: 'inloggad', namn: 'Maja Lind', portal: 'mina-sidor' },
  });
  // Each cookie of it is the frame's alone, and those of the way there are gone.
  const egna = webblasare.satta.filter((rad) => rad.startsWith('__Host-bollkoll-') && !/-in-/.test(rad));
  for (const rad of egna) expect(rad).toMatch(/Secure.*SameSite=None.*Partitioned/i);
  expect([...webblasare.kakor.keys()].filter((namn) => namn.includes('tyst'))).toEqual([]);
});

test('the provider is asked for nothing but what it knows, of the same levels and as surely as by the window', async () => {
  const { searchParams } = new URL(vart(await borja(new Webblasare(ADRESS))));
  const { acr } = JSON.parse(searchParams.get('claims') ?? '{}').id_token;
  expect(acr).toEqual({ essential: true, values: [loa3] });
  expect(searchParams.get('prompt')).toBe('none');
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  for (const namn of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(namn)).toMatch(/.{20}/);
});

test('whoever it does not know is not, and nothing is said to the operator', async () => {
  const webblasare = new Webblasare(ADRESS);
  expect(await tyst(webblasare)).toBe(UTE);
  expect((await ramens(webblasare)).slag).toBe('ingen');
  expect(alltihop.prov.logg).toEqual([]);
});

test('known by a level that is too low, nobody is let in', async () => {
  const lag = personer.find(({ niva, nummer }) => niva === 'loa2' && nummer)?.id ?? '';
  const webblasare = await bara(lag);
  expect(await tyst(webblasare)).toBe(UTE);
  expect((await ramens(webblasare)).slag).toBe('ingen');
});

test('nor is whoever is younger than the service lets in', async () => {
  const webblasare = await bara();
  expect(await tyst(webblasare, medTysta({ minstaAlder: 200 }))).toBe(UTE);
  expect(alltihop.prov.logg).toEqual([{ handelse: 'tyst-inloggning-nej', kod: 'for-ung' }]);
});

test.each<[string, Huvuden]>([
  ['a frame on another’s page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }],
  ['a frame on a page of the same site', { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe' }],
  ['a page of its own', { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' }],
  ['a window that a page of ours opens', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }],
  ['a script', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' }],
  ['what says nothing of itself', {}],
])('%s begins none', async (_, huvuden) => {
  const svar = await borja(await bara(), rum, huvuden);
  expect([svar.status, vart(svar), svar.headers.getSetCookie()]).toEqual([403, '', []]);
});

test.each(['https://annan.example', 'https://ond.example', ''])(
  'on %s, whose portal has not asked for it, the provider is not asked',
  async (sida) => {
    const svar = await borja(await bara(), rum, I_RAM, sida);
    expect([vart(svar), svar.headers.getSetCookie()]).toEqual([UTE, []]);
    expect(alltihop.prov.logg).toEqual([{ handelse: 'portal-nekad', vad: 'tyst', orsak: 'sida' }]);
  },
);

test('an answer that was made for another browser signs nobody in', async () => {
  const [hennes, nagons] = [await bara(), new Webblasare(ADRESS)];
  const adress = await hennes.genomIdp(vart(await borja(hennes)), {});
  expect(adress).toContain('code=');
  expect(await ater(nagons, adress)).toBe(UTE);
  // Nor one that has begun a try of its own.
  await borja(nagons);
  expect(await ater(nagons, adress)).toBe(UTE);
  expect((await ramens(nagons)).slag).toBe('ingen');
  // Nor does the window's answer become a frame's, or the frame's a window's.
  expect(vart(await rum.tillbaka(new Request(adress, { headers: { cookie: hennes.huvud() } })))).toContain(
    'inloggning-misslyckades',
  );
  expect(await ater(hennes, adress)).toBe(INNE);
});

test('signed out of the page around it, she is not signed in again behind her back, until four hours have gone', async () => {
  const webblasare = await bara();
  await tyst(webblasare);
  const rader = await rum.portal.lamnaRam(webblasare.huvud());
  const utan = new Webblasare(ADRESS);
  for (const [namn, varde] of webblasare.kakor) utan.kakor.set(namn, varde);
  utan.ta(new Response(null, { headers: rader.map((rad) => ['set-cookie', rad]) }));
  expect((await rum.inbaddadAv(webblasare.huvud())).slag).toBe('utgangen');
  expect(vart(await borja(utan))).toBe(UTE);
  expect(rader.join('\n')).toMatch(/^__Host-bollkoll-lamnad=1;.*; Partitioned; Max-Age=14400$/m);
  utan.kakor.delete('__Host-bollkoll-lamnad');
  expect(await tyst(utan)).toBe(INNE);
});

test('nor when she signs out while it is under way', async () => {
  const webblasare = await bara();
  const adress = await webblasare.genomIdp(vart(await borja(webblasare)), {});
  const rader = await rum.portal.lamnaRam(webblasare.huvud());
  webblasare.ta(new Response(null, { headers: rader.map((rad) => ['set-cookie', rad]) }));
  expect(await ater(webblasare, adress)).toBe(UTE);
  expect((await ramens(webblasare)).slag).toBe('ingen');
});

test('what ended elsewhere is not begun anew either, and of two frames the second has what the first was given', async () => {
  const webblasare = await bara();
  await tyst(webblasare);
  expect(vart(await borja(webblasare))).toBe(INNE);
  await alltihop.prov.klient.exec('delete from sessioner');
  expect(vart(await borja(webblasare))).toBe(UTE);
});

test('it ends with her session at the provider, and by our own sign-out in the same browser', async () => {
  const [egen, ram] = [await kand(), await bara()];
  for (const [namn, varde] of egen.kakor) if (!namn.includes('bollkoll')) ram.kakor.set(namn, varde);
  expect(await tyst(ram)).toBe(INNE);
  const { rows } = await alltihop.prov.klient.query<{ sid: string; slag: string | null }>(
    'select sid, slag from sessioner order by slag nulls first',
  );
  // By the same opaque name: the provider's own sign-out ends both (bakkanal.test.ts).
  expect(rows.map(({ slag }) => slag)).toContain('inbaddad');
  const egna = rows.filter(({ slag }) => slag === null).map(({ sid }) => sid);
  expect(egna).toContain(rows.find(({ slag }) => slag === 'inbaddad')?.sid);
  await rum.loggaUt(
    new Request(`${ADRESS}/logga-ut`, { method: 'POST', headers: { cookie: egen.huvud(), origin: ADRESS } }),
  );
  expect((await ramens(ram)).slag).toBe('utgangen');
});

test('what was opened is in her history, and what cannot be written there is not opened', async () => {
  await tyst(await bara());
  const { rows } = await alltihop.prov.klient.query(
    'select handelse, omstandighet from historik order by nar desc limit 1',
  );
  expect(rows).toEqual([{ handelse: 'portal-ram', omstandighet: 'mina-sidor' }]);
  const utan = medTysta({ historiklager: () => Promise.reject(new Error('down')) });
  const webblasare = await bara();
  expect(await tyst(webblasare, utan)).toBe(UTE);
  expect((await ramens(webblasare)).slag).toBe('ingen');
});

test('too many sign-ins of one person let nobody in', async () => {
  const { takt } = alltihop.prov.delar;
  const forst = await bara();
  const minne = minneshinkar();
  const trang = medTysta({ takt: { ...takt, inloggningarPerPerson: 1 }, hinkar: async () => minne });
  expect(await tyst(forst, trang)).toBe(INNE);
  expect(await tyst(await bara(), trang)).toBe(UTE);
});

test('a provider that is not there, or a store, is the same answer, and named to the operator', async () => {
  const { oidc } = alltihop.prov.delar;
  const utanIdp = medTysta({ oidc: { ...oidc, issuer: 'http://localhost:9' } });
  expect(vart(await borja(new Webblasare(ADRESS), utanIdp))).toBe(UTE);
  expect(alltihop.prov.logg).toEqual([
    { handelse: 'tyst-inloggning-nej', portal: 'mina-sidor', kod: 'idp-fel' },
  ]);
  const utanLager = medTysta({ lager: () => Promise.reject(new Error('down')) });
  expect(await tyst(await bara(), utanLager)).toBe(UTE);
  expect(alltihop.prov.logg.at(-1)).toEqual({
    handelse: 'tyst-inloggning-nej',
    kod: 'tekniskt-fel',
    orsak: 'Error',
  });
});
