import { expect, test } from 'vitest';
import { matEfterslap, type Stromplatser, skapaStromplatser } from './strommar.ts';

const granser = { hogst: 3, perPerson: 2, efterslapMs: 100 };

/** A place for `agare`; undefined when there is none, or when she has her share. */
function platsFor(platser: Stromplatser, agare: string) {
  const plats = platser.ta();
  if (plats?.ge(agare)) return plats;
  plats?.lamna();
  return undefined;
}

test('one person has her own share at most, and what she holds leaves room for others', () => {
  const platser = skapaStromplatser(granser, () => 0);
  const forsta = platsFor(platser, 'a');
  expect(platsFor(platser, 'a')).toBeDefined();
  expect(platsFor(platser, 'a')).toBeUndefined();
  expect(platser.fullt()).toBe(false);
  expect(platsFor(platser, 'b')).toBeDefined();
  expect(platser.fullt()).toBe(true);
  expect(platsFor(platser, 'c')).toBeUndefined();
  forsta?.lamna();
  expect(platsFor(platser, 'c')).toBeDefined();
});

test('a crowd of nobody known yet has no more places than there are', () => {
  const platser = skapaStromplatser(granser, () => 0);
  const tagna = Array.from({ length: 10 }, () => platser.ta()).filter((plats) => plats !== undefined);
  expect(tagna).toHaveLength(3);
  for (const plats of tagna) plats.lamna();
  expect(platser.fullt()).toBe(false);
});

test('a place that is given back twice is one place', () => {
  const platser = skapaStromplatser({ ...granser, hogst: 1 }, () => 0);
  const plats = platsFor(platser, 'a');
  plats?.lamna();
  plats?.lamna();
  expect(platsFor(platser, 'a')).toBeDefined();
  expect(platsFor(platser, 'b')).toBeUndefined();
});

test('a place has one owner, and none when it has been given back', () => {
  const platser = skapaStromplatser(granser, () => 0);
  const plats = platser.ta();
  expect([plats?.ge('a'), plats?.ge('b')]).toEqual([true, false]);
  plats?.lamna();
  expect(plats?.ge('b')).toBe(false);
  // Neither of them has lost any of her share.
  for (const agare of ['a', 'b']) {
    const egna = [platsFor(platser, agare), platsFor(platser, agare)];
    expect(egna.every((egen) => egen !== undefined)).toBe(true);
    for (const egen of egna) egen?.lamna();
  }
});

test('a process that is behind takes nobody until it has caught up', () => {
  let sen = 101;
  const platser = skapaStromplatser(granser, () => sen);
  expect([platser.fullt(), platser.ta()]).toEqual([true, undefined]);
  sen = 100;
  expect(platser.ta()).toBeDefined();
});

test('how late the process is grows while it is held up', () => {
  let nu = 1000;
  const efterslap = matEfterslap(() => nu);
  nu += 250;
  expect(efterslap()).toBe(0);
  nu += 3000;
  expect(efterslap()).toBe(3000);
});
