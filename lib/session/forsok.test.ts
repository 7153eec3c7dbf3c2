import { expect, test } from 'vitest';
import type { Hinkar } from '../store/hinkar.ts';
import { minneshinkar } from '../store/minneshinkar.ts';
import { type Forsoksdelar, skapaForsok } from './forsok.ts';

const hemlighet = Buffer.alloc(32, 5);
const minne = () => {
  const hinkar = minneshinkar();
  return async () => hinkar;
};

function raknare(andring: Partial<Forsoksdelar> = {}) {
  const logg: Readonly<Record<string, string>>[] = [];
  const tid = { nu: 1_000_000 };
  const logga = (rad: Readonly<Record<string, string>>) => void logg.push(rad);
  const delar = { hemlighet, hinkar: minne(), now: () => tid.nu, logga, ...andring };
  return { forsok: skapaForsok(delar), logg, tid };
}

test('so many tries a minute, then a wait until there is one again', async () => {
  const { forsok, tid } = raknare();
  expect(await forsok('kvittens', 'a', 2)).toBeUndefined();
  expect(await forsok('kvittens', 'a', 2)).toBeUndefined();
  expect(await forsok('kvittens', 'a', 2)).toBe(30_000);
  tid.nu += 30_000;
  expect(await forsok('kvittens', 'a', 2)).toBeUndefined();
  expect(await forsok('kvittens', 'a', 2)).toBe(30_000);
});

test('another person, and another thing to try, has tries of its own', async () => {
  const { forsok } = raknare();
  expect(await forsok('kvittens', 'a', 1)).toBeUndefined();
  expect(await forsok('kvittens', 'a', 1)).toBeGreaterThan(0);
  expect(await forsok('kvittens', 'b', 1)).toBeUndefined();
  expect(await forsok('fraga', 'a', 1)).toBeUndefined();
});

test('what is kept tells neither who nor from where, and another secret keeps something else', async () => {
  const nycklar: string[] = [];
  const hinkar = async (): Promise<Pick<Hinkar, 'ta' | 'kvar'>> => ({
    ta: async (nyckel) => void nycklar.push(nyckel),
    kvar: async () => 0,
  });
  await raknare({ hinkar }).forsok('adress', '198.51.100.7', 1);
  await raknare({ hinkar }).forsok('adress', '198.51.100.7', 1);
  await raknare({ hinkar, hemlighet: Buffer.alloc(32, 6) }).forsok('adress', '198.51.100.7', 1);
  expect(new Set(nycklar).size).toBe(2);
  for (const nyckel of nycklar) expect(nyckel).toMatch(/^[\w-]{43}$/);
});

test('how many tries are left is told without counting one', async () => {
  const { forsok } = raknare();
  expect(await forsok.kvar('fraga', 'a', 3)).toBe(3);
  await forsok('fraga', 'a', 3);
  expect([await forsok.kvar('fraga', 'a', 3), await forsok.kvar('fraga', 'a', 3)]).toEqual([2, 2]);
  expect(await forsok.kvar('fraga', 'b', 3)).toBe(3);
});

test('a database that is down stops nobody: the process counts for itself, says so, and asks again later', async () => {
  let nere = true;
  const hinkar = minne();
  const { forsok, logg, tid } = raknare({
    hinkar: () => (nere ? Promise.reject(new TypeError('secret words')) : hinkar()),
  });
  expect(await forsok('fraga', 'a', 1)).toBeUndefined();
  expect(await forsok('fraga', 'a', 1)).toBe(60_000);
  expect(logg).toEqual([{ handelse: 'granser-i-minnet', orsak: 'TypeError' }]);
  nere = false;
  tid.nu += 9_999;
  expect(await forsok('fraga', 'a', 1)).toBeGreaterThan(0);
  tid.nu += 1;
  expect(await forsok('fraga', 'a', 1)).toBeUndefined();
});

test('a database that says nothing is not waited for', async () => {
  const { forsok, logg } = raknare({ hinkar: () => new Promise(() => undefined) });
  expect(await forsok('fraga', 'a', 1)).toBeUndefined();
  expect(logg).toEqual([{ handelse: 'granser-i-minnet', orsak: 'TimeoutError' }]);
});
