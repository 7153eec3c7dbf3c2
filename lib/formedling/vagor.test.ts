import { getEventListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Arbete, breddFor, vagor } from './vagor.ts';

/** Work that is done when the test says so. `begun` in their order; `ended` those whose work was closed, done or not. */
function byHand() {
  const begun: number[] = [];
  const ended: number[] = [];
  const waiting = new Map<number, (results: readonly string[]) => void>();
  const arbete: Arbete<number, string> = async function* (en, signal) {
    begun.push(en);
    try {
      const results = await new Promise<readonly string[]>((resolve) => {
        waiting.set(en, resolve);
        signal.addEventListener('abort', () => resolve([]));
      });
      yield* results;
    } finally {
      ended.push(en);
    }
  };
  const finish = (en: number, ...results: string[]) => waiting.get(en)?.(results);
  return { arbete, begun, ended, finish };
}

const many = (antal: number) => Array.from({ length: antal }, (_, i) => i);
/** Time for everything that can go on without more being said. */
async function settle(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await turn();
}

describe('how many at once', () => {
  test('the first wave is small, and each that is done lets one more begin until the bound', async () => {
    const { arbete, begun, finish } = byHand();
    const results = vagor(many(20), arbete, { bredd: 5, forsta: 2 });
    const first = results.next();
    await settle();
    expect(begun).toEqual([0, 1]);
    finish(0, 'a');
    expect((await first).value).toBe('a');
    // The result has been taken when the next is asked for.
    const second = results.next();
    await settle();
    expect(begun).toEqual([0, 1, 2, 3]);
    finish(1, 'b');
    await second;
    const third = results.next();
    await settle();
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    finish(2, 'c');
    await third;
    const fourth = results.next();
    await settle();
    expect(begun).toHaveLength(8);
    finish(3, 'd');
    await fourth;
    void results.next();
    await settle();
    // Five are under way: the bound.
    expect(begun).toHaveLength(9);
    await results.return();
  });

  test('a slow one holds up only itself', async () => {
    const { arbete, begun, finish } = byHand();
    const results = vagor(many(6), arbete, { bredd: 2, forsta: 2 });
    const taken: string[] = [];
    const reading = (async () => {
      for await (const one of results) taken.push(one);
    })();
    for (const en of [1, 2, 3, 4, 5]) {
      await vi.waitFor(() => expect(begun).toContain(en));
      finish(en, `${en}`);
      await settle();
    }
    expect(taken).toEqual(['1', '2', '3', '4', '5']);
    finish(0, 'late');
    await reading;
    expect(taken.at(-1)).toBe('late');
  });

  test('while the reader takes nothing, no more is begun and each holds one result', async () => {
    const { arbete, begun, finish } = byHand();
    const results = vagor(many(100), arbete, { bredd: 3, forsta: 3 });
    const first = results.next();
    await settle();
    for (const en of [0, 1, 2]) finish(en, `${en} early`, `${en} whole`);
    expect((await first).value).toBe('0 early');
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    await results.return();
  });

  test('nothing is begun before it is asked for', async () => {
    const { arbete, begun } = byHand();
    vagor(many(3), arbete, { bredd: 2, forsta: 2 });
    await settle();
    expect(begun).toEqual([]);
  });
});

test('so many are asked about at once that the widest källa always has one waiting, and never without bound', () => {
  const wide = (...samtidiga: number[]) => breddFor(samtidiga.map((n) => ({ samtidiga: n })));
  expect([wide(4), wide(1, 6, 2), wide(100), wide()]).toEqual([8, 12, 64, 2]);
});

test('those who are found later are begun when they are found, and keep nobody waiting', async () => {
  const { arbete, begun, finish } = byHand();
  const found = Promise.withResolvers<void>();
  async function* some() {
    yield 0;
    await found.promise;
    yield* [1, 2];
  }
  const results = vagor(some(), arbete, { bredd: 4, forsta: 3 });
  const first = results.next();
  await settle();
  finish(0, 'a');
  expect((await first).value).toBe('a');
  const second = results.next();
  await settle();
  expect(begun).toEqual([0]);
  found.resolve();
  await settle();
  expect(begun).toEqual([0, 1, 2]);
  finish(2, 'c');
  finish(1, 'b');
  expect([(await second).value, (await results.next()).value]).toEqual(['c', 'b']);
  expect((await results.next()).done).toBe(true);
});

describe('leaving', () => {
  test('ends at once, closes all that is under way and begins no more', async () => {
    const { arbete, begun, ended } = byHand();
    const caller = new AbortController();
    const results = vagor(many(9), arbete, { bredd: 4, forsta: 4, signal: caller.signal });
    const pending = results.next();
    await settle();
    caller.abort();
    expect(await pending).toEqual({ done: true, value: undefined });
    await settle();
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(ended.sort()).toEqual([0, 1, 2, 3]);
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(0);
  });

  test('closing it while it waits does the same, also for work whose result nobody took', async () => {
    const { arbete, ended, finish } = byHand();
    const results = vagor(many(9), arbete, { bredd: 3, forsta: 3 });
    const first = results.next();
    await settle();
    for (const en of [0, 1, 2]) finish(en, 'one', 'two');
    await first;
    await settle();
    expect(ended).toEqual([]);
    await results.return();
    await settle();
    expect(ended.sort()).toEqual([0, 1, 2]);
  });

  test('a bug in the work is not swallowed, and the rest is closed', async () => {
    const { arbete, ended } = byHand();
    const broken: Arbete<number, string> = (en, signal) => {
      if (en === 1) throw new Error('a bug');
      return arbete(en, signal);
    };
    const results = vagor(many(5), broken, { bredd: 2, forsta: 2 });
    await expect(results.next()).rejects.toThrow('a bug');
    await settle();
    expect(ended).toEqual([0]);
  });

  test('of none there is nothing', async () => {
    const { arbete } = byHand();
    expect(await vagor([], arbete, { bredd: 2, forsta: 1 }).next()).toEqual({ done: true, value: undefined });
  });
});

test('for any bounds and any speeds each is done once, in order, and never more at once than the bound', async () => {
  const bound = fc.integer({ min: 1, max: 6 });
  const turns = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(bound, bound, turns, async (bredd, forsta, speeds) => {
      const begun: number[] = [];
      let now = 0;
      let most = 0;
      const work: Arbete<number, number> = async function* (en) {
        begun.push(en);
        now += 1;
        most = Math.max(most, now);
        for (let i = 0; i < (speeds[en] ?? 0); i += 1) await turn();
        now -= 1;
        yield en;
      };
      const taken: number[] = [];
      for await (const en of vagor(many(speeds.length), work, { bredd, forsta })) taken.push(en);
      expect(begun).toEqual(many(speeds.length));
      expect(taken.sort((a, b) => a - b)).toEqual(many(speeds.length));
      expect(most).toBeLessThanOrEqual(bredd);
    }),
    { numRuns: 60 },
  );
});
