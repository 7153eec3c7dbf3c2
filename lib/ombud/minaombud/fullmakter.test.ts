import { expect, test } from 'vitest';
import type { Registersvar } from '../anrop.ts';
import { type Fullmakt, giltigNu, lasFullmakter, upphordNu } from './fullmakter.ts';

const TM = '4420900039';
const ANNAN = '4420900013';
const ombud = { id: '189311249859', typ: 'pnr' } as const;
const en = {
  id: 'f1',
  tredjeman: TM,
  fullmaktshavare: [{ ...ombud, namn: 'Palm' }],
  giltigFrom: '2026-01-01',
  giltigTom: '2026-11-27',
  status: 'GILTIG',
};

function svar(fullmakter: readonly object[], change: object = {}): Registersvar {
  const antal = fullmakter.length;
  const page = { size: 100, number: 0, totalElements: antal, totalPages: antal ? 1 : 0 };
  return { slag: 'svar', status: 200, varde: { fullmakter, page, ...change } };
}

async function lasDem<T>(
  fran: Registersvar,
  las: (fullmakt: Fullmakt, nu: number) => T | undefined,
  nu = '2026-11-27T12:00:00Z',
) {
  const tredjeman = [TM, ANNAN];
  return lasFullmakter({ ombud, tredjeman, now: () => Date.parse(nu), hamta: async () => fran, las });
}
const las = (fran: Registersvar, nu?: string) => lasDem(fran, giltigNu, nu);
const giltiga = async (change: object, nu?: string) => {
  const last = (await las(svar([{ ...en, ...change }]), nu))(TM);
  return last.slag === 'poster' ? [...last.poster.values()] : last.slag;
};

test('a fullmakt holds from the first instant of its first Swedish day to the last of its last', async () => {
  const till = Date.parse('2026-11-27T22:59:59.999Z');
  expect(await giltiga({}, '2026-11-27T22:59:59.999Z')).toEqual([{ till }]);
  expect(await giltiga({}, '2026-11-27T23:00:00Z')).toEqual([]);
  expect(await giltiga({}, '2025-12-31T23:00:00Z')).toEqual([{ till }]);
  expect(await giltiga({}, '2025-12-31T22:59:59.999Z')).toEqual([]);
});

test('a last day of twenty-three or twenty-five hours is a whole day', async () => {
  const sista = async (giltigTom: string) => (await giltiga({ giltigTom }, '2026-02-01T00:00:00Z'))[0];
  expect(await sista('2026-03-29')).toEqual({ till: Date.parse('2026-03-29T21:59:59.999Z') });
  expect(await sista('2026-10-25')).toEqual({ till: Date.parse('2026-10-25T22:59:59.999Z') });
});

test('without a last day it holds until it is withdrawn; with a last moment, until that', async () => {
  expect(await giltiga({ giltigTom: undefined })).toEqual([{}]);
  expect(await giltiga({ giltigTom: null })).toEqual([{}]);
  const till = Date.parse('2026-11-27T13:00:00Z');
  expect(await giltiga({ giltigTom: '2026-11-27T14:00:00+01:00' })).toEqual([{ till }]);
});

test.each([
  ['withdrawn', { aterkallad: { part: 'FULLMAKTSGIVARE', tidpunkt: '2026-11-26T10:00:00Z' } }],
  ['withdrawn, in a form that we do not know', { aterkallad: true }],
  ['over, by its status', { status: 'HISTORISK' }],
  ['of a status that we do not know', { status: 'PAUSAD' }],
  ['without a first day that can be read', { giltigFrom: 'snart' }],
  ['without a last day that can be read', { giltigTom: 'länge' }],
  ['with an empty last day', { giltigTom: '' }],
  ['with a day that does not exist', { giltigTom: '2026-11-31' }],
])('one that is %s does not hold', async (_vad, change) => {
  expect(await giltiga(change)).toEqual([]);
});

test('an authority with a problem is not one without fullmakter', async () => {
  const problem = { [ANNAN]: { title: 'Service Unavailable', status: 503 } };
  const last = await las(svar([en], { problem }));
  expect(last(TM).slag).toBe('poster');
  expect(last(ANNAN)).toEqual({ slag: 'fel', skal: 'svarar-inte' });
  const nekad = await las(svar([], { problem: { [TM]: { status: 403 } } }));
  expect(nekad(TM)).toEqual({ slag: 'fel', skal: 'nekad' });
  expect(nekad(ANNAN)).toMatchObject({ slag: 'poster' });
});

test('a problem outweighs the fullmakter that came beside it: they may not be all', async () => {
  const last = await las(svar([en], { problem: { [TM]: {} } }));
  expect(last(TM)).toEqual({ slag: 'fel', skal: 'svarar-inte' });
});

test('somebody else’s fullmakt, or one of an authority that nobody asked about, is no answer', async () => {
  const andras = { ...en, fullmaktshavare: [{ id: '189001019802', typ: 'pnr' }] };
  expect((await las(svar([en, { ...andras, id: 'f2' }])))(TM)).toEqual({ slag: 'fel-fullmaktshavare' });
  const last = await las(svar([en, { ...en, tredjeman: '4420900099' }]));
  expect(last(TM)).toEqual({ slag: 'fel-tredjeman' });
});

test('the same fullmakt twice hides that another is missing', async () => {
  expect((await las(svar([en, en])))(TM)).toEqual({ slag: 'sidor' });
});

const givare = {
  fullmaktsgivare: { id: '189703229857', typ: 'pnr', namn: 'Berg', fornamn: 'Erik' },
  fullmaktsgivarroll: 'PRIVAT',
};
const upphorda = async (change: object, nu?: string) => {
  const last = (await lasDem(svar([{ ...en, ...givare, ...change }]), upphordNu, nu))(TM);
  return last.slag === 'poster' ? [...last.poster.values()] : last.slag;
};
const erik = { identifierare: '189703229857', typ: 'Personnummer', namn: 'Erik Berg' };

test('a fullmakt has ended after the last instant of its last day, and the day is told', async () => {
  expect(await upphorda({ status: 'HISTORISK' }, '2026-11-27T22:59:59.999Z')).toEqual([]);
  const nar = Date.parse('2026-11-27T22:59:59.999Z');
  expect(await upphorda({ status: 'HISTORISK' }, '2026-11-27T23:00:00Z')).toEqual([
    { givare: erik, hur: 'slut', nar },
  ]);
});

test('one that is withdrawn is told of as that, also when it cannot be read since when', async () => {
  const aterkallad = { part: 'FULLMAKTSGIVARE', tidpunkt: '2026-11-20T10:00:00Z' };
  const nar = Date.parse(aterkallad.tidpunkt);
  expect(await upphorda({ aterkallad })).toEqual([{ givare: erik, hur: 'aterkallad', nar }]);
  expect(await upphorda({ aterkallad: { tidpunkt: 'i går' } })).toEqual([
    { givare: erik, hur: 'aterkallad' },
  ]);
  expect(await upphorda({ aterkallad: true })).toEqual([{ givare: erik, hur: 'aterkallad' }]);
});

test('whose it was is told only as far as it can be read, and what the status says alone ends nothing', async () => {
  const over = { giltigTom: '2026-11-01' };
  for (const annat of [
    { fullmaktsgivare: undefined },
    { fullmaktsgivarroll: 'KUNG' },
    { fullmaktsgivare: { ...givare.fullmaktsgivare, id: '12' } },
  ])
    expect(await upphorda({ ...over, ...annat })).toMatchObject([{ hur: 'slut' }]);
  expect((await upphorda({ ...over, fullmaktsgivare: undefined }))[0]).not.toHaveProperty('givare');
  expect(await upphorda({ status: 'HISTORISK', giltigTom: undefined })).toEqual([]);
});
