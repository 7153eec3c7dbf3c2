import { expect, test } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.parse('2026-03-02T10:00:00Z');

test.each([
  ['seconds', '120', now + 120_000],
  ['no wait', '0', now],
  ['an HTTP date', 'Mon, 02 Mar 2026 10:05:00 GMT', now + 300_000],
  ['a date that has passed', 'Mon, 02 Mar 2026 09:00:00 GMT', now],
  ['nothing', null, undefined],
  ['a negative number', '-5', undefined],
  ['a fraction', '1.5', undefined],
  ['prose', 'in a while', undefined],
  ['a date that does not exist', 'Mon, 99 Mar 2026 10:05:00 GMT', undefined],
])('Retry-After with %s', (_, value, expected) => {
  expect(parseRetryAfter(value, now)).toBe(expected);
});
