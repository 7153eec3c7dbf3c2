import { expect, test } from 'vitest';
import { FELSLAG, type Fel, kanForsokaIgen, kraverStarkare, saknarInget } from './utfall.ts';

test.each<Fel>([
  { slag: 'timed-out', efterMs: 5000 },
  { slag: 'unreachable' },
  { slag: 'overloaded' },
  { slag: 'broken', status: 500 },
  { slag: 'malformed' },
  { slag: 'too-large', gransByte: 1 },
])('$slag may be another day’s luck: asking again can help', (fel) => {
  expect(kanForsokaIgen(fel)).toBe(true);
});

test('every kind of failure stands in the list of them, once', () => {
  const alla: Readonly<Record<Fel['slag'], true>> = {
    'timed-out': true,
    unreachable: true,
    refused: true,
    overloaded: true,
    broken: true,
    malformed: true,
    'too-large': true,
    skipped: true,
  };
  expect([...FELSLAG].sort()).toEqual(Object.keys(alla).sort());
});

test.each(['ej-fragad', 'avbrott', 'vilar', 'ej-bokford'] as const)(
  'a källa that was passed over (%s) can be asked again, and its cases are missing until then',
  (skal) => {
    expect(kanForsokaIgen({ slag: 'skipped', skal })).toBe(true);
    expect(saknarInget({ slag: 'skipped', skal })).toBe(false);
  },
);

test('a källa that does not know that kind of identifier has nothing to add, now or later', () => {
  const fel: Fel = { slag: 'skipped', skal: 'identifierartyp' };
  expect(kanForsokaIgen(fel)).toBe(false);
  expect(saknarInget(fel)).toBe(true);
});

test('a källa that takes a stronger sign-in is not helped by asking again, and its cases are missing', () => {
  const fel: Fel = { slag: 'skipped', skal: 'starkare-inloggning', niva: 'loa4' };
  expect([kanForsokaIgen(fel), saknarInget(fel), kraverStarkare(fel)]).toEqual([false, false, true]);
  expect(kraverStarkare({ slag: 'skipped', skal: 'vilar' })).toBe(false);
});

test('a refusal does not change by itself', () => {
  expect(kanForsokaIgen({ slag: 'refused', status: 403 })).toBe(false);
});
