import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { byggLaddare, gzippad, integritet, LADDARE } from './laddare.ts';

const serverad = readFileSync(LADDARE, 'utf8');

test('the file that is served is the source, made small', async () => {
  expect(await byggLaddare()).toBe(serverad);
});

test('it is at most three kilobytes, needs nothing and holds no address', () => {
  expect(gzippad(serverad)).toBeLessThanOrEqual(3 * 1024);
  expect(serverad).not.toMatch(/\bimport\b|https?:|\beval\b|innerHTML/);
});

test.each(['docs/embed.md', 'docs/embed.sv.md'])(
  '%s states the hash that the browser is to hold it against',
  (fil) => {
    expect(readFileSync(fil, 'utf8')).toContain(`"${integritet(serverad)}"`);
  },
);
