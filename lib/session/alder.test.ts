import { expect, test } from 'vitest';
import { alderAv } from './alder.ts';

const vid = (text: string) => Date.parse(text);

test.each([
  ['189001019802', '1908-01-01T00:00:00+01:00', 18],
  ['189001019802', '1907-12-31T23:59:59+01:00', 17],
  ['189002299801', '1908-02-28T12:00:00+01:00', 17],
  ['189002299801', '1908-02-29T12:00:00+01:00', 18],
  ['189202299801', '1909-02-28T12:00:00+01:00', 16],
  ['189202299801', '1909-03-01T12:00:00+01:00', 17],
  ['189001619801', '1908-01-01T12:00:00+01:00', 18],
  ['189001619801', '1907-12-31T12:00:00+01:00', 17],
])('%s is at %s so many years old: %d', (nummer, nar, ar) => {
  expect(alderAv(nummer, vid(nar))).toBe(ar);
});

test('the day is Sweden’s, wherever the machine stands', () => {
  expect(alderAv('200806159802', vid('2026-06-14T22:30:00Z'))).toBe(18);
  expect(alderAv('200806159802', vid('2026-06-14T21:30:00Z'))).toBe(17);
});
