import { expect, test } from 'vitest';
import { skapaForsok } from './forsok.ts';

test('so many tries in any minute, then a wait until the oldest of them is a minute old', () => {
  let nu = 1_000_000;
  const forsok = skapaForsok(() => nu);
  expect(forsok('a', 'bv', 2)).toBeUndefined();
  nu += 10_000;
  expect(forsok('a', 'bv', 2)).toBeUndefined();
  nu += 10_000;
  expect(forsok('a', 'bv', 2)).toBe(40_000);
  nu += 39_999;
  expect(forsok('a', 'bv', 2)).toBe(1);
  nu += 1;
  expect(forsok('a', 'bv', 2)).toBeUndefined();
  expect(forsok('a', 'bv', 2)).toBe(10_000);
});

test('another person, or another källa, has tries of her own', () => {
  const forsok = skapaForsok(() => 1_000_000);
  expect(forsok('a', 'bv', 1)).toBeUndefined();
  expect(forsok('a', 'bv', 1)).toBeGreaterThan(0);
  expect(forsok('b', 'bv', 1)).toBeUndefined();
  expect(forsok('a', 'skv', 1)).toBeUndefined();
});
