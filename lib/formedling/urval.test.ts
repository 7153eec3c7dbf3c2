import { expect, test } from 'vitest';
import type { Kalla } from '../producenter/kalla.ts';
import { kalla } from './exempel.ts';
import { urvalAv } from './urval.ts';

const via = (id: string, ...producenter: readonly [string, boolean][]): Kalla => {
  const [first, ...rest] = producenter.map(([namn, valfri]) => ({
    ...kalla(namn).producenter[0],
    id: namn,
    valfri,
  }));
  if (first === undefined) throw new Error('nobody speaks');
  return kalla(id, { producenter: [first, ...rest] });
};
const skv = via('skv', ['skv', false]);
const norrby = via('norrby', ['norrby', true]);
const norrbySkola = via('norrby-skola', ['norrby', true]);
const tallvik = via('tallvik', ['tallvik', true]);
const gemensam = via('gemensam', ['ekeras', true], ['sjo', true]);
const alla = [skv, norrby, norrbySkola, tallvik, gemensam];
const ur = (valda: readonly string[], oppnar?: ReadonlyMap<string, readonly string[]>) => {
  const { fragas, utanfor } = urvalAv(alla, { valda: new Set(valda), oppnar });
  return [fragas.map(({ id }) => id), utanfor.map(({ id }) => id)];
};

test('with nothing chosen only those are asked that everybody’s question goes to, and the others are named once each', () => {
  expect(ur([])).toEqual([['skv'], ['norrby', 'tallvik', 'ekeras', 'sjo']]);
});

test('a chosen kommun is asked through each of its källor, in the order of the registry', () => {
  expect(ur(['norrby'])).toEqual([
    ['skv', 'norrby', 'norrby-skola'],
    ['tallvik', 'ekeras', 'sjo'],
  ]);
});

test('a källa that answers for several is asked whole, and then none of them is outside', () => {
  expect(ur(['sjo'])).toEqual([
    ['skv', 'gemensam'],
    ['norrby', 'tallvik'],
  ]);
});

test('an id that nobody bears chooses nobody', () => {
  expect(ur(['toString', 'borta'])).toEqual(ur([]));
});

test('what a fullmakt opens is asked without being chosen, and nobody is said to be outside', () => {
  expect(ur([], new Map([['tallvik', ['TALLVIK.BYGGLOV']]]))).toEqual([['skv', 'tallvik'], []]);
});
