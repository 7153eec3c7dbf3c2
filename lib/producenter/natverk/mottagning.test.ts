import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Agent, type Dispatcher } from 'undici';
import { expect, onTestFinished, test, vi } from 'vitest';
import { oppnaServer } from './exempel.ts';
import { Mottagning } from './mottagning.ts';

const KROPP = 'å'.repeat(400_000);

/** An answer under way from a server that behaves like this. */
async function fraga(handler: (res: ServerResponse) => void, signal = new AbortController().signal) {
  const { origin, sockets } = await oppnaServer((_, res) => handler(res));
  const agent = new Agent();
  onTestFinished(() => agent.destroy());
  const mottagning = new Mottagning(signal);
  agent.dispatch({ origin, path: '/', method: 'POST' }, mottagning);
  return { mottagning, sockets };
}

/** Reads it piece by piece to its end. */
function read(mottagning: Mottagning): Promise<string> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) =>
    mottagning.las({
      ta: (chunk) => chunks.push(chunk) > 0,
      slut: () => resolve(Buffer.concat(chunks).toString()),
      fel: reject,
    }),
  );
}

/** Undici's side of an answer, by hand. */
function forHand() {
  const [controller, said] = [{} as Dispatcher.DispatchController, [] as string[]];
  for (const name of ['pause', 'resume', 'abort'] as const) controller[name] = () => void said.push(name);
  const mottagning = new Mottagning(new AbortController().signal);
  mottagning.onRequestStart(controller);
  mottagning.onResponseStart(controller, 200, {});
  return { mottagning, said, comes: (chunk: Uint8Array) => mottagning.onResponseData(controller, chunk) };
}

test.each([
  ['piece by piece', read],
  ['as a stream', (one: Mottagning) => text(one.strom())],
])('an answer is read whole %s, also when it had come before anyone read', async (_, reading) => {
  const { mottagning } = await fraga((res) => res.end(KROPP));
  await mottagning.borjan;
  expect(await reading(mottagning)).toBe(KROPP);
  const early = forHand();
  for (const piece of ['a', 'b', 'c']) early.comes(Buffer.from(piece));
  early.mottagning.onResponseEnd();
  expect(await reading(early.mottagning)).toBe('abc');
});

test('a body that nobody reads is told to wait, and to go on when somebody does', () => {
  const { mottagning, said, comes } = forHand();
  comes(Buffer.alloc(65_000));
  expect(said).toEqual([]);
  comes(Buffer.alloc(1000));
  expect(said).toEqual(['pause']);
  void read(mottagning);
  comes(Buffer.alloc(100_000));
  expect(said).toEqual(['pause', 'resume']);
});

test('a reader that takes no more closes the connection, and is given no more', async () => {
  const { mottagning, sockets } = await fraga((res) => res.write(KROPP));
  await mottagning.borjan;
  let taken = 0;
  mottagning.las({ ta: () => ++taken < 2, slut: () => undefined, fel: () => undefined });
  await vi.waitFor(() => expect([...sockets].every(({ destroyed }) => destroyed)).toBe(true));
  expect(taken).toBe(2);
});

test('an answer that breaks tells its reader so, also one that comes when it has broken', async () => {
  const breaking = (res: ServerResponse) =>
    res.writeHead(200, { 'content-length': 10 }).write('12345', () => res.socket?.destroy());
  const { mottagning, sockets } = await fraga(breaking);
  await mottagning.borjan;
  await vi.waitFor(() => expect([...sockets].every(({ destroyed }) => destroyed)).toBe(true));
  await expect(read(mottagning)).rejects.toThrow();
});

test('one that was called off beforehand is never an answer', async () => {
  const gone = new Error('gone');
  const { mottagning } = await fraga((res) => res.end('{}'), AbortSignal.abort(gone));
  await expect(mottagning.borjan).rejects.toBe(gone);
});

test('an answer is read once', async () => {
  const { mottagning } = await fraga((res) => res.end('{}'));
  await mottagning.borjan;
  await read(mottagning);
  expect(() => mottagning.las({ ta: () => true, slut: () => undefined, fel: () => undefined })).toThrow();
});
