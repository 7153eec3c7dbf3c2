import { expect, test } from 'vitest';
import { fel, handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import { vikUtfall } from '../../lib/arenden/tidslinje.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';
import { fyndI } from './fynd.ts';

const now = ms('2026-03-14 09:00');
const fragatArende = { typ: 'Kvittensnummer', identifierare: 'KV-5518' } as const;
const vantade = ['bv', 'skv'].map((producent) => ({ kalla: 'f', producent, kund: 'k1', part: 'p1' }));
const fynd = (...utfall: Utfall[]) => fyndI(vikUtfall(utfall, { now, vantade }));
const hos = (producent: string) => ({ kalla: 'f', producent, fragatArende });

test('a case without any reference is known by the number that was asked for', () => {
  const found = fynd(svar([handelse({ ref: {}, kraver: true })], hos('bv')));
  expect(found.slag === 'arenden' && found.arenden.map((a) => a.boll)).toEqual(['hos-dig']);
});

test('that there is none is said only when everyone has answered', () => {
  expect(fynd(svar([], hos('bv'))).slag).toBe('fragar');
  expect(fynd(svar([], hos('bv')), svar([], hos('skv'))).slag).toBe('finns-inte');
});

test('someone who did not answer, or not readably, is named instead', () => {
  const silent = fynd(svar([], hos('bv')), fel({ slag: 'unreachable' }, hos('skv')));
  expect(silent).toMatchObject({ slag: 'saknas', lucka: { producent: 'skv' } });
  const unreadable = fynd(svar([], { ...hos('bv'), olasliga: 1 }), svar([], hos('skv')));
  expect(unreadable).toMatchObject({ slag: 'saknas', lucka: { producent: 'bv', olasliga: 1 } });
});
