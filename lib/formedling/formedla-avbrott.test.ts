import type { RequestListener } from 'node:http';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startaNyckfull } from '../reference/producent/nyckfull.ts';
import { all, answer, kalla, NUMMER, ovrigt, person } from './exempel.ts';
import { type Begaran, formedla, type Kalla, type Part, skapaNatverk, utfardaUppdrag } from './index.ts';

const { natverk, close } = skapaNatverk();
const closing: (() => void)[] = [];
afterEach(() => {
  for (const end of closing.splice(0)) end();
});
afterAll(close);

/** A producer on the loopback, and the källa that points at it. */
async function producent(id: string, handler: RequestListener, change: Partial<Kalla> = {}) {
  const nyckfull = await startaNyckfull(handler);
  closing.push(nyckfull.stang);
  return { ...nyckfull, kalla: kalla(id, { adress: nyckfull.adress, ...change }) };
}

function begaran(kallor: readonly Kalla[], change: Partial<Begaran> & { parter?: Part[] } = {}): Begaran {
  const { parter = [person('a')], ...rest } = change;
  const uppdrag = utfardaUppdrag({ anvandare: NUMMER, parter, ratt: 'egen' });
  return { ...ovrigt(kallor), uppdrag, natverk, ...rest };
}

const answering =
  (...ids: string[]): RequestListener =>
  (_, res) =>
    res.end(answer(...ids));
const silent: RequestListener = () => undefined;

test('when the caller leaves, the generator ends at once, invents nothing, and the producers see it', async () => {
  const one = await producent('en', silent);
  const two = await producent('tva', silent);
  const caller = new AbortController();
  const outcome = formedla(begaran([one.kalla, two.kalla], { signal: caller.signal })).next();
  await Promise.all([one.kommen, two.kommen]);
  caller.abort();
  expect(await outcome).toEqual({ done: true, value: undefined });
  await Promise.all([one.stangd, two.stangd]);
});

test('closing the generator while it waits does the same', async () => {
  const hanging = await producent('h', silent);
  const outcomes = formedla(begaran([hanging.kalla]));
  const pending = outcomes.next();
  await hanging.kommen;
  await outcomes.return();
  expect(await pending).toEqual({ done: true, value: undefined });
  await hanging.stangd;
});

test('breaking out of the loop aborts what is left', async () => {
  const hanging = await producent('h', silent);
  const quick = await producent('q', async (_, res) => {
    await hanging.kommen;
    res.end(answer('q'));
  });
  for await (const outcome of formedla(begaran([hanging.kalla, quick.kalla]))) {
    expect(outcome.kalla).toBe('q');
    break;
  }
  await hanging.stangd;
});

test('a caller who has already left asks nobody', async () => {
  const quick = await producent('q', answering('q'));
  expect(await all(formedla(begaran([quick.kalla], { signal: AbortSignal.abort() })))).toEqual([]);
  expect(quick.antal()).toBe(0);
});
