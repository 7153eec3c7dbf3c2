import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { Sammandrag } from '../arenden/sammandrag.ts';
import { answer, answering, begaran, firma, handTimer, kalla, person, producent, silent } from './exempel.ts';
import { Formedlingsfel, type Kalla } from './index.ts';
import { sammanfatta } from './sammanfatta.ts';

const delvisMs = 700;
const lines = async (of: AsyncIterable<Sammandrag>) => {
  const all: Sammandrag[] = [];
  for await (const one of of) all.push(one);
  return all;
};
/** A producer that answers when it is told to. */
async function held(id: string) {
  let res: ServerResponse | undefined;
  const it = await producent(id, (_, asked) => {
    res = asked;
  });
  return { ...it, release: (...ids: string[]) => res?.end(answer(...ids)) };
}

test('when all answer at once there is one line, and it is whole', async () => {
  const one = await producent('en', answering('e1'));
  const two = await producent('tva', answering());
  expect(await lines(sammanfatta(begaran([one.kalla, two.kalla]), { delvisMs }))).toEqual([
    expect.objectContaining({
      hosDig: { slag: 'precis', antal: 1 },
      iMal: { slag: 'precis', antal: 0 },
      vantar: [],
      senast: expect.objectContaining({ producent: 'p-en', arendetyp: 'X.Y' }),
    }),
  ]);
});

test('when one is slow the line is given without it, names it, and is given anew when it has come', async () => {
  const clock = handTimer();
  const quick = await producent('quick', answering('e1'));
  const slow = await held('slow');
  const given = sammanfatta(begaran([quick.kalla, slow.kalla], { timer: clock.timer }), { delvisMs });
  const first = given.next();
  await Promise.all([quick.kommen, slow.kommen]);
  // The question's own deadlines are longer, and do not pass.
  clock.elapse(delvisMs);
  expect((await first).value).toMatchObject({ hosDig: { slag: 'minst', antal: 1 }, vantar: ['p-slow'] });
  slow.release('e2');
  expect((await given.next()).value).toMatchObject({ hosDig: { slag: 'precis', antal: 2 }, vantar: [] });
  expect((await given.next()).done).toBe(true);
});

test('one that fails is missing by name, and no number is said to be none', async () => {
  const well = await producent('well', answering());
  const [line] = await lines(sammanfatta(begaran([well.kalla, kalla('nobody')]), { delvisMs }));
  expect(line).toMatchObject({
    hosDig: { slag: 'okant' },
    iMal: { slag: 'okant' },
    saknas: { svaradeInte: ['p-nobody'] },
    vantar: [],
  });
});

test('firms that may be unknown make the line uncertain', async () => {
  const well = await producent('well', answering());
  const [line] = await lines(sammanfatta(begaran([well.kalla]), { delvisMs, foretagOkanda: true }));
  expect(line).toMatchObject({ hosDig: { slag: 'okant' }, saknas: { foretagOkanda: true } });
});

test('all parts of one kund are one line', async () => {
  const well = await producent('well', answering('same'));
  const both = begaran([well.kalla], { parter: [person('a'), firma('b')] });
  expect(await lines(sammanfatta(both, { delvisMs }))).toMatchObject([
    { hosDig: { slag: 'precis', antal: 1 } },
  ]);
});

test('when the caller leaves no line is made up and the producers see it', async () => {
  const hanging = await producent('h', silent);
  const caller = new AbortController();
  const pending = sammanfatta(begaran([hanging.kalla], { signal: caller.signal }), { delvisMs }).next();
  await hanging.kommen;
  caller.abort();
  expect(await pending).toEqual({ done: true, value: undefined });
  await hanging.stangd;
});

test('a caller’s mistake is told, not folded', async () => {
  const none: readonly Kalla[] = [];
  await expect(sammanfatta(begaran(none), { delvisMs }).next()).rejects.toThrow(Formedlingsfel);
});
