import { expect, test } from 'vitest';
import { all, answer, answering, begaran, producent, silent } from './exempel.ts';
import { formedla } from './index.ts';

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

test('a källa that is hindered from outside gets no call, and its outcome says why', async () => {
  const one = await producent('en', answering('en'));
  const two = await producent('tva', answering('tva'));
  const hinder = ({ id }: { id: string }) => (id === 'en' ? ({ skal: 'ej-bokford' } as const) : undefined);
  const outcomes = await all(formedla(begaran([one.kalla, two.kalla], { hinder })));
  expect(outcomes.map(({ kalla, resultat }) => [kalla, resultat.slag]).sort()).toEqual([
    ['en', 'skipped'],
    ['tva', 'svar'],
  ]);
  expect([one.antal(), two.antal()]).toEqual([0, 1]);
});
