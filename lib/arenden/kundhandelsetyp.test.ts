import { expect, test } from 'vitest';
import { arendetypAv, matcharTyp } from './kundhandelsetyp.ts';

test.each([
  ['SKV.MOMS.DEKL_INLAMAD', 'SKV.MOMS'],
  ['SKV.MOMS.DEKL.RATTAD', 'SKV.MOMS'],
  ['SKV', 'SKV'],
  ['', ''],
])('the ärendetyp of %j is %j', (typ, expected) => {
  expect(arendetypAv(typ)).toBe(expected);
});

test.each([
  ['X.BYGG.A', 'X.BYGG', true],
  ['X.BYGG', 'X.BYGG', true],
  ['X.BYGGLOV.A', 'X.BYGG', false],
  ['X.BYGG.A', 'X', true],
])('%s under %s: %s, for a prefix ends at a dot', (typ, prefix, expected) => {
  expect(matcharTyp(typ, prefix)).toBe(expected);
});
