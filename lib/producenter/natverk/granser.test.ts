import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ALLMANNA_GRANSER, KALLGRANSER } from '../natverksgranser.ts';
import { skapaMatare } from './body-meter.ts';
import { anropTill, oppnaNatverk, oppnaServer, TOMT } from './exempel.ts';

const late = { slag: 'timed-out', efterMs: expect.any(Number) };

function drip(res: ServerResponse, everyMs: number): void {
  const timer = setInterval(() => res.write(' '), everyMs);
  onTestFinished(() => clearInterval(timer));
}

test('a källa that accepts the question and says nothing is late after huvudMs', async () => {
  const { origin } = await oppnaServer(() => undefined);
  const asking = oppnaNatverk().lasMed(origin, { huvudMs: 100 });
  await expect(asking).rejects.toMatchObject({ led: 'kalla', orsak: 'huvudMs', fel: late });
});

test('one that begins to answer and falls silent is late after tystMs, compressed or not', async () => {
  for (const [encoding, start] of [
    ['identity', '{"kund'],
    ['gzip', gzipSync(TOMT).subarray(0, 20)],
  ] as const) {
    const { origin, sockets } = await oppnaServer((_, res) =>
      res.writeHead(200, { 'content-encoding': encoding }).write(start),
    );
    expect(await oppnaNatverk().lasMed(origin, { tystMs: 100 })).toEqual(late);
    await vi.waitFor(() => expect([...sockets].every(({ destroyed }) => destroyed)).toBe(true));
  }
});

test('a drip is no answer: it keeps within tystMs and is late all the same', async () => {
  const { origin } = await oppnaServer((_, res) => {
    res.writeHead(200);
    drip(res, 20);
  });
  expect(await oppnaNatverk().lasMed(origin, { tystMs: 150 })).toEqual(late);
});

test('a drip is an answer where nothing is demanded of its pace', async () => {
  const { origin } = await oppnaServer((_, res) => {
    res.writeHead(200);
    drip(res, 20);
    setTimeout(() => res.end(TOMT), 900);
  });
  const slow = oppnaNatverk().lasMed(origin, { tystMs: 800, lagstByteSek: 0 });
  expect(await slow).toMatchObject({ slag: 'svar' });
});

test.each([
  ['identity', (body: Buffer) => body],
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
])('a body of %s is stopped at tradByte on the wire', async (encoding, pack) => {
  const body = Buffer.from(JSON.stringify({ x: randomBytes(200_000).toString('base64') }));
  const { origin } = await oppnaServer((_, res) =>
    res.writeHead(200, { 'content-encoding': encoding }).end(pack(body)),
  );
  const asking = oppnaNatverk().lasMed(origin, { tradByte: 50_000 });
  expect(await asking).toEqual({ slag: 'too-large', gransByte: 50_000 });
});

test('headers beyond huvudByte are too large', async () => {
  const { origin } = await oppnaServer((_, res) => res.writeHead(200, { x: 'x'.repeat(5000) }).end(TOMT));
  const { las } = oppnaNatverk({ huvudByte: 4096 });
  const fel = { slag: 'too-large', gransByte: 4096 };
  await expect(las(anropTill(origin))).rejects.toMatchObject({ orsak: 'huvudByte', fel });
});

test('no more connections than anslutningar are opened to one källa, and every call has its turn', async () => {
  const held: ServerResponse[] = [];
  const { origin, sockets } = await oppnaServer((_, res) => {
    held.push(res);
    if (sockets.size === 3) for (const one of held.splice(0)) one.end(TOMT);
  });
  const { lasMed } = oppnaNatverk();
  const answers = await Promise.all(Array.from({ length: 50 }, () => lasMed(origin, { anslutningar: 3 })));
  expect(answers.every(({ slag }) => slag === 'svar')).toBe(true);
  expect(sockets.size).toBe(3);
});

test('a body is measured over tystMs at a time: a late drip is stopped, a burst and a rest is not', () => {
  let now = 0;
  const matare = skapaMatare(
    { tradByte: 10_000, tystMs: 1000, lagstByteSek: 100 },
    { klocka: () => now, asked: -500 },
  );
  const at = (ms: number, byte: number) => {
    now = ms;
    return () => matare(byte);
  };
  expect(at(900, 1)).not.toThrow();
  expect(at(1000, 99)).not.toThrow();
  expect(at(1999, 1)).not.toThrow();
  expect(at(2000, 98)).toThrow(expect.objectContaining({ fel: { slag: 'timed-out', efterMs: 2500 } }));
});

test('every limit that holds when nobody says is within its own bounds', () => {
  for (const { minst, annars, hogst } of Object.values({ ...KALLGRANSER, ...ALLMANNA_GRANSER })) {
    expect(annars).toBeGreaterThanOrEqual(minst);
    expect(annars).toBeLessThanOrEqual(hogst);
  }
});
