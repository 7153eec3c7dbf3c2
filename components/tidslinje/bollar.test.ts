import { expect, test } from 'vitest';
import { fel, handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import { vikUtfall } from '../../lib/arenden/tidslinje.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';
import { bollarI } from './bollar.ts';
import { bollsiffra } from './bollsiffra.ts';

const siffran = (...utfall: readonly Utfall[]) => {
  const vantade = utfall.map(({ kalla, producent, part, kund }) => ({ kalla, producent, part, kund }));
  return bollsiffra(bollarI(vikUtfall(utfall, { now: ms('2026-03-14 09:00'), vantade })));
};
const hosDig = (id: string) => handelse({ id, kraver: true, ref: { producentarende: id } });
const tyst = fel({ slag: 'timed-out', efterMs: 2000 }, { kalla: 'tyst' });

test('the figure is bare only when it is all that waits', () => {
  expect(siffran(svar([hosDig('A'), hosDig('B')]))).toBe('2');
  expect(siffran(svar([hosDig('A')]), tyst)).toBe('1+');
  expect(siffran(svar([hosDig('A')], { olasliga: 1 }))).toBe('1+');
});

test('nought is said only of what nothing can wait in', () => {
  expect(siffran(svar([]))).toBe('0');
  expect(siffran(svar([handelse()]))).toBe('0');
  expect(siffran(svar([]), tyst)).toBe('?');
  expect(siffran(tyst)).toBe('?');
  // Everyone has answered, and whose move it is cannot be read.
  expect(siffran(svar([handelse({ kraver: null, klart: null })]))).toBe('?');
  expect(bollsiffra(bollarI(undefined))).toBe('?');
});
