import { describe, expect, test } from 'vitest';
import { fel, handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import type { Startrad, Stromrad } from '../../lib/arenden/strom.ts';
import { tidslinjeUr } from './data.ts';
import type { Avbruten } from './las-strom.ts';
import { type Minne, nyttMinne } from './minne.ts';
import { strombesked } from './strommar.ts';

const now = ms('2026-03-14 09:00');
const vantad = (kalla: string) => ({ kalla, producent: kalla, kund: 'k1', part: 'p1' });
const start: Startrad = { rad: 'start', now, sprak: 'sv', kallor: [], vantade: [vantad('a'), vantad('b')] };
const svarar = (kalla: string): Stromrad => ({
  rad: 'utfall',
  utfall: svar([handelse({ kraver: true })], { kalla, svarade: now + 10 }),
  arendeId: {},
});
const faller: Stromrad = {
  rad: 'utfall',
  utfall: fel({ slag: 'broken', status: 500 }, { kalla: 'b', svarade: now + 20 }),
  arendeId: {},
};
const slut: Stromrad = { rad: 'slut' };

/** A memory, what it asked, and one stream after the other to answer with: lines, or the status of a refusal. */
function minneMed(...strommar: ((Stromrad | Avbruten)[] | number)[]) {
  const fragat: (string | undefined)[] = [];
  const minne = nyttMinne(async function* (kalla) {
    fragat.push(kalla);
    const rader = strommar.shift() ?? [];
    if (typeof rader === 'number') throw strombesked(rader);
    yield* rader;
  });
  return { minne, fragat };
}

function lagen(minne: Minne) {
  const { data } = minne.las();
  return data && tidslinjeUr(data).kallor.map((k) => [k.kalla, k.lage]);
}

test('lines are laid together as they land, and whoever listens is told of each', async () => {
  const { minne } = minneMed([start, svarar('a'), svarar('b'), slut]);
  const hort: unknown[] = [];
  const sluta = minne.lyssna(() => hort.push(lagen(minne)));
  await minne.hamta();
  expect(hort[0]).toEqual([
    ['a', 'vantar'],
    ['b', 'vantar'],
  ]);
  expect(lagen(minne)).toEqual([
    ['a', 'svarat'],
    ['b', 'svarat'],
  ]);
  const before = hort.length;
  sluta();
  await minne.uppdatera();
  expect(hort).toHaveLength(before);
});

test('what has not changed is the same value', async () => {
  const { minne } = minneMed([start, svarar('a'), slut]);
  await minne.hamta();
  expect(minne.las()).toBe(minne.las());
});

test('everything is asked once at a time, and anew when the person wants it', async () => {
  const { minne, fragat } = minneMed([start, slut], [start, slut]);
  await Promise.all([minne.hamta(), minne.hamta(), minne.uppdatera()]);
  expect(fragat).toEqual([undefined]);
  await minne.uppdatera();
  expect(fragat).toEqual([undefined, undefined]);
});

test('one källa is asked by itself, once at a time, and the others’ answers stay', async () => {
  const { minne, fragat } = minneMed([start, svarar('a'), faller, slut], [start, svarar('b'), slut]);
  await minne.hamta();
  await Promise.all([minne.fragaIgen('b'), minne.fragaIgen('b')]);
  expect(fragat).toEqual([undefined, 'b']);
  expect(lagen(minne)).toEqual([
    ['a', 'svarat'],
    ['b', 'svarat'],
  ]);
});

describe('a server that is not reached, or has no room', () => {
  test('before anything came is told with its status, and forgotten when it is asked again', async () => {
    const { minne } = minneMed([{ rad: 'avbruten', status: 503 }], [{ rad: 'avbruten' }], [start, slut]);
    await minne.hamta();
    expect(minne.las()).toEqual({ status: 503 });
    const asked = minne.hamta();
    expect(minne.las()).toEqual({});
    await asked;
    expect(minne.las()).toEqual({ status: 0 });
    await minne.hamta();
    expect(minne.las().status).toBeUndefined();
    expect(minne.las().data).toBeDefined();
  });

  test('after something came leaves it, with everyone who was asked again as a failure', async () => {
    const { minne } = minneMed(
      [start, svarar('a'), svarar('b'), slut],
      [{ rad: 'avbruten', status: 503 }],
      404,
    );
    await minne.hamta();
    for (const _ of ['503', '404']) {
      await minne.uppdatera();
      expect(lagen(minne)).toEqual([
        ['a', 'fel'],
        ['b', 'fel'],
      ]);
      expect(tidslinjeUr(minne.las().data ?? expect.fail()).arenden).toHaveLength(2);
      expect(minne.las().data?.fragas).toEqual([]);
    }
  });
});

describe.each([401, 403])('a refusal (%i)', (status) => {
  test('forgets what was known', async () => {
    const { minne } = minneMed([start, svarar('a'), slut], status);
    await minne.hamta();
    await minne.uppdatera();
    expect(minne.las()).toEqual({ status });
  });

  test('of one källa is met again by asking for everything', async () => {
    const { minne, fragat } = minneMed([start, svarar('a'), faller, slut], status, status);
    await minne.hamta();
    await minne.fragaIgen('b');
    expect(fragat).toEqual([undefined, 'b', undefined]);
    expect(minne.las()).toEqual({ status });
  });
});

test('emptied, it is empty for good, whatever lands', async () => {
  let slapp = () => {};
  const vantan = new Promise<void>((resolve) => {
    slapp = resolve;
  });
  const minne = nyttMinne(async function* () {
    yield start;
    await vantan;
    yield svarar('a');
    yield start;
  });
  const asked = minne.hamta();
  await expect.poll(() => minne.las().data).toBeDefined();
  minne.tom();
  slapp();
  await asked;
  expect(minne.las()).toEqual({});
});

test('asked of everyone, it stays so, until that is refused as too much', async () => {
  const fragat: (boolean | undefined)[] = [];
  const utanfor: Startrad = { ...start, vantade: [vantad('a')], utanfor: true };
  const strommar: (Stromrad | Avbruten)[][] = [
    [utanfor, svarar('a'), slut],
    [start, svarar('a'), svarar('b'), slut],
    [{ rad: 'avbruten', status: 429 }],
    [utanfor, svarar('a'), slut],
  ];
  const minne = nyttMinne(async function* (_, alla) {
    fragat.push(alla);
    yield* strommar.shift() ?? [];
  });
  // The question that is on its way is not taken for the larger one.
  const forst = minne.hamta();
  await minne.fragaAlla();
  await forst;
  expect(minne.las().data?.start.utanfor).toBeUndefined();
  expect(lagen(minne)).toEqual([
    ['a', 'svarat'],
    ['b', 'svarat'],
  ]);
  await minne.uppdatera();
  await minne.uppdatera();
  expect(fragat).toEqual([false, true, true, false]);
});
