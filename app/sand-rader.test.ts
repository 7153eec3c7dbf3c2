import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { Rader } from './forfragan.ts';
import { packningFor, sandRader } from './sand-rader.ts';
import { vaktaUttag } from './uttag.ts';

const LASARE_MS = 1000;
const KB = 1024;
const PACKNINGAR = ['identity', 'gzip', 'br'];
const UPPACKARE = { br: createBrotliDecompress, gzip: createGunzip };

/** A server that sends `rader` to whoever asks; `sant` is how the sending ended. */
async function servera(rader: (borta: AbortSignal) => Rader) {
  const sant = Promise.withResolvers<void>();
  sant.promise.catch(() => undefined);
  const uttag: unknown[] = [];
  const server = createServer((req, res: ServerResponse) => {
    vaktaUttag(req, res, { huvud: 'x-uttag', lasareMs: LASARE_MS });
    uttag.push(req.headers['x-uttag']);
    const borta = new AbortController();
    res.once('close', () => borta.abort());
    const packning = packningFor(req.headers['accept-encoding'] ?? null);
    res.writeHead(200, packning && { 'content-encoding': packning.namn });
    sandRader(rader(borta.signal), res, packning).then(sant.resolve, sant.reject);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, sant: sant.promise, uttag };
}

/** Asks, and gives the text as it comes. */
async function las(port: number, accept: string): Promise<Readable> {
  const fraga = request({ port, host: '127.0.0.1', headers: { 'accept-encoding': accept } });
  const [svar] = await once(fraga.end(), 'response');
  const namn = svar.headers['content-encoding'] as keyof typeof UPPACKARE | undefined;
  return (namn === undefined ? svar : svar.pipe(UPPACKARE[namn]())).setEncoding('utf8');
}

/** Asks, and then takes no byte. */
function ochLaserInte(port: number, accept: string): Socket {
  const socket = connect(port, '127.0.0.1').pause();
  socket.on('error', () => undefined);
  socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Uttag: 203.0.113.9\r\nAccept-Encoding: ${accept}\r\n\r\n`);
  onTestFinished(() => void socket.destroy());
  return socket;
}

// Random, so that it weighs as much compressed.
const slump = () => Buffer.from(crypto.getRandomValues(new Uint8Array(48 * KB))).toString('base64');

test.each(PACKNINGAR)(
  'a reader who takes nothing holds a bounded part of an endless answer, and is cut (%s)',
  async (accept) => {
    const rad = slump();
    let gjorda = 0;
    const { port, sant } = await servera(async function* (borta) {
      for (; !borta.aborted; gjorda += 1) yield rad;
    });
    const fore = process.memoryUsage().rss;
    const borjade = performance.now();
    ochLaserInte(port, accept);
    await sant;
    expect(performance.now() - borjade).toBeLessThan(20 * LASARE_MS);
    // What the system itself holds for the two sockets is a few megabytes; the server must not add to it.
    expect(gjorda * 64 * KB).toBeLessThan(16 * KB * KB);
    expect(process.memoryUsage().rss - fore).toBeLessThan(100 * KB * KB);
  },
  30_000,
);

test.each(PACKNINGAR)('a line is sent without waiting for the next (%s)', async (accept) => {
  const tagen = Promise.withResolvers<void>();
  const { port } = await servera(async function* () {
    yield '{"rad":1}';
    await tagen.promise;
    yield '{"rad":2}';
  });
  let text = '';
  for await (const del of await las(port, accept)) {
    text += del;
    if (text === '{"rad":1}\n') tagen.resolve();
  }
  expect(text).toBe('{"rad":1}\n{"rad":2}\n');
});

test.each(PACKNINGAR)(
  'every line comes once and in its order, however many come at once (%s)',
  async (accept) => {
    const rader = Array.from({ length: 3000 }, (_, i) => `${i}:${'å'.repeat(i % 90)}`);
    const { port, sant } = await servera(async function* () {
      for (const [i, rad] of rader.entries()) {
        if (i % 700 === 0) await new Promise(setImmediate);
        yield rad;
      }
    });
    let text = '';
    for await (const del of await las(port, accept)) text += del;
    expect(text.split('\n')).toEqual([...rader, '']);
    await sant;
  },
);

test('a reader who is slow but takes something is not cut, and a silent answer is nobody’s fault', async () => {
  const vidare = Promise.withResolvers<void>();
  const { port } = await servera(async function* () {
    yield 'först';
    await vidare.promise;
    yield 'sist';
  });
  const svar = await las(port, 'identity');
  setTimeout(vidare.resolve, LASARE_MS + 300);
  expect((await svar.toArray()).join('')).toBe('först\nsist\n');
});

test.each(PACKNINGAR)('when the reader leaves the lines end (%s)', async (accept) => {
  const slut = Promise.withResolvers<void>();
  const { port, sant } = await servera(async function* (borta) {
    try {
      yield 'x';
      await once(borta, 'abort');
    } finally {
      slut.resolve();
    }
  });
  const socket = ochLaserInte(port, accept);
  socket.resume();
  await once(socket, 'data');
  socket.destroy();
  await Promise.all([slut.promise, sant]);
});

test.each(PACKNINGAR)('an answer whose lines fail is cut off, and not ended (%s)', async (accept) => {
  const { port, sant } = await servera(async function* () {
    yield 'x';
    throw new Error('broken');
  });
  await expect(las(port, accept).then((svar) => svar.toArray())).rejects.toThrow();
  await expect(sant).rejects.toThrow('broken');
});

test('whatever a visitor writes in its name, the header says the socket’s own address', async () => {
  const { port, sant, uttag } = await servera(async function* () {
    yield 'x';
  });
  ochLaserInte(port, 'identity').resume();
  await sant;
  expect(uttag).toEqual(['127.0.0.1']);
});

test.each([
  [null, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.0', undefined],
  ['x-gzip, brotli', undefined],
])('Accept-Encoding %j is answered with %s', (accept, namn) => {
  expect(packningFor(accept)?.namn).toBe(namn);
});
