import { expect, test } from 'vitest';
import { matEfterslap, skapaStromplatser } from './strommar.ts';

const granser = { hogst: 3, perPerson: 2, efterslapMs: 100 };

test('one person has her own share at most, and what she holds leaves room for others', () => {
  const platser = skapaStromplatser(granser, () => 0);
  const forsta = platser.ta('a');
  expect(platser.ta('a')).toBeDefined();
  expect(platser.ta('a')).toBeUndefined();
  expect(platser.fullt()).toBe(false);
  expect(platser.ta('b')).toBeDefined();
  expect(platser.fullt()).toBe(true);
  expect(platser.ta('c')).toBeUndefined();
  forsta?.();
  expect(platser.ta('c')).toBeDefined();
});

test('a place that is given back twice is one place', () => {
  const platser = skapaStromplatser({ ...granser, hogst: 1 }, () => 0);
  const lamna = platser.ta('a');
  lamna?.();
  lamna?.();
  expect(platser.ta('a')).toBeDefined();
  expect(platser.ta('b')).toBeUndefined();
});

test('a process that is behind takes nobody until it has caught up', () => {
  let sen = 101;
  const platser = skapaStromplatser(granser, () => sen);
  expect([platser.fullt(), platser.ta('a')]).toEqual([true, undefined]);
  sen = 100;
  expect(platser.ta('a')).toBeDefined();
});

test('how late the process is grows while it is held up', () => {
  let nu = 1000;
  const efterslap = matEfterslap(() => nu);
  nu += 250;
  expect(efterslap()).toBe(0);
  nu += 3000;
  expect(efterslap()).toBe(3000);
});
