import { expect, test } from 'vitest';
import { svar } from '../../lib/arenden/exempel.ts';
import { lasStrom } from './las-strom.ts';

const START = { rad: 'start', now: 1, sprak: 'sv', kallor: [], vantade: [] };
const UTFALL = { rad: 'utfall', utfall: svar([], { kalla: 'åäö-€-🎾' }), arendeId: {} };
const SLUT = { rad: 'slut' };
const bytes = new TextEncoder().encode(
  [START, UTFALL, SLUT].map((rad) => `${JSON.stringify(rad)}\n`).join(''),
);

function strom(...delar: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const del of delar) controller.enqueue(del);
      controller.close();
    },
  });
}

async function alla(body: ReadableStream<Uint8Array>) {
  const rader: unknown[] = [];
  for await (const rad of lasStrom(body)) rader.push(rad);
  return rader;
}

test('lines come whole wherever the chunks are cut, inside a letter too', async () => {
  for (let cut = 1; cut < bytes.length; cut++) {
    expect(await alla(strom(bytes.slice(0, cut), bytes.slice(cut)))).toEqual([START, UTFALL, SLUT]);
  }
  expect(await alla(strom(...[...bytes].map((byte) => Uint8Array.of(byte))))).toEqual([START, UTFALL, SLUT]);
});

test('a last line without a line break is read', async () => {
  expect(await alla(strom(bytes.slice(0, -1)))).toEqual([START, UTFALL, SLUT]);
});

test('a stream that stops anywhere before its last line ends as cut, and keeps what came', async () => {
  const last = bytes.length - 2;
  for (let cut = 0; cut < last; cut += 7) {
    const rader = await alla(strom(bytes.slice(0, cut)));
    expect(rader.at(-1)).toEqual({ rad: 'avbruten' });
    expect(rader.slice(0, -1)).toEqual([START, UTFALL].slice(0, rader.length - 1));
  }
});

test('a line that is not ours ends the reading as cut', async () => {
  const html = new TextEncoder().encode(
    `${JSON.stringify(START)}\n<!doctype html>\n${JSON.stringify(SLUT)}\n`,
  );
  expect(await alla(strom(html))).toEqual([START, { rad: 'avbruten' }]);
  expect(await alla(strom(new TextEncoder().encode('null\n')))).toEqual([{ rad: 'avbruten' }]);
});

test('a connection that breaks ends as cut instead of throwing', async () => {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new TypeError('network error')),
  });
  expect(await alla(body)).toEqual([{ rad: 'avbruten' }]);
});

test('what follows the last line is not read', async () => {
  const more = new TextEncoder().encode(`${JSON.stringify(SLUT)}\n${JSON.stringify(START)}\n`);
  expect(await alla(strom(more))).toEqual([SLUT]);
});

test('a right that ended on the way is the last that is heard, and is not taken for a whole answer', async () => {
  const text = [START, UTFALL, { rad: 'upphord' }, SLUT].map((rad) => `${JSON.stringify(rad)}\n`).join('');
  expect(await alla(strom(new TextEncoder().encode(text)))).toEqual([START, UTFALL, { rad: 'upphord' }]);
});
