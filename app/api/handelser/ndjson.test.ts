import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { vaktaUttag } from '../../uttag.ts';
import { ndjson } from './ndjson.ts';

const LASARE_MS = 1000;
const KB = 1024;
vaktaUttag({ huvud: 'x-uttag', lasareMs: LASARE_MS });

/** An answer without end, and how far into it the server has come. */
function utanSlut(rad: string) {
  const kom = { rader: 0, slut: Promise.withResolvers<void>(), frigjord: Promise.withResolvers<void>() };
  async function* rader(signal: AbortSignal): AsyncGenerator<string, void, void> {
    try {
      for (; !signal.aborted; kom.rader += 1) yield rad;
    } finally {
      kom.slut.resolve();
    }
  }
  return { kom, rader };
}

/** A server that answers as the framework does: piped, with its own signal for a reader who left. */
async function servera(svara: (request: Request) => Response): Promise<number> {
  const server = createServer(async (fraga: IncomingMessage, svar) => {
    const ute = new AbortController();
    svar.once('close', () => svar.writableFinished || ute.abort());
    const accept = fraga.headers['accept-encoding'];
    const headers = {
      'x-uttag': String(fraga.headers['x-uttag']),
      ...(accept && { 'accept-encoding': accept }),
    };
    const { body } = svara(new Request('http://localhost/', { headers, signal: ute.signal }));
    svar.flushHeaders();
    if (body === null) throw new Error('no body');
    // A reader who leaves ends the pipe, which is what the test is about.
    await pipeline(Readable.fromWeb(body as never, { highWaterMark: 1 }), svar).catch(() => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
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

test.each(['identity', 'gzip'])(
  'a reader who takes nothing holds a bounded part of an endless answer, and is cut (%s)',
  async (accept) => {
    const { kom, rader } = utanSlut(slump());
    const port = await servera((request) => ndjson(rader(request.signal), request, kom.frigjord.resolve));
    const fore = process.memoryUsage().rss;
    const borjade = performance.now();
    ochLaserInte(port, accept);
    await Promise.all([kom.slut.promise, kom.frigjord.promise]);
    expect(performance.now() - borjade).toBeLessThan(20 * LASARE_MS);
    // What the system itself holds for the two sockets is a few megabytes; the server must not add to it.
    expect(kom.rader * 64 * KB).toBeLessThan(16 * KB * KB);
    expect(process.memoryUsage().rss - fore).toBeLessThan(100 * KB * KB);
  },
  30_000,
);

test.each(['identity', 'gzip'])('a line is sent before the next is asked for (%s)', async (accept) => {
  const tagen = Promise.withResolvers<void>();
  async function* rader(): AsyncGenerator<string, void, void> {
    yield '{"rad":1}';
    await tagen.promise;
    yield '{"rad":2}';
  }
  let frigjord = 0;
  const request = new Request('http://localhost/', { headers: { 'accept-encoding': accept } });
  const { body } = ndjson(rader(), request, () => {
    frigjord += 1;
  });
  const strom = Readable.fromWeb(body as never, { highWaterMark: 1 });
  const klartext = accept === 'gzip' ? strom.pipe(createGunzip()) : strom;
  let text = '';
  for await (const del of klartext) {
    text += del;
    if (text === '{"rad":1}\n') tagen.resolve();
  }
  expect(text).toBe('{"rad":1}\n{"rad":2}\n');
  expect(frigjord).toBeGreaterThan(0);
});

test('a reader who is slow but takes something is not cut, and a silent answer is nobody’s fault', async () => {
  const vidare = Promise.withResolvers<void>();
  async function* rader(): AsyncGenerator<string, void, void> {
    yield 'först';
    await vidare.promise;
    yield 'sist';
  }
  const port = await servera((request) => ndjson(rader(), request));
  const svar = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-encoding': 'identity' } });
  setTimeout(vidare.resolve, LASARE_MS + 300);
  expect(await svar.text()).toBe('först\nsist\n');
});

test.each(['identity', 'gzip'])(
  'the place is given back when the reader leaves, and when the answer fails (%s)',
  async (accept) => {
    const leave = utanSlut('x');
    const headers = { 'accept-encoding': accept };
    const lamnad = ndjson(
      leave.rader(new AbortController().signal),
      new Request('http://localhost/', { headers }),
      leave.kom.frigjord.resolve,
    );
    await lamnad.body?.cancel();
    await leave.kom.frigjord.promise;

    const sprack = Promise.withResolvers<void>();
    // biome-ignore lint/correctness/useYield: it fails before it has anything to give
    async function* trasig(): AsyncGenerator<string, void, void> {
      throw new Error('broken');
    }
    const svar = ndjson(trasig(), new Request('http://localhost/', { headers }), sprack.resolve);
    await expect(svar.text()).rejects.toThrow();
    await sprack.promise;

    const gone = Promise.withResolvers<void>();
    ndjson(
      leave.rader(AbortSignal.abort()),
      new Request('http://localhost/', { headers, signal: AbortSignal.abort() }),
      gone.resolve,
    );
    await gone.promise;
  },
);

test('whatever a visitor writes in its name, the header says the socket’s own address', async () => {
  const uttag = Promise.withResolvers<string | null>();
  async function* rader(): AsyncGenerator<string, void, void> {
    yield 'x';
  }
  const port = await servera((request) => {
    uttag.resolve(request.headers.get('x-uttag'));
    return ndjson(rader(), request);
  });
  ochLaserInte(port, 'identity');
  expect(await uttag.promise).toBe('127.0.0.1');
});
