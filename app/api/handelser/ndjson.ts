// Lines of text to an answer that arrives line by line, compressed with a flush after each: a compressor left to itself
// would hold the lines back. Promises that no line is asked for before the one before it is taken, so that a slow reader
// holds one line here and no more. The header that says gzip stands in next.config.js (docs/decisions/0008).

import { constants, createGzip, gzipSync } from 'node:zlib';

type Rader = AsyncGenerator<string, void, void>;

const text = new TextEncoder();

// Nothing is made ahead of a reader: what waits for her is in the socket, which knows when it is full.
const UTAN_FORRAD = { highWaterMark: 0 };

/** Whether the reader takes gzip: the same question as next.config.js asks of the request. */
function tarGzip(request: Request): boolean {
  return /gzip/.test(request.headers.get('accept-encoding') ?? '');
}

function okomprimerad(rader: Rader, vidSlut: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await rader.next();
          if (done) controller.close();
          else controller.enqueue(text.encode(`${value}\n`));
          if (done) vidSlut();
        } catch (fel) {
          vidSlut();
          throw fel;
        }
      },
      async cancel() {
        vidSlut();
        await rader.return();
      },
    },
    UTAN_FORRAD,
  );
}

function komprimerad(rader: Rader, vidSlut: () => void): ReadableStream<Uint8Array> {
  const gzip = createGzip({ level: 4, flush: constants.Z_SYNC_FLUSH });
  return new ReadableStream(
    {
      start(controller) {
        gzip.on('data', (chunk: Buffer) => controller.enqueue(chunk));
        gzip.on('end', () => controller.close());
        gzip.on('error', (fel) => controller.error(fel));
        gzip.on('close', vidSlut);
      },
      async pull() {
        try {
          const { done, value } = await rader.next();
          if (done) gzip.end();
          else await new Promise<void>((klar) => gzip.write(`${value}\n`, () => klar()));
        } catch (fel) {
          gzip.destroy();
          throw fel;
        }
      },
      async cancel() {
        gzip.removeAllListeners('data').removeAllListeners('end').destroy();
        await rader.return();
      },
    },
    UTAN_FORRAD,
  );
}

/**
 * An NDJSON answer of `rader`, never stored anywhere on its way. Leaving ends the generator. `vidSlut` is called when nothing
 * more will be read, however that came, at least once.
 */
export function ndjson(rader: Rader, request: Request, vidSlut: () => void = () => undefined): Response {
  // A framework whose reader left before the answer was there never looks at it.
  request.signal.addEventListener('abort', vidSlut, { once: true });
  if (request.signal.aborted) vidSlut();
  return new Response(tarGzip(request) ? komprimerad(rader, vidSlut) : okomprimerad(rader, vidSlut), {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'accept-encoding, accept-language, cookie',
      // A reverse proxy that buffers would hold the first authority back until the last.
      'x-accel-buffering': 'no',
    },
  });
}

/** A short answer of the same route: it carries the same header, so it is compressed when the reader takes it. */
export async function kort(svar: Response, request: Request): Promise<Response> {
  if (!tarGzip(request)) return svar;
  return new Response(new Uint8Array(gzipSync(await svar.text())), {
    status: svar.status,
    headers: svar.headers,
  });
}
