import { expect, test } from 'vitest';
import { bollenAv, fallenAv } from './bollorakel.ts';
import type { Sanning } from './handelser.ts';

const handelse = (ms: number, klart: boolean | null, kraver: boolean | null, id = `${ms}`): Sanning => ({
  ...{ id, rubrik: 'R', ms, klart, kraver, arende: 'A' },
});

test.each<[string, readonly Sanning[], string, boolean]>([
  ['must act', [handelse(1, false, true)], 'hos-dig', false],
  ['waits', [handelse(1, false, false)], 'hos-producenten', false],
  ['is finished', [handelse(1, true, false)], 'i-mal', false],
  ['is finished and must act', [handelse(1, true, true)], 'hos-dig', true],
  ['cannot be read', [handelse(1, null, false)], 'oklart', false],
  ['only has what is to come', [handelse(9, true, false)], 'oklart', false],
  ['is opened again', [handelse(1, true, false), handelse(2, false, false)], 'hos-producenten', false],
  ['has two at once', [handelse(2, true, false, 'a'), handelse(2, false, true, 'b')], 'hos-dig', true],
])('a case that %s', (_, handelser, boll, motsagelse) => {
  expect(bollenAv(handelser, 5)).toEqual({ boll, motsagelse });
});

test('an id with two contents leaves both balls open, and never the two of them as two events', () => {
  const fall = fallenAv([handelse(1, false, true, 'x'), handelse(1, false, false, 'x')], 5).get('A');
  expect(fall?.ids).toEqual(new Set(['x']));
  expect(fall?.bollar.map(({ boll }) => boll)).toEqual(['hos-dig', 'hos-producenten']);
});
