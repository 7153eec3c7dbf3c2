import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import {
  all,
  answer,
  answering,
  begaran,
  firma,
  handTimer,
  kalla,
  person,
  producent,
  silent,
  start,
} from './exempel.ts';
import {
  type Begaran,
  Formedlingsfel,
  formedla,
  type Kalla,
  skapaVakt,
  utfardaUppdrag,
  type Vaktgranser,
} from './index.ts';

const GRANSER = { felIRad: 2, vilaMs: 60_000, omforsok: 0 };

/** One process: a vakt, and a clock that goes when a test says so. */
function process(granser: Partial<Vaktgranser> = {}) {
  const klocka = { nu: start };
  const now = () => klocka.nu;
  const vakt = skapaVakt({ now, slump: () => 0, granser: { ...GRANSER, ...granser } });
  const fraga = (kallor: readonly Kalla[], change: Parameters<typeof begaran>[1] = {}) =>
    formedla(begaran(kallor, { vakt, now, ...change }));
  const slag = async (kallor: readonly Kalla[], change: Parameters<typeof begaran>[1] = {}) =>
    (await all(fraga(kallor, change))).map(({ resultat }) => resultat);
  return { klocka, vakt, fraga, slag };
}

const nagon = (anvandare: string): Partial<Begaran> => ({
  uppdrag: utfardaUppdrag({ anvandare, parter: [person('a')], ratt: 'egen' }),
});

test('a källa that fails again and again is let rest: nobody waits for it, all are told until when, the others answer', async () => {
  const failing = await producent('f', (_, res) => void res.writeHead(500).end());
  const well = await producent('w', answering('w'));
  const { slag, klocka } = process();
  await slag([failing.kalla]);
  await slag([failing.kalla]);
  klocka.nu += 15_000;
  const outcomes = await slag([failing.kalla, well.kalla], nagon('199001011239'));
  expect(outcomes[0]).toEqual({ slag: 'skipped', skal: 'vilar', till: start + 60_000 });
  expect(outcomes[1]).toMatchObject({ slag: 'svar' });
  expect(failing.antal()).toBe(2);
});

test('what one person is refused, or cannot have read, puts no källa to rest', async () => {
  const says = [200, 403, 400, 200, 404, 401];
  const odd = await producent('o', (_, res) => void res.writeHead(says.shift() ?? 500).end('<p>'));
  const { slag } = process();
  for (let n = 0; n < 6; n += 1) await slag([odd.kalla]);
  expect(odd.antal()).toBe(6);
});

test('a källa that hangs is let rest, also where the total deadline is the shorter', async () => {
  const hanging = await producent('h', silent, { deadlineMs: 5000 });
  const { slag, klocka } = process();
  for (const granser of [{}, { totalMs: 3000 }]) {
    const { timer, elapse } = handTimer();
    const before = hanging.antal();
    const outcome = slag([hanging.kalla], { timer, granser });
    await vi.waitFor(() => expect(hanging.antal()).toBe(before + 1));
    klocka.nu += granser.totalMs ?? 5000;
    elapse(granser.totalMs ?? 5000);
    expect(await outcome).toMatchObject([{ slag: 'timed-out' }]);
  }
  expect(await slag([hanging.kalla])).toMatchObject([{ slag: 'skipped', skal: 'vilar' }]);
});

test('one who leaves tells nothing of the källa', async () => {
  const hanging = await producent('h', silent);
  const { fraga } = process();
  for (let n = 1; n <= 4; n += 1) {
    const caller = new AbortController();
    const outcome = fraga([hanging.kalla], { signal: caller.signal }).next();
    await vi.waitFor(() => expect(hanging.antal()).toBe(n));
    caller.abort();
    expect((await outcome).done).toBe(true);
  }
});

test('asking again by hand is the probe before its time: one at a time, and when it is answered everyone asks again', async () => {
  const waiting: ServerResponse[] = [];
  let mended = false;
  const mending = await producent('m', (_, res) => {
    if (mended) waiting.push(res);
    else res.writeHead(503).end();
  });
  const { slag } = process();
  await slag([mending.kalla]);
  await slag([mending.kalla]);
  mended = true;
  const parter = [person('a'), firma('b')];
  const first = slag([mending.kalla], { igen: true, parter });
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  // Someone else asks too, by hand and not: she is told that it rests, and the källa hears nothing of it.
  for (const igen of [true, false])
    expect(await slag([mending.kalla], { igen, ...nagon('199001011239') })).toEqual([
      { slag: 'skipped', skal: 'vilar', till: start + 60_000 },
    ]);
  expect(waiting).toHaveLength(1);
  waiting[0]?.end(answer('a'));
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.end(answer('b'));
  expect(await first).toMatchObject([{ slag: 'svar' }, { slag: 'svar' }]);
});

test('a probe that fails answers for the whole question that made it', async () => {
  const failing = await producent('f', (_, res) => void res.writeHead(503).end());
  const { slag } = process();
  await slag([failing.kalla]);
  await slag([failing.kalla]);
  const again = await slag([failing.kalla], { igen: true, parter: [person('a'), firma('b')] });
  expect(again.map((ett) => ett.slag)).toEqual(['overloaded', 'skipped']);
  expect(failing.antal()).toBe(3);
});

test('all persons together are within the bulkhead, and nobody waits behind the many calls of another', async () => {
  const waiting: { vem: string; res: ServerResponse }[] = [];
  const slow = await producent('s', async (req, res) => {
    const body: { anvandare: string } = JSON.parse(Buffer.concat(await req.toArray()).toString());
    waiting.push({ vem: body.anvandare, res });
  });
  const { slag } = process({ samtidiga: 2 });
  const parter = ['a', 'b', 'c', 'd'].map(person);
  const many = slag([slow.kalla], { parter });
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  const single = slag([slow.kalla], nagon('199001011239'));
  const served: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    expect(waiting.length).toBeLessThanOrEqual(2);
    const one = waiting.shift();
    served.push(one?.vem ?? '');
    one?.res.end(answer());
    await new Promise(setImmediate);
  }
  expect(served.indexOf('199001011239')).toBeLessThan(4);
  expect([...(await many), ...(await single)].map((ett) => ett.slag)).toEqual(Array(5).fill('svar'));
});

test('one who waits in turn waits within her own deadline, and is told that there was no time', async () => {
  const hanging = await producent('h', silent, { deadlineMs: 60_000 });
  const { fraga, slag } = process({ samtidiga: 1 });
  const first = fraga([hanging.kalla]);
  void first.next();
  await hanging.kommen;
  const { timer, elapse } = handTimer();
  const second = slag([kalla('other')], { timer, ...nagon('199001011239') });
  await new Promise(setImmediate);
  elapse(10_000);
  expect(await second).toEqual([{ slag: 'skipped', skal: 'ej-fragad' }]);
  await first.return();
});

test.each([{ samtidiga: 0 }, { felIRad: 0 }, { vilaMs: 99 }, { vilaMs: Number.NaN }, { hogstVilaMs: 1e9 }])(
  'a limit out of bounds is refused: %o',
  (granser) => {
    expect(() => skapaVakt({ now: () => 0, slump: () => 0, granser })).toThrow(Formedlingsfel);
  },
);
