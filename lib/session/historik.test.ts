import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { Engagemangssvar } from '../ombud/engagemang.ts';
import type { Fullmaktsratt } from '../ombud/fullmakt.ts';
import { provlager } from '../store/exempel.ts';
import { minneshinkar } from '../store/minneshinkar.ts';
import { type Inloggad, SESSIONSTIDER, skapaSession } from './index.ts';

const ADRESS = 'http://localhost:4200';
const SKV = '162021000585';
const DYGN = 86_400_000;
const maja = { nummer: '189001019802', namn: 'Maja Lind' };
const olle = { nummer: '189002029817', namn: 'Olle Ombud' };
const karin = { nummer: '189003029814', namn: 'Karin Ek' };
const lurad = { nummer: '189006069814', namn: 'Lurad Ombud' };
const bolaget = {
  organisationsnummer: '164500000003',
  namn: 'Provbolaget AB',
  form: 'AB',
  firmatecknare: true,
} as const;

const hemlighet = randomBytes(32);
const { lager, klient } = await provlager(hemlighet);
afterAll(() => lager.stang());

let nu = 0;
let nere = false;
let tecknare: readonly string[] = [];
const logg: Readonly<Record<string, string>>[] = [];
const ratt = (kod: string): Fullmaktsratt => ({
  givare: { identifierare: bolaget.organisationsnummer, typ: 'Organisationsnummer', namn: bolaget.namn },
  tredjeman: SKV,
  kod,
  fullmakt: 'f-1',
});

const skv = {
  id: 'skatteverket',
  namn: { sv: 'Skatteverket', en: 'Swedish Tax Agency' },
  organisationsnummer: SKV,
  alias: [],
  aktor: 'myndighet',
  typprefix: ['SKV'],
  referensnycklar: [],
  arendetyper: {},
  behorigheter: { moms: ['SKV.MOMS'] },
  kontakt: { telefon: '08-1' },
} as const;

const session = skapaSession({
  adress: ADRESS,
  hemlighet,
  oidc: {
    issuer: 'http://localhost:4201',
    clientId: 'bollkoll',
    klientnyckel: { kty: 'EC' },
    scopes: 'openid',
    claimPersonnummer: 'p',
    claimSamordningsnummer: 's',
    claimNamn: 'name',
    acr: ['loa3'],
    alg: 'RS256',
  },
  lager: async () => lager.sessioner,
  historiklager: async () => {
    if (nere) throw new TypeError('nere');
    return lager.historik;
  },
  vallager: async () => lager.val,
  valDagar: 400,
  historikDagar: 180,
  hinkar: async () => minneshinkar(),
  takt: {
    fragorPerPerson: 60,
    allaPerPerson: 60,
    fragorPerAdress: 60,
    inloggningarPerAdress: 60,
    synpunkterPerAdress: 60,
    inloggningarPerPerson: 60,
  },
  proxyhuvud: undefined,
  engagemang: async (nummer): Promise<Engagemangssvar> => ({
    slag: 'engagemang',
    engagemang: tecknare.includes(nummer) ? [bolaget] : [],
  }),
  fullmakter: async ({ identifierare }) => ({
    ratter: identifierare === olle.nummer ? [ratt('moms')] : [],
    utanSvar: identifierare === lurad.nummer ? [{ tredjeman: SKV, skal: 'underkand' }] : [],
  }),
  producenter: () => [skv],
  now: () => nu,
  logga: (rad) => void logg.push(rad),
});

beforeEach(() => {
  nu = Math.max(Date.now(), nu + 24 * 60 * 60_000);
  nere = false;
  tecknare = [maja.nummer];
  logg.length = 0;
});

/** Someone signed in, and the Cookie header of her browser. */
async function inne({ nummer, namn }: typeof maja): Promise<Inloggad & { kaka: string }> {
  const referens = randomBytes(32).toString('base64url');
  const innehall = { nummer, typ: 'Personnummer', namn, acr: 'loa3' } as const;
  const tider = { skapad: nu, sedd: nu, utgar: nu + SESSIONSTIDER.vilande };
  await lager.sessioner.spara(referens, { agare: session.opak.agareAv(nummer), innehall, ...tider });
  const kaka = `bollkoll-session=${referens}`;
  const inloggning = await session.sessionAv(kaka);
  if (inloggning.slag !== 'inloggad') throw new Error(inloggning.slag);
  return Object.assign(inloggning, { kaka });
}

/** Asks in someone's name, as far as the history is concerned. */
async function fraga(vem: Inloggad, partId: string, producenter = ['skatteverket']): Promise<boolean> {
  const svar = await session.uppdragFor(vem, partId);
  if (svar.slag !== 'uppdrag') throw new Error(svar.slag);
  return session.bokfor(svar.uppdrag, producenter);
}

async function raderna(vem: Inloggad, part?: string) {
  const svar = await session.historik(vem, { antal: 100, part });
  return svar.slag === 'rader' ? svar.rader : svar.slag;
}
const egen = ({ parter }: Inloggad) => parter.find(({ slag }) => slag === 'egen')?.id ?? '';
const foretaget = ({ parter }: Inloggad) => parter.find(({ slag }) => slag === 'foretag')?.id ?? '';
const huvudmannen = async (vem: Inloggad) => (await session.huvudman(vem)).parter[0]?.id ?? '';

test('a question about herself is one row that she sees: when, by what right, whom, and nobody’s number', async () => {
  const vem = await inne(karin);
  expect(await fraga(vem, egen(vem), ['skatteverket', 'bolagsverket'])).toBe(true);
  const rader = await raderna(vem);
  expect(rader).toEqual([
    {
      id: expect.stringMatching(/^[\w-]{22}$/),
      nar: nu,
      till: nu + 180 * DYGN,
      handelse: 'fraga',
      ratt: 'egen',
      producenter: ['skatteverket', 'bolagsverket'],
      vem: { jag: true, namn: karin.namn },
      forVem: { jag: true, namn: karin.namn },
      anmald: undefined,
    },
  ]);
  expect(JSON.stringify(rader)).not.toContain(karin.nummer);
});

test('a company’s history is read by who signs for it, also what another asked by fullmakt', async () => {
  const [tecknaren, ombudet] = [await inne(maja), await inne(olle)];
  await fraga(tecknaren, foretaget(tecknaren));
  nu += 1;
  await fraga(ombudet, await huvudmannen(ombudet));
  expect(await raderna(tecknaren, foretaget(tecknaren))).toMatchObject([
    { ratt: 'fullmakt', vem: { jag: false, namn: olle.namn }, forVem: { jag: false, namn: bolaget.namn } },
    { ratt: 'firmatecknare', vem: { jag: true, namn: maja.namn }, forVem: { namn: bolaget.namn } },
  ]);
  expect(await raderna(ombudet)).toMatchObject([
    { ratt: 'fullmakt', vem: { jag: true }, forVem: { jag: false, namn: bolaget.namn } },
  ]);
});

test('whoever has a fullmakt does not read the history of the one who gave it', async () => {
  const ombudet = await inne(olle);
  expect(await raderna(ombudet, await huvudmannen(ombudet))).toBe('far-inte');
});

test('a right that has ended opens no history, nor does a part that is someone else’s or no one’s', async () => {
  const vem = await inne(maja);
  const part = foretaget(vem);
  const annan = await inne(karin);
  for (const id of [part, egen(vem), '', 'hittepå']) expect(await raderna(annan, id)).toBe('far-inte');
  tecknare = [];
  nu += 2 * 60_000;
  expect(await raderna(vem, part)).toBe('far-inte');
});

test('nobody sees what concerns two others', async () => {
  const tredje = await inne({ nummer: '189004049816', namn: 'Tredje Person' });
  expect(await raderna(tredje)).toEqual([]);
});

test('a case followed by its kvittensnummer is seen by who followed it, and is on nobody’s behalf', async () => {
  const vem = await inne({ nummer: '189005059815', namn: 'Kvitta' });
  const svar = await session.kvittensuppdrag(vem, { id: 'bv', kvittensPerMinut: 5 }, 'KV-5518-2094');
  if (svar.slag !== 'uppdrag') throw new Error(svar.slag);
  await session.bokfor(svar.uppdrag, ['bolagsverket']);
  expect(await raderna(vem)).toMatchObject([
    { ratt: 'kvittens', forVem: undefined, producenter: ['bolagsverket'] },
  ]);
  const rader = JSON.stringify((await klient.query('select * from historik')).rows);
  expect(rader).not.toContain('5518');
});

test('a history that cannot be written is said to be not written, and the log tells nobody’s name', async () => {
  const vem = await inne(karin);
  nere = true;
  expect(await fraga(vem, egen(vem))).toBe(false);
  expect(logg).toEqual([{ handelse: 'historik-fel', orsak: 'TypeError' }]);
});

test('an uppdrag that this room did not give is neither written nor judged', async () => {
  const vem = await inne(karin);
  const svar = await session.uppdragFor(vem, egen(vem));
  if (svar.slag !== 'uppdrag') throw new Error(svar.slag);
  const kopia = Object.create(svar.uppdrag);
  await expect(session.bokfor(kopia, ['skatteverket'])).rejects.toMatchObject({ code: 'uppdrag-okant' });
  expect(() => session.nivahinder(kopia)).toThrow(expect.objectContaining({ code: 'uppdrag-okant' }));
});

test('neither names, numbers nor the names that sessions go by stand in the table', async () => {
  const ombudet = await inne(olle);
  await fraga(ombudet, await huvudmannen(ombudet));
  const rader = JSON.stringify((await klient.query('select * from historik')).rows);
  for (const vem of [maja, olle, karin, { nummer: bolaget.organisationsnummer, namn: bolaget.namn }]) {
    expect(rader).not.toContain(vem.nummer);
    expect(rader).not.toContain(vem.namn);
    expect(rader).not.toContain(session.opak.agareAv(vem.nummer));
  }
});

function anmalan(kaka: string, falt: Record<string, string>, origin = ADRESS): Promise<Response> {
  const body = new URLSearchParams(falt);
  return session.anmalHistorik(
    new Request(`${ADRESS}/historik/anmal`, { method: 'POST', headers: { cookie: kaka, origin }, body }),
  );
}

test('det här var inte jag: the row is marked for those who see it, and the operator learns which row and not whose', async () => {
  const [tecknaren, ombudet] = [await inne(maja), await inne(olle)];
  await fraga(ombudet, await huvudmannen(ombudet));
  const part = foretaget(tecknaren);
  const rader = await raderna(tecknaren, part);
  const id = (typeof rader === 'string' ? undefined : rader[0])?.id ?? '';
  const svar = await anmalan(tecknaren.kaka, { rad: id, part });
  expect(svar.headers.get('location')).toBe(`${ADRESS}/historik/inte-jag?rad=${id}&part=${part}&svar=anmald`);
  expect((await raderna(tecknaren, part))[0]).toMatchObject({ id, anmald: nu });
  expect((await raderna(ombudet))[0]).toMatchObject({ id, anmald: nu });
  expect(logg).toEqual([{ handelse: 'historik-anmald', rad: id }]);
});

test('only a row that one sees can be marked, from a page of ours, signed in', async () => {
  const [tecknaren, annan] = [await inne(maja), await inne(karin)];
  await fraga(tecknaren, egen(tecknaren));
  const rader = await raderna(tecknaren);
  const id = (typeof rader === 'string' ? undefined : rader[0])?.id ?? '';
  for (const [kaka, falt] of [
    [annan.kaka, { rad: id }],
    [annan.kaka, { rad: id, part: egen(tecknaren) }],
    ['', { rad: id }],
    [tecknaren.kaka, { rad: 'hittepå' }],
    [tecknaren.kaka, {}],
  ] as const)
    expect((await anmalan(kaka, falt)).headers.get('location')).toContain('svar=finns-inte');
  expect((await anmalan(tecknaren.kaka, { rad: id }, 'https://annan.example')).status).toBe(403);
  nere = true;
  expect((await anmalan(tecknaren.kaka, { rad: id })).headers.get('location')).toContain('svar=fel');
  nere = false;
  expect((await raderna(tecknaren))[0]).toMatchObject({ id, anmald: undefined });
});

test('an answer about her fullmakter that could not be trusted is a row that she sees, once, at which authority', async () => {
  const vem = await inne(lurad);
  await session.huvudman(vem);
  await session.huvudman(vem);
  await vi.waitFor(async () =>
    expect(await raderna(vem)).toMatchObject([
      { handelse: 'ombud-avvisat', producenter: ['skatteverket'], vem: { jag: true }, forVem: undefined },
    ]),
  );
  expect(await raderna(await inne(karin))).not.toContainEqual(
    expect.objectContaining({ handelse: 'ombud-avvisat' }),
  );
});
