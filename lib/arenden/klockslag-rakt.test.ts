import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKlockslag, readTecken } from './klockslag.ts';

const tva = fc.nat({ max: 65 }).map((n) => String(n).padStart(2, '0'));
const zon = fc.oneof(
  fc.constantFrom('', 'Z', 'z', '+', '+0100', '+01', '+01:0', '-24:00', '+01:60'),
  fc.tuple(fc.constantFrom('+', '-'), tva, tva).map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const brak = fc.oneof(
  fc.constantFrom('', '.', ',125'),
  fc.tuple(fc.nat({ max: 9999 }), fc.nat({ max: 9 })).map(([n, zeros]) => `.${'0'.repeat(zeros)}${n}`),
);
const timme = fc.oneof(
  tva,
  fc.nat({ max: 30 }).map((n) => String(n)),
);
const klockslag = fc
  .tuple(fc.nat({ max: 9999 }), tva, tva, fc.constantFrom('T', 't', ' ', '  '), timme, tva, tva, brak, zon)
  .map(
    ([y, mo, d, t, h, mi, s, b, z]) => `${String(y).padStart(4, '0')}-${mo}-${d}${t}${h}:${mi}:${s}${b}${z}`,
  );

test('a time read by its places is the time that is read character by character, and so is what is none', () => {
  fc.assert(
    fc.property(klockslag, (text) => {
      expect(readKlockslag(text)).toEqual(readTecken(text));
    }),
    { numRuns: 5000 },
  );
});

test('every day of four hundred years is read alike', () => {
  for (let ms = Date.UTC(1801, 0); ms < Date.UTC(2201, 0); ms += 86_400_000) {
    const text = `${new Date(ms).toISOString().slice(0, 19)}+02:00`;
    const read = readKlockslag(text);
    expect(read?.ms === ms && read.zon === 7_200_000).toBe(true);
  }
});
