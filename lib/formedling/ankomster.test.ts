import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { skapaAnkomster } from './ankomster.ts';
import { all, begaran, kalla } from './exempel.ts';
import { formedla } from './index.ts';

test('what has landed comes in its order, and closing ends the waiting at once', async () => {
  const ankomster = skapaAnkomster<string>();
  ankomster.push('a');
  ankomster.push('b');
  expect([await ankomster.next(), await ankomster.next()]).toEqual(['a', 'b']);
  const last = ankomster.next();
  ankomster.close();
  expect(await last).toBeUndefined();
});

test('a closed queue gives nothing, whatever still lies in it', async () => {
  const ankomster = skapaAnkomster<string>();
  ankomster.push('a');
  ankomster.close();
  expect(await ankomster.next()).toBeUndefined();
});

test('a failure comes in its turn, after what had landed before', async () => {
  const ankomster = skapaAnkomster<string>();
  ankomster.push('a');
  ankomster.fail(new Error('a bug'));
  expect(await ankomster.next()).toBe('a');
  await expect(ankomster.next()).rejects.toThrow('a bug');
});

test('a question that has ended listens no more for its caller to leave', async () => {
  const { signal } = new AbortController();
  const outcomes = formedla(begaran([kalla('nobody')], { signal }));
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  await outcomes.next();
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  await all(outcomes);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});
