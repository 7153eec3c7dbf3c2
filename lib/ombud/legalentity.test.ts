import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type Natverk, skapaNatverk } from '../formedling/index.ts';
import { BAS, type Foretagsregister, hantera, TOKENVAG } from '../reference/legalentity/hantera.ts';
import { personer } from '../reference/personer/index.ts';
import { lyssna } from '../reference/producent/lyssna.ts';
import { engagemangskontrakt } from './kontrakt.ts';
import { skapaLegalEntity } from './legalentity.ts';

const MAJA = '189807149829';
const GRETA = '189406129842';

async function uppsatt(change: Partial<Foretagsregister> = {}) {
  const register: Foretagsregister = {
    klient: { id: 'bollkoll', hemlighet: 'hemligt' },
    personer,
    tokens: new Set(),
    ...change,
  };
  const svara = (request: Request) => hantera(request, register);
  const loggat: string[] = [];
  const logga = (rad: object) => void loggat.push(JSON.stringify(rad));
  const server = await lyssna({ namn: 'legalentity', adresser: [], svara, logga }, { port: 0 });
  const { natverk, close } = skapaNatverk({ hemlighet: () => 'hemligt', now: Date.now });
  onTestFinished(async () => {
    await close();
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const vagar: string[] = [];
  const sedd: Natverk = (anrop, signal) => {
    vagar.push(anrop.url.slice(origin.length));
    return natverk(anrop, signal);
  };
  const olasliga: number[] = [];
  const bevis = { metod: 'client_secret_post', hemlighet: { env: 'HEM' } } as const;
  const port = skapaLegalEntity({
    plats: {
      natverk: sedd,
      adress: `${origin}${BAS}`,
      intern: true,
      svarMs: 2000,
      oauth: { tokenadress: `${origin}${TOKENVAG}`, klientId: 'bollkoll', bevis },
    },
    anmarka: (antal) => olasliga.push(antal),
  });
  return { port, register, vagar, olasliga };
}

engagemangskontrakt('LegalEntity v2', async () => ({
  port: (await uppsatt()).port,
  person: MAJA,
  // The shape has no running number, which tells firms of one owner apart.
  engagemang: (personer.find(({ id }) => id === 'maja-lind')?.foretag ?? []).map(
    ({ tillagg: _, ...ett }) => ett,
  ),
  okand: '189609039814',
}));

const rad = {
  organizationNumber: '4420162606',
  name: 'Lindens Tacotruck AB',
  form: 'Aktiebolag',
  formShort: 'AB',
  roles: null,
  isAuthorizedSignatory: true,
  isSoleTrader: false,
};
const svarPa = async (rader: readonly unknown[], person = MAJA) => {
  const { port, olasliga } = await uppsatt({ rader: () => rader });
  const svar = await port(person);
  return { engagemang: svar.slag === 'engagemang' ? svar.engagemang : svar.slag, olasliga };
};

test('only a clear yes makes a signatory', async () => {
  for (const isAuthorizedSignatory of [false, null, undefined]) {
    const { engagemang } = await svarPa([{ ...rad, isAuthorizedSignatory }]);
    expect(engagemang).toMatchObject([{ firmatecknare: false }]);
  }
});

test('a sole trader’s firm goes by her own number, whether it is written with its century or not', async () => {
  for (const organizationNumber of [GRETA, '9406129842', '940612-9842']) {
    const firma = { ...rad, organizationNumber, isSoleTrader: true, isAuthorizedSignatory: null };
    const { engagemang } = await svarPa([firma], GRETA);
    expect(engagemang).toEqual([
      { organisationsnummer: GRETA, namn: 'Lindens Tacotruck AB', form: 'EF', firmatecknare: true },
    ]);
  }
});

test.each([
  ['another person’s number as a sole trader', { organizationNumber: '189703229857', isSoleTrader: true }],
  ['no number', { organizationNumber: null }],
  ['a person’s number as a company', { organizationNumber: '189703229857' }],
  ['a wrong check digit', { organizationNumber: '4420162607' }],
  ['no name', { name: ' ' }],
  ['a yes that is a word', { isAuthorizedSignatory: 'true' }],
])('a row with %s gives no right, is counted, and hides none of the others', async (_vad, change) => {
  const { engagemang, olasliga } = await svarPa([rad, { ...rad, ...change }]);
  expect(engagemang).toHaveLength(1);
  expect(olasliga).toEqual([1]);
});

test('all fields may be null, and a row may be no row', async () => {
  const tom = Object.fromEntries(Object.keys(rad).map((namn) => [namn, null]));
  const { engagemang, olasliga } = await svarPa([tom, null, 7, 'rad', []]);
  expect(engagemang).toEqual([]);
  expect(olasliga).toEqual([5]);
});

test('the same company in several roles is one, signed for if any row says so', async () => {
  const { engagemang } = await svarPa([
    { ...rad, isAuthorizedSignatory: false },
    rad,
    { ...rad, isAuthorizedSignatory: null },
  ]);
  expect(engagemang).toEqual([
    { organisationsnummer: '164420162606', namn: 'Lindens Tacotruck AB', form: 'AB', firmatecknare: true },
  ]);
});

test('what the register did not say is not taken for nothing', async () => {
  for (const status of [404, 401, 403, 429, 500, 503]) {
    const { port } = await uppsatt({ status });
    expect(await port(MAJA), String(status)).toEqual({ slag: 'okant' });
  }
  for (const svar of [{}, null, 'inget', { engagements: [] }]) {
    const { port } = await uppsatt({ rader: () => svar });
    expect(await port(MAJA)).toEqual({ slag: 'okant' });
  }
});

test('what is no person’s number is never put in an address', async () => {
  const { port, vagar } = await uppsatt();
  for (const annat of ['../../token', '164420162606', '18980714982', `${MAJA}/x`])
    expect(await port(annat)).toEqual({ slag: 'okant' });
  expect(vagar).toEqual([]);
});
