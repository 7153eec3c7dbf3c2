import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Engagemang, Engagemangssvar } from '../ombud/engagemang.ts';
import { provlager } from '../store/exempel.ts';
import { minneshinkar } from '../store/minneshinkar.ts';
import { type Inloggad, type Inloggning, SESSIONSTIDER, Sessionsfel, skapaSession } from './index.ts';

const maja = '189001019802';
const bolaget: Engagemang = {
  organisationsnummer: '164500000003',
  namn: 'Provbolaget AB',
  form: 'AB',
  firmatecknare: true,
};
const firman: Engagemang = { organisationsnummer: maja, namn: 'Provfirman', form: 'EF', firmatecknare: true };
const MINUT = 60_000;
const START = 1_800_000_000_000;

let nu = START;
let svar: Engagemangssvar;
let fragor = 0;
let skrivningar = 0;
const hemlighet = randomBytes(32);
const { lager } = await provlager(hemlighet);
afterAll(() => lager.stang());

const hinkar = minneshinkar();
const session = skapaSession({
  hinkar: async () => hinkar,
  takt: {
    fragorPerPerson: 2,
    allaPerPerson: 2,
    fragorPerAdress: 3,
    inloggningarPerAdress: 1,
    synpunkterPerAdress: 1,
    inloggningarPerPerson: 1,
  },
  proxyhuvud: undefined,
  adress: 'http://localhost:4200',
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
  lager: async () => ({
    ...lager.sessioner,
    ror: async (referens, tider) => {
      skrivningar += 1;
      await lager.sessioner.ror(referens, tider);
    },
  }),
  producenter: () => [],
  historiklager: async () => lager.historik,
  vallager: async () => lager.val,
  valDagar: 400,
  historikDagar: 180,
  engagemang: async () => {
    fragor += 1;
    return svar;
  },
  now: () => nu,
  logga: () => undefined,
});

async function kakaFor(
  nummer: string,
  typ: 'Personnummer' | 'Samordningsnummer' = 'Personnummer',
): Promise<string> {
  const referens = randomBytes(32).toString('base64url');
  const innehall = { nummer, typ, namn: 'Maja Lind', acr: 'loa3' };
  const tider = { skapad: nu, sedd: nu, utgar: nu + SESSIONSTIDER.vilande };
  await lager.sessioner.spara(referens, { agare: session.opak.agareAv(nummer), innehall, ...tider });
  return `annat=1; bollkoll-session=${referens}`;
}

function inloggad(inloggning: Inloggning): Inloggad {
  if (inloggning.slag !== 'inloggad') throw new Error(inloggning.slag);
  return inloggning;
}

beforeEach(() => {
  // Long after the test before, so that nothing is remembered from it.
  nu += 24 * 60 * MINUT;
  svar = { slag: 'engagemang', engagemang: [bolaget, firman] };
  fragor = 0;
  skrivningar = 0;
});

test('no cookie, or one that we could not have made, is nobody; one that leads nowhere is an expired session', async () => {
  for (const kaka of [null, undefined, '', 'annat=1', 'bollkoll-session=kort', 'xbollkoll-session=abc']) {
    expect(await session.sessionAv(kaka)).toEqual({ slag: 'ingen' });
  }
  expect(await session.sessionAv(`bollkoll-session=${'a'.repeat(43)}`)).toEqual({ slag: 'utgangen' });
});

test('a signatory may ask for her companies first and then for herself, and is told so without numbers', async () => {
  const { parter, foretagOkanda } = inloggad(await session.sessionAv(await kakaFor(maja)));
  expect(parter.map(({ namn, slag, ratt }) => [namn, slag, ratt])).toEqual([
    ['Provbolaget AB', 'foretag', 'firmatecknare'],
    ['Maja Lind', 'egen', 'egen'],
  ]);
  expect(parter.map(({ firmor }) => firmor)).toEqual([[], ['Provfirman']]);
  expect(new Set(parter.map(({ id }) => id)).size).toBe(2);
  expect(foretagOkanda).toBe(false);
  expect(JSON.stringify(parter)).not.toMatch(/\d{10}/);
});

async function uppdragen(inne: Inloggad) {
  const alla = await Promise.all(inne.parter.map(({ id }) => session.uppdragFor(inne, id)));
  return alla.map((ett) => (ett.slag === 'uppdrag' ? ett.uppdrag : undefined));
}

test('a sole trader is one principal: asked about as herself and, for each firm, by Organisationsnummer', async () => {
  const kiosken = { ...firman, namn: 'Provkiosken', tillagg: '2' };
  svar = { slag: 'engagemang', engagemang: [firman, bolaget, kiosken] };
  const inne = inloggad(await session.sessionAv(await kakaFor(maja)));
  const [foretaget, egna] = await uppdragen(inne);
  expect(foretaget?.parter.map(({ kund }) => kund)).toEqual([
    { identifierare: bolaget.organisationsnummer, typ: 'Organisationsnummer' },
  ]);
  expect(egna?.parter.map(({ kund }) => kund)).toEqual([
    { identifierare: maja, typ: 'Personnummer' },
    { identifierare: maja, typ: 'Organisationsnummer' },
    { identifierare: maja, typ: 'Organisationsnummer', tillagg: '2' },
  ]);
  expect(new Set(egna?.parter.map(({ kundId }) => kundId)).size).toBe(1);
  expect(new Set(egna?.parter.map(({ id }) => id)).size).toBe(3);
  expect(foretaget?.parter[0]?.kundId).not.toBe(egna?.parter[0]?.kundId);
  expect(inne.parter.at(-1)?.firmor).toEqual(['Provfirman', 'Provkiosken']);
  expect([foretaget?.anvandare, egna?.anvandare]).toEqual([maja, maja]);
});

test('two firms without a running number are asked about once', async () => {
  svar = { slag: 'engagemang', engagemang: [firman, { ...firman, namn: 'Provkiosken' }] };
  const [egna] = await uppdragen(inloggad(await session.sessionAv(await kakaFor(maja))));
  expect(egna?.parter.map(({ kund }) => kund?.typ)).toEqual(['Personnummer', 'Organisationsnummer']);
});

test('a right to someone else’s firm is a principal of its own and never asks by Personnummer', async () => {
  svar = {
    slag: 'engagemang',
    engagemang: [{ ...firman, organisationsnummer: '189003029814', tillagg: '1' }],
  };
  const inne = inloggad(await session.sessionAv(await kakaFor(maja)));
  expect(inne.parter.map(({ slag, firmor }) => [slag, firmor])).toEqual([
    ['foretag', []],
    ['egen', []],
  ]);
  const [firma] = await uppdragen(inne);
  expect(firma?.parter.map(({ kund }) => kund)).toEqual([
    { identifierare: '189003029814', typ: 'Organisationsnummer', tillagg: '1' },
  ]);
});

test('a holder of a samordningsnummer is asked about by that type', async () => {
  svar = { slag: 'engagemang', engagemang: [] };
  const inne = inloggad(await session.sessionAv(await kakaFor('189003619812', 'Samordningsnummer')));
  const uppdragssvar = await session.uppdragFor(inne, inne.parter[0]?.id ?? '');
  expect(uppdragssvar.slag === 'uppdrag' && uppdragssvar.uppdrag.parter[0]?.kund?.typ).toBe(
    'Samordningsnummer',
  );
});

test('someone else’s part, and one that never was, give no mandate', async () => {
  const min = inloggad(await session.sessionAv(await kakaFor(maja)));
  const annans = inloggad(await session.sessionAv(await kakaFor('189003029814')));
  for (const id of [...annans.parter.map((part) => part.id), '', 'hittepa']) {
    expect(await session.uppdragFor(min, id)).toEqual({ slag: 'far-inte' });
  }
});

test('a company she does not sign for alone is not hers to ask about', async () => {
  svar = { slag: 'engagemang', engagemang: [{ ...bolaget, firmatecknare: false }] };
  expect(inloggad(await session.sessionAv(await kakaFor(maja))).parter.map(({ slag }) => slag)).toEqual([
    'egen',
  ]);
});

test('a right that is taken away is gone within a minute, and is not asked for more often than that', async () => {
  const inne = inloggad(await session.sessionAv(await kakaFor(maja)));
  const id = inne.parter[0]?.id ?? '';
  svar = { slag: 'engagemang', engagemang: [] };
  nu += MINUT - 1;
  expect((await session.uppdragFor(inne, id)).slag).toBe('uppdrag');
  expect(fragor).toBe(1);
  nu += 1;
  expect(await session.uppdragFor(inne, id)).toEqual({ slag: 'far-inte' });
});

test('a register that does not answer is not taken for one without companies, and is asked again at once', async () => {
  const kaka = await kakaFor(maja);
  const id = inloggad(await session.sessionAv(kaka)).parter[0]?.id ?? '';
  nu += 2 * MINUT;
  svar = { slag: 'okant' };
  const inne = inloggad(await session.sessionAv(kaka));
  expect(inne.foretagOkanda).toBe(true);
  expect(await session.uppdragFor(inne, id)).toEqual({ slag: 'rattighet-okand' });
  const eget = inne.parter.find(({ slag }) => slag === 'egen')?.id ?? '';
  // A sole trader's firms may be missing from her own mandate, and whoever reads the answer must know.
  expect(await session.uppdragFor(inne, eget)).toMatchObject({ slag: 'uppdrag', foretagOkanda: true });
  svar = { slag: 'engagemang', engagemang: [bolaget] };
  expect(await session.uppdragFor(inne, id)).toMatchObject({ slag: 'uppdrag', foretagOkanda: false });
});

test('a sign-in that this session did not make gives no mandate, however well it is copied', async () => {
  const inne = inloggad(await session.sessionAv(await kakaFor(maja)));
  await expect(session.uppdragFor({ ...inne }, inne.parter[0]?.id ?? '')).rejects.toThrow(Sessionsfel);
});

test('an hour without use ends a session; use, noted at most once a minute, does not', async () => {
  const kaka = await kakaFor(maja);
  nu += 30_000;
  await session.sessionAv(kaka);
  expect(skrivningar).toBe(0);
  nu += 59 * MINUT;
  expect(inloggad(await session.sessionAv(kaka)).sessionTill).toBe(nu + SESSIONSTIDER.vilande);
  expect(skrivningar).toBe(1);
  nu += 60 * MINUT;
  expect(await session.sessionAv(kaka)).toEqual({ slag: 'utgangen' });
});

test('extending counts from now, and nothing extends a session beyond eight hours', async () => {
  const kaka = await kakaFor(maja);
  const borjan = nu;
  nu += 1;
  expect(inloggad(await session.forlangSession(kaka)).sessionTill).toBe(nu + SESSIONSTIDER.vilande);
  for (let halvtimme = 1; halvtimme < 16; halvtimme += 1) {
    nu = borjan + halvtimme * 30 * MINUT;
    expect(inloggad(await session.forlangSession(kaka)).sessionTill).toBeLessThanOrEqual(
      borjan + SESSIONSTIDER.totalt,
    );
  }
  nu = borjan + SESSIONSTIDER.totalt;
  expect(await session.forlangSession(kaka)).toEqual({ slag: 'utgangen' });
});

test('looking at how long is left extends nothing', async () => {
  const kaka = await kakaFor(maja);
  const till = nu + SESSIONSTIDER.vilande;
  nu += 57 * MINUT;
  const sett = inloggad(await session.tittaPaSession(kaka));
  expect([sett.sessionTill, sett.sessionSist]).toEqual([till, till + 7 * 60 * MINUT]);
  expect(skrivningar).toBe(0);
  nu += 3 * MINUT;
  expect(await session.tittaPaSession(kaka)).toEqual({ slag: 'utgangen' });
});

const bv = { id: 'bolagsverket', kvittensPerMinut: 2 };

test('a kvittensnummer is asked about alone, without a kund, in the name of who is signed in', async () => {
  const inne = inloggad(await session.sessionAv(await kakaFor(maja)));
  const given = await session.kvittensuppdrag(inne, bv, ' KV-5518-2094 ');
  if (given.slag !== 'uppdrag') throw new Error(given.slag);
  const [part, ...fler] = given.uppdrag.parter;
  expect(part?.arende).toEqual({ identifierare: 'KV-5518-2094', typ: 'Kvittensnummer' });
  expect([part?.kund, fler, given.uppdrag.anvandare, given.uppdrag.ratt]).toEqual([
    undefined,
    [],
    maja,
    'kvittens',
  ]);
  expect(`${part?.id} ${part?.kundId}`).not.toContain('5518');
});

test('each person has so many tries a minute at a källa, however often she signs in', async () => {
  const forsok = async (kaka: string) =>
    session.kvittensuppdrag(inloggad(await session.sessionAv(kaka)), bv, 'KV-5518-2094');
  expect([(await forsok(await kakaFor(maja))).slag, (await forsok(await kakaFor(maja))).slag]).toEqual([
    'uppdrag',
    'uppdrag',
  ]);
  expect(await forsok(await kakaFor(maja))).toEqual({ slag: 'for-manga', igenOmMs: MINUT / 2 });
  expect((await forsok(await kakaFor('189003029814'))).slag).toBe('uppdrag');
  nu += MINUT;
  expect((await forsok(await kakaFor(maja))).slag).toBe('uppdrag');
});

test.each([
  '',
  '   ',
  'KV',
  '-KV-55',
  'KV--5518',
  `K${'1'.repeat(64)}`,
  'KV-55\n18',
  'KV<55>18',
  'KV-\u202e5518',
])('%j is no kvittensnummer, and is not counted as a try', async (kvittens) => {
  const inne = inloggad(await session.sessionAv(await kakaFor(maja)));
  for (let n = 0; n < 3; n += 1)
    expect(await session.kvittensuppdrag(inne, bv, kvittens)).toEqual({ slag: 'ogiltigt-nummer' });
  expect((await session.kvittensuppdrag(inne, bv, 'KV-5518-2094')).slag).toBe('uppdrag');
});
