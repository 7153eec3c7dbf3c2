import { expect, test } from 'vitest';
import type { Kallage } from '../../lib/arenden/kallage.ts';
import type { Fel } from '../../lib/arenden/utfall.ts';
import { beskedstexter } from '../texter/besked.ts';
import { kanFragasIgen, luckmening } from './luckor.ts';

const texter = beskedstexter('sv');
const kalla = (fel: Fel | undefined): Kallage => ({
  kalla: 'a',
  producent: 'a',
  kund: 'k1',
  part: 'p1',
  lage: fel === undefined ? 'svarat' : 'fel',
  fullstandig: false,
  olasliga: 0,
  antal: 0,
  ...(fel && { fel }),
});

test.each(['ej-fragad', 'avbrott'] as const)(
  'a källa that time or the line did not reach (%s) offers Försök igen',
  (skal) => {
    const tyst = kalla({ slag: 'skipped', skal });
    expect(kanFragasIgen(tyst)).toBe(true);
    expect(luckmening(tyst, { texter, namn: 'Verket', telefon: '0771-1' }).gor).toBe(
      'Försök igen, eller ring ',
    );
    expect(luckmening(tyst, { texter, namn: 'Verket' }).gor).toBe('Försök igen om en stund.');
  },
);

test('a refusal offers the telephone only', () => {
  const nekad = kalla({ slag: 'refused', status: 403 });
  expect(kanFragasIgen(nekad)).toBe(false);
  expect(luckmening(nekad, { texter, namn: 'Verket', telefon: '0771-1' }).gor).toBe('Ring ');
});
