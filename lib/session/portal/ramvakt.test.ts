import { setTimeout as vanta } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Portalmarke } from '../../store/sessioner.ts';
import { skapaRamvakt } from './ramvakt.ts';

const genom: Portalmarke = { slag: 'inbaddad', portal: 'p', nyckel: 'n' };

/** Sessions that are there, a store that counts how often it is asked, and a watch that looks every 5 ms. */
function uppsatt(finns: Set<string>) {
  const fragor: number[] = [];
  const lage = { nere: false, indragen: false };
  const vakt = skapaRamvakt(
    {
      lager: async () => ({
        ramar: async (referenser) => {
          fragor.push(referenser.length);
          if (lage.nere) throw new Error('down');
          return new Map(referenser.filter((en) => finns.has(en)).map((en) => [en, genom] as const));
        },
      }),
      portalGaller: async () => !lage.indragen,
      now: () => 0,
    },
    5,
  );
  return { vakt, fragor, lage };
}

/** What is true when it has been looked several times. */
const strax = () => vanta(60);

function folj(vakt: ReturnType<typeof skapaRamvakt>, referens: string) {
  const lamnar = new AbortController();
  const ett = { slut: false, lamna: () => lamnar.abort() };
  void vakt(referens, lamnar.signal).then(() => {
    ett.slut = true;
  });
  return ett;
}

test('a session that ends is told of at once to every frame of it, and to no other', async () => {
  const finns = new Set(['a', 'b']);
  const { vakt } = uppsatt(finns);
  const [a, ocksaA, b] = [folj(vakt, 'a'), folj(vakt, 'a'), folj(vakt, 'b')];
  await strax();
  expect([a.slut, ocksaA.slut, b.slut]).toEqual([false, false, false]);
  finns.delete('a');
  await strax();
  expect([a.slut, ocksaA.slut, b.slut]).toEqual([true, true, false]);
  b.lamna();
});

test('a thousand frames are one question at a time, and none is asked when nobody looks', async () => {
  const alla = Array.from({ length: 1000 }, (_, nr) => `r${nr}`);
  const { vakt, fragor } = uppsatt(new Set(alla));
  const oppna = alla.map((referens) => folj(vakt, referens));
  await strax();
  expect(new Set(fragor)).toEqual(new Set([1000]));
  for (const en of oppna) en.lamna();
  await strax();
  expect(oppna.every(({ slut }) => slut)).toBe(true);
  const efter = fragor.length;
  await strax();
  expect(fragor).toHaveLength(efter);
  // And again when somebody does.
  const igen = folj(vakt, 'r1');
  await strax();
  expect(fragor.length).toBeGreaterThan(efter);
  igen.lamna();
});

test('a store that does not answer ends nothing, and is asked again', async () => {
  const finns = new Set(['a']);
  const { vakt, lage } = uppsatt(finns);
  lage.nere = true;
  const a = folj(vakt, 'a');
  await strax();
  expect(a.slut).toBe(false);
  finns.delete('a');
  lage.nere = false;
  await strax();
  expect(a.slut).toBe(true);
});

test('a portal whose key is taken away ends its frames', async () => {
  const { vakt, lage } = uppsatt(new Set(['a']));
  const a = folj(vakt, 'a');
  lage.indragen = true;
  await strax();
  expect(a.slut).toBe(true);
});

test('one that has left already is not watched', async () => {
  const { vakt, fragor } = uppsatt(new Set(['a']));
  await vakt('a', AbortSignal.abort());
  await strax();
  expect(fragor).toEqual([]);
});
