import { expect, test } from 'vitest';
import type { Producent } from '../formedling/index.ts';
import type { Fullmaktsport, Fullmaktsratt, Fullmaktssvar } from '../ombud/fullmakt.ts';
import { producent } from './exempel.ts';
import {
  FULLMAKT_BRIST_MS,
  FULLMAKT_GALLER_MS,
  type Ombudet,
  skapaHuvudman,
  tredjemanAv,
} from './huvudman.ts';
import { skapaOpak } from './opak.ts';
import { skapaRattigheter } from './rattigheter.ts';

const opak = skapaOpak(new Uint8Array(32).fill(7));
const [SKV, KOMMUN, TYST] = ['164420900013', '164420900039', '164420900047'];
const nummer = '189311249859';
const agare = opak.agareAv(nummer);
const ombud: Ombudet = { agare, vem: { identifierare: nummer, typ: 'Personnummer', namn: 'Johan Palm' } };
const person = { nummer, typ: 'Personnummer', namn: 'Johan Palm', acr: 'loa3' } as const;

const producenter = [
  producent('skv', SKV, { moms: ['SKV.MOMS'], allt: ['SKV'] }),
  producent('kommun', KOMMUN, { bygglov: ['KOMMUN.BYGGLOV'], tomt: [] }),
  producent('utan', '164420900054', {}),
  producent('tyst', TYST, { moms: ['TYST.MOMS'] }),
];

const ratt = (identifierare: string, tredjeman: string, kod: string, till?: number): Fullmaktsratt => ({
  givare: { identifierare, typ: 'Organisationsnummer', namn: `Bolag ${identifierare.slice(-4)} AB` },
  ...{ tredjeman, kod, fullmakt: `f-${kod}` },
  ...(till !== undefined && { till }),
});

function uppstallt(svar: () => Partial<Fullmaktssvar>) {
  const prov = { nu: 1_000_000, fragor: [] as (readonly string[])[] };
  const port: Fullmaktsport = async (_, tredjeman) => {
    prov.fragor.push(tredjeman);
    return { ratter: [], utanSvar: [], ...svar() };
  };
  const huvudman = skapaHuvudman(port, { opak, producenter: () => producenter, now: () => prov.nu });
  const ingaBolag = async () => ({ slag: 'engagemang', engagemang: [] }) as const;
  return { prov, huvudman, rattigheter: skapaRattigheter(opak, ingaBolag, huvudman, () => prov.nu) };
}

const A = '165560000019';
const B = '165560000027';

test('only authorities that map a behörighet are asked about, each once', () => {
  expect(tredjemanAv([...producenter, ...producenter])).toEqual([SKV, KOMMUN, TYST]);
});

test('a fullmakt opens what its codes are mapped to where it is given, and a code means nothing elsewhere', async () => {
  const { huvudman } = uppstallt(() => ({
    ratter: [
      ratt(A, SKV, 'moms'),
      ratt(A, KOMMUN, 'moms'),
      ratt(A, KOMMUN, 'bygglov'),
      ratt(A, SKV, 'okand'),
    ],
  }));
  const { alla } = await huvudman.av(ombud);
  expect(alla.map(({ fullmakt }) => fullmakt?.oppnar)).toEqual([
    new Map([
      ['skv', ['SKV.MOMS']],
      ['kommun', ['KOMMUN.BYGGLOV']],
    ]),
  ]);
});

test('a name that every object has is no code', async () => {
  const { huvudman } = uppstallt(() => ({ ratter: [ratt(A, SKV, 'toString'), ratt(A, SKV, '__proto__')] }));
  const [en] = (await huvudman.av(ombud)).alla;
  expect([en?.fullmakt?.oppnar.size, en?.representation]).toEqual([
    0,
    expect.objectContaining({ oppnar: false }),
  ]);
});

test('nothing that is told of a principal holds a number', async () => {
  const { rattigheter } = uppstallt(() => ({ ratter: [ratt(A, SKV, 'moms'), ratt(B, SKV, 'allt')] }));
  const { parter } = await rattigheter.huvudmanAv(agare, person);
  expect(parter).toHaveLength(2);
  expect(JSON.stringify(parter)).not.toMatch(/\d{6}/);
});

test('the uppdrag carries the right, the opened types and when the first of them ends', async () => {
  const { prov, rattigheter } = uppstallt(() => ({
    ratter: [ratt(A, SKV, 'moms', 1_500_000), ratt(A, KOMMUN, 'bygglov'), ratt(A, SKV, 'okand', 1_200_000)],
  }));
  const [part] = (await rattigheter.huvudmanAv(agare, person)).parter;
  const { svar } = await rattigheter.uppdragFor(agare, person, part?.id ?? '');
  if (svar.slag !== 'uppdrag') throw new Error(svar.slag);
  expect(svar.uppdrag).toMatchObject({ ratt: 'fullmakt', anvandare: nummer, till: 1_500_000 });
  expect([...(svar.uppdrag.oppnar ?? [])].map(([id]) => id)).toEqual(['skv', 'kommun']);
  prov.nu = 1_500_000;
  const { svar: senare } = await rattigheter.uppdragFor(agare, person, part?.id ?? '');
  expect(senare.slag === 'uppdrag' && [...(senare.uppdrag.oppnar ?? [])]).toEqual([
    ['kommun', ['KOMMUN.BYGGLOV']],
  ]);
});

test('a fullmakt that has ended, or opens nothing here, is no right to ask', async () => {
  const { rattigheter } = uppstallt(() => ({
    ratter: [ratt(A, SKV, 'moms', 999_999), ratt(B, SKV, 'okand')],
  }));
  const { parter } = await rattigheter.huvudmanAv(agare, person);
  expect(parter.map((p) => p.slag === 'huvudman' && p.oppnar)).toEqual([false]);
  for (const identifierare of [A, B]) {
    const id = opak.partId(agare, { identifierare, typ: 'Organisationsnummer' });
    expect((await rattigheter.uppdragFor(agare, person, id)).svar.slag).toBe('far-inte');
  }
});

test('an authority that did not answer is told of, takes no other along, and is not taken for one without fullmakter', async () => {
  const utanSvar = [{ tredjeman: TYST, skal: 'svarar-inte' }] as const;
  const { rattigheter } = uppstallt(() => ({ ratter: [ratt(A, SKV, 'moms')], utanSvar }));
  const { parter, utanSvar: tysta } = await rattigheter.huvudmanAv(agare, person);
  expect([parter.length, tysta]).toEqual([1, ['tyst']]);
  const okand = opak.partId(agare, { identifierare: B, typ: 'Organisationsnummer' });
  expect((await rattigheter.uppdragFor(agare, person, okand)).svar.slag).toBe('rattighet-okand');
});

test('her own right to a kund goes before a fullmakt from it, and one from herself is none', async () => {
  const { rattigheter } = uppstallt(() => ({ ratter: [ratt(nummer, SKV, 'moms')] }));
  expect((await rattigheter.huvudmanAv(agare, person)).parter).toEqual([]);
  const { parter } = await rattigheter.parterAv(agare, person);
  expect(parter.map(({ ratt: hur }) => hur)).toEqual(['egen']);
});

test('the register is asked once in ten minutes, and again within half a minute when it did not answer whole', async () => {
  let brister = false;
  const { prov, huvudman } = uppstallt(() =>
    brister ? { utanSvar: [{ tredjeman: TYST, skal: 'nekad' }] } : { ratter: [ratt(A, SKV, 'moms')] },
  );
  expect(huvudman.kanda(agare)).toBeUndefined();
  await Promise.all([huvudman.av(ombud), huvudman.av(ombud)]);
  prov.nu += FULLMAKT_GALLER_MS - 1;
  await huvudman.av(ombud);
  expect([prov.fragor.length, huvudman.kanda(agare)?.alla.length]).toEqual([1, 1]);
  prov.nu += 1;
  brister = true;
  await huvudman.av(ombud);
  prov.nu += FULLMAKT_BRIST_MS - 1;
  await huvudman.av(ombud);
  expect(prov.fragor.length).toBe(2);
  prov.nu += 1;
  await huvudman.av(ombud);
  expect(prov.fragor.length).toBe(3);
});

test('what is remembered of one person is never another’s', async () => {
  const { prov, huvudman } = uppstallt(() => ({ ratter: [ratt(A, SKV, 'moms')] }));
  const annan = { ...ombud, agare: opak.agareAv('189001019802') };
  const [forsta, andra] = [await huvudman.av(ombud), await huvudman.av(annan)];
  expect(prov.fragor.length).toBe(2);
  expect(forsta.alla[0]?.representation.id).not.toBe(andra.alla[0]?.representation.id);
});

test('reading who is signed in asks no register of fullmakter', async () => {
  const { prov, rattigheter } = uppstallt(() => ({ ratter: [ratt(A, SKV, 'moms')] }));
  const { parter } = await rattigheter.parterAv(agare, person);
  await rattigheter.uppdragFor(agare, person, parter[0]?.id ?? '');
  expect(prov.fragor).toEqual([]);
});

test('what was answered is of one registry: when that changes the register is asked anew', async () => {
  let fragor = 0;
  let register: readonly Producent[] = producenter;
  const port: Fullmaktsport = async () => {
    fragor += 1;
    return { ratter: [ratt(A, SKV, 'moms')], utanSvar: [] };
  };
  const huvudman = skapaHuvudman(port, { opak, producenter: () => register, now: () => 1 });
  await huvudman.av(ombud);
  await huvudman.av(ombud);
  expect(fragor).toBe(1);
  register = producenter.map((en) => ({ ...en, behorigheter: {} }));
  expect(huvudman.kanda(ombud.agare)).toBeUndefined();
  const { alla } = await huvudman.av(ombud);
  expect([fragor, alla.map(({ fullmakt }) => fullmakt?.oppnar.size)]).toEqual([2, [0]]);
});
