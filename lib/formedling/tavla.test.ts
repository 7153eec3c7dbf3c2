import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import type { Huvudmansrad } from '../arenden/tavla.ts';
import { answer, answering, begaran, NUMMER, person, producent, silent, start } from './exempel.ts';
import { type Kalla, skapaVakt, type Tavelbegaran, tavla, utfardaUppdrag } from './index.ts';

const many = (antal: number) => Array.from({ length: antal }, (_, i) => `h${i}`);
const mandate = (id: string) =>
  utfardaUppdrag({ anvandare: NUMMER, parter: [person(id)], ratt: 'firmatecknare' });

function board(kallor: readonly Kalla[], huvudman: readonly string[], change: Partial<Tavelbegaran> = {}) {
  const vakt = skapaVakt({ now: () => start, slump: () => 0 });
  return tavla({
    huvudman,
    kallor,
    now: () => start,
    mandatFor: async (id) => ({ slag: 'uppdrag', uppdrag: mandate(id), foretagOkanda: false }),
    begaranFor: (own) => begaran(kallor, { vakt, ...own }),
    ...change,
  });
}

async function lines(of: AsyncIterable<Huvudmansrad>): Promise<Huvudmansrad[]> {
  const all: Huvudmansrad[] = [];
  for await (const one of of) all.push(one);
  return all;
}

test('each huvudman gives one line when nobody is slow, and each källa is asked once about each', async () => {
  const one = await producent('en', answering('e1'));
  const two = await producent('tva', answering());
  const all = await lines(board([one.kalla, two.kalla], many(40)));
  expect(all.map(({ id }) => id).sort()).toEqual(many(40).sort());
  expect(all[0]).toMatchObject({ lage: 'sammandrag', sammandrag: { hosDig: { slag: 'precis', antal: 1 } } });
  expect([one.antal(), two.antal()]).toEqual([40, 40]);
});

test('no källa is asked more at once than it takes from one person, and none is left idle', async () => {
  const waiting: ServerResponse[] = [];
  let most = 0;
  const narrow = await producent(
    'narrow',
    (_, res) => {
      waiting.push(res);
      most = Math.max(most, waiting.length);
    },
    { samtidiga: 3 },
  );
  const reading = lines(board([narrow.kalla], many(12)));
  for (let answered = 0; answered < 12; answered += 1) {
    await vi.waitFor(() => expect(waiting).toHaveLength(Math.min(3, 12 - answered)));
    waiting.shift()?.end(answer());
  }
  expect(await reading).toHaveLength(12);
  expect(most).toBe(3);
});

test('for one whom she may not ask for the line says so, nobody is asked, and the others come', async () => {
  const well = await producent('well', answering());
  const all = await lines(
    board([well.kalla], many(4), {
      mandatFor: async (id) => {
        if (id === 'h1') return { slag: 'far-inte' };
        if (id === 'h2') return { slag: 'rattighet-okand' };
        return { slag: 'uppdrag', uppdrag: mandate(id), foretagOkanda: id === 'h3' };
      },
    }),
  );
  const of = (id: string) => all.find((one) => one.id === id);
  expect([of('h1'), of('h2')]).toEqual([
    { rad: 'huvudman', id: 'h1', nar: start, lage: 'utan-ratt', skal: 'far-inte' },
    { rad: 'huvudman', id: 'h2', nar: start, lage: 'utan-ratt', skal: 'rattighet-okand' },
  ]);
  expect(of('h0')).toMatchObject({ sammandrag: { hosDig: { slag: 'precis', antal: 0 } } });
  expect(of('h3')).toMatchObject({
    sammandrag: { hosDig: { slag: 'okant' }, saknas: { foretagOkanda: true } },
  });
  expect(well.antal()).toBe(2);
});

test('by a fullmakt the line says what it opens, and an authority of which the right is unknown is named', async () => {
  const opened = await producent('o', answering());
  const closed = await producent('c', answering());
  const oppnar = new Map([['p-o', ['X.Y']]]);
  const byFullmakt = (id: string) =>
    utfardaUppdrag({ anvandare: NUMMER, parter: [person(id)], ratt: 'fullmakt', oppnar });
  const [line] = await lines(
    board([opened.kalla, closed.kalla], ['h'], {
      mandatFor: async (id) => ({
        ...{ slag: 'uppdrag', uppdrag: byFullmakt(id), foretagOkanda: false },
        rattOkand: ['p-c'],
      }),
    }),
  );
  expect(line).toMatchObject({
    oppnar: { 'p-o': ['X.Y'] },
    sammandrag: { hosDig: { slag: 'okant' }, rattOkand: ['p-c'], saknas: { svaradeInte: [] } },
  });
  expect([opened.antal(), closed.antal()]).toEqual([1, 0]);
});

test('when she leaves, every call under way is aborted at the producers and no more is asked', async () => {
  const hanging = await producent('h', silent, { samtidiga: 2 });
  const caller = new AbortController();
  const pending = board([hanging.kalla], many(200), { signal: caller.signal }).next();
  await vi.waitFor(() => expect(hanging.antal()).toBe(2));
  caller.abort();
  expect(await pending).toEqual({ done: true, value: undefined });
  await hanging.stangd;
  expect(hanging.antal()).toBe(2);
});

test('of an answer nothing but its line is given', async () => {
  const telling = await producent('t', answering('SECRET-EVENT'));
  const all = await lines(board([telling.kalla], many(3)));
  for (const secret of ['SECRET-EVENT', NUMMER]) expect(JSON.stringify(all)).not.toContain(secret);
});
