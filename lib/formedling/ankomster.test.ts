import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { skapaAnkomster } from './ankomster.ts';
import { all, begaran, kalla } from './exempel.ts';
import { formedla } from './index.ts';

test('what has landed comes in its order, and an abort ends the waiting at once', async () => {
  const leaving = new AbortController();
  const ankomster = skapaAnkomster<string>(leaving.signal);
  ankomster.push('a');
  ankomster.push('b');
  expect([await ankomster.next(), await ankomster.next()]).toEqual(['a', 'b']);
  const last = ankomster.next();
  leaving.abort();
  expect(await last).toBeUndefined();
});

test('a queue that is closed leaves no listener on a signal that lives longer than it', async () => {
  const { signal } = new AbortController();
  const ankomster = skapaAnkomster<string>(signal);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  ankomster.close();
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('a question that has ended listens no more for its caller to leave', async () => {
  const made: AbortSignal[] = [];
  const any = AbortSignal.any.bind(AbortSignal);
  AbortSignal.any = (signals) => {
    const signal = any(signals);
    made.push(signal);
    return signal;
  };
  try {
    await all(formedla(begaran([kalla('nobody')], { signal: new AbortController().signal })));
  } finally {
    AbortSignal.any = any;
  }
  const left = made.filter((signal) => !signal.aborted && getEventListeners(signal, 'abort').length > 0);
  expect(made.length).toBeGreaterThan(0);
  expect(left).toEqual([]);
});
