import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKlockslag } from './klockslag.ts';

const HOUR = 3_600_000;

test.each<[string, string, number | undefined]>([
  ['2026-03-02', '2026-03-02T00:00:00.000Z', undefined],
  ['2026-3-2 9:5', '2026-03-02T09:05:00.000Z', undefined],
  ['2026-03-02 9:15:00.1', '2026-03-02T09:15:00.100Z', undefined],
  ['2026-03-02 9:15:00,12', '2026-03-02T09:15:00.120Z', undefined],
  ['2026-03-02T09:15:00.069999999', '2026-03-02T09:15:00.069Z', undefined],
  ['2026-03-02T09:15:60Z', '2026-03-02T09:16:00.000Z', 0],
  ['2026-03-02T09:15:00+01:00', '2026-03-02T09:15:00.000Z', HOUR],
  ['2026-03-02T09:15:00 -0530', '2026-03-02T09:15:00.000Z', -5.5 * HOUR],
  ['2026-03-02t 09:15z', '2026-03-02T09:15:00.000Z', 0],
  ['2026-03-02 09:15+02', '2026-03-02T09:15:00.000Z', 2 * HOUR],
  ['2024-02-29', '2024-02-29T00:00:00.000Z', undefined],
  ['2000-02-29', '2000-02-29T00:00:00.000Z', undefined],
  ['0000-01-01', '0000-01-01T00:00:00.000Z', undefined],
  ['0050-06-07 08:09', '0050-06-07T08:09:00.000Z', undefined],
  ['9999-12-31 23:59:59.999', '9999-12-31T23:59:59.999Z', undefined],
])('%s shows %s, zone %s', (text, shown, zon) => {
  expect(readKlockslag(text)).toEqual({ ms: Date.parse(shown), ...(zon !== undefined && { zon }) });
});

test.each([
  ...[
    '',
    ' ',
    '2026',
    '2026-03',
    '2026-03-',
    '2026-00-01',
    '2026-01-00',
    '2026-04-31',
    '2025-02-29',
    '1900-02-29',
  ],
  ...['02026-01-01', '226-01-01', '2026-001-01', '2026-01-011', '2026/01/01', '+2026-01-01', '٢026-01-01'],
  ...[
    '2026-01-01T',
    '2026-01-01x10:00',
    '2026-01-01 10',
    '2026-01-01 10:',
    '2026-01-01 10:00:',
    '2026-01-01 10:00.5',
  ],
  ...[
    '2026-01-01 10:00:00.',
    '2026-01-01 10:00:00.1234567890',
    '2026-01-01 10:00:61',
    '2026-01-01 24:00',
    '2026-01-01 -1:00',
  ],
  ...[
    '2026-01-01Z',
    '2026-01-01T10:00+1',
    '2026-01-01T10:00+01:',
    '2026-01-01T10:00+01:60',
    '2026-01-01T10:00+24:00',
  ],
  ...['2026-01-01T10:00+01:00x', '2026-01-01T10:00ZZ', '2026-01-01T10:00:00Europe/Stockholm'],
])('%j is no time', (text) => {
  expect(readKlockslag(text)).toBeUndefined();
});

test('any instant that the platform writes is read as the platform means it', () => {
  const date = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (d) => {
      const read = readKlockslag(d.toISOString());
      return read?.ms === d.getTime() && read.zon === 0;
    }),
    { numRuns: 1000 },
  );
});

test('whatever the text, it is a time or not, never something between', () => {
  const bits = fc.constantFrom('2026', '-', '01', '1', 'T', ' ', ':', '.', 'Z', '+', '59', ',', '00');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(bits, { maxLength: 16 }).map((all) => all.join('')),
      ),
      (text) => {
        const read = readKlockslag(text);
        return (
          read === undefined ||
          (Number.isInteger(read.ms) && (read.zon === undefined || Number.isInteger(read.zon)))
        );
      },
    ),
    { numRuns: 2000 },
  );
});
