import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lasTidpunkt, skrivTidpunktDirekt, skrivTidpunktRfc3339, svenskTidpunkt } from './datum.ts';

const ms = fc.integer({ min: Date.UTC(1970), max: Date.UTC(2100) });

test('RFC 3339 loses nothing: what is written is read as the same instant', () => {
  fc.assert(fc.property(ms, (tid) => lasTidpunkt(skrivTidpunktRfc3339(tid)) === tid));
});

describe('the hour that comes twice in October', () => {
  const [sommar, vinter] = [Date.parse('2026-10-25T00:30:00Z'), Date.parse('2026-10-25T01:30:00Z')];

  test('is told apart in RFC 3339 and cannot be in the direct dialect', () => {
    expect([sommar, vinter].map(skrivTidpunktRfc3339)).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
    ]);
    expect(skrivTidpunktDirekt(sommar)).toBe(skrivTidpunktDirekt(vinter));
  });

  test('is the earlier one when a Swedish clock time is read', () => {
    expect(svenskTidpunkt('2026-10-25', '02:30')).toBe(sommar);
  });
});

test.each([
  ['2026-07-01', '9:05', '2026-07-01T09:05:00+02:00'],
  ['2026-12-01', '23:59', '2026-12-01T23:59:00+01:00'],
  ['2026-03-29', '02:30', '2026-03-29T03:30:00+02:00'],
])('%s %s in Sweden is %s', (datum, klocka, rfc) => {
  expect(skrivTidpunktRfc3339(svenskTidpunkt(datum, klocka))).toBe(rfc);
});

test.each([
  ['2026-11-23T00:05:09.129Z', '2026-11-23 1:05:09.12'],
  ['2026-11-22T23:00:00Z', '2026-11-23 0:00:00.00'],
])('%s is written %s in the direct dialect', (rfc, direkt) => {
  expect(skrivTidpunktDirekt(Date.parse(rfc))).toBe(direkt);
});
