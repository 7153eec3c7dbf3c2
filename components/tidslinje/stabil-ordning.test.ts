import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stabilOrdning } from './stabil-ordning.ts';

test('the first painting is in order of rank', () => {
  expect(stabilOrdning([], ['a', 'b'])).toEqual({ ordning: ['a', 'b'], sena: 0 });
});

test('one that ranks higher but comes late is put last, and counted', () => {
  expect(stabilOrdning(['c'], ['a', 'b', 'c'])).toEqual({ ordning: ['c', 'a', 'b'], sena: 2 });
  expect(stabilOrdning(['a', 'c'], ['a', 'b', 'c'])).toEqual({ ordning: ['a', 'c', 'b'], sena: 1 });
});

test('one that ranks lower is put last without being counted', () => {
  expect(stabilOrdning(['a'], ['a', 'b'])).toEqual({ ordning: ['a', 'b'], sena: 0 });
});

test('a row that is gone leaves the others where they were', () => {
  expect(stabilOrdning(['c', 'a', 'b'], ['b', 'c'])).toEqual({ ordning: ['c', 'b'], sena: 1 });
});

test('painted rows keep their order whatever comes', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
  fc.assert(
    fc.property(keys, keys, (malade, rangordnade) => {
      const { ordning } = stabilOrdning(malade, rangordnade);
      const kvar = malade.filter((k) => rangordnade.includes(k));
      expect(ordning.slice(0, kvar.length)).toEqual(kvar);
      expect([...ordning].sort()).toEqual([...rangordnade].sort());
    }),
  );
});
