import { expect, test } from 'vitest';
import { type Fel, kanForsokaIgen } from '../../lib/arenden/utfall.ts';
import { beskedstexter } from '../texter/besked.ts';
import { luckmening } from './luckor.ts';
import type { Stallning } from './stallning.ts';

const texter = beskedstexter('sv');
const now = 1_800_000_000_000;
const kalla = (fel: Fel | undefined): Stallning => ({
  delvis: false,
  igen: fel !== undefined && kanForsokaIgen(fel) ? ['a'] : [],
  kalla: 'a',
  producent: 'a',
  kund: 'k1',
  part: 'p1',
  lage: fel === undefined ? 'svarat' : 'fel',
  fullstandig: false,
  olasliga: 0,
  ...(fel && { fel }),
});

test.each(['ej-fragad', 'avbrott'] as const)(
  'a källa that time or the line did not reach (%s) offers Försök igen',
  (skal) => {
    const tyst = kalla({ slag: 'skipped', skal });
    expect(luckmening(tyst, { texter, sprak: 'sv', now, namn: 'Verket', telefon: '0771-1' }).gor).toBe(
      'Försök igen, eller ring ',
    );
    expect(luckmening(tyst, { texter, sprak: 'sv', now, namn: 'Verket' }).gor).toBe(
      'Försök igen om en stund.',
    );
  },
);

test('a refusal offers the telephone only', () => {
  const nekad = kalla({ slag: 'refused', status: 403 });
  expect(luckmening(nekad, { texter, sprak: 'sv', now, namn: 'Verket', telefon: '0771-1' }).gor).toBe(
    'Ring ',
  );
});
