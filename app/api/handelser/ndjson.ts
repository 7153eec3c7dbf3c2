// Lines of text to an answer that arrives line by line, compressed with a flush after each: a compressor left to itself
// would hold the lines back. The header that says so stands in next.config.js (docs/decisions/0008).

import { constants, createGzip, gzipSync } from 'node:zlib';

type Rader = AsyncGenerator<string, void, void>;

const text = new TextEncoder();

/** Whether the reader takes gzip: the same question as next.config.js asks of the request. */
function tarGzip(request: Request): boolean {
  return /gzip/.test(request.headers.get('accept-encoding') ?? '');
}

async function tom(rader: Rader, skriv: (rad: string) => void): Promise<void> {
  for await (const rad of rader) skriv(`${rad}\n`);
}

function okomprimerad(rader: Rader): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      tom(rader, (rad) => controller.enqueue(text.encode(rad))).then(
        () => controller.close(),
        (fel) => controller.error(fel),
      );
    },
    async cancel() {
      await rader.return();
    },
  });
}

function komprimerad(rader: Rader): ReadableStream<Uint8Array> {
  const gzip = createGzip({ level: 4, flush: constants.Z_SYNC_FLUSH });
  return new ReadableStream({
    start(controller) {
      gzip.on('data', (chunk: Buffer) => controller.enqueue(chunk));
      gzip.on('end', () => controller.close());
      gzip.on('error', (fel) => controller.error(fel));
      tom(rader, (rad) => gzip.write(rad)).then(
        () => gzip.end(),
        (fel) => gzip.destroy(fel),
      );
    },
    async cancel() {
      gzip.removeAllListeners();
      gzip.destroy();
      await rader.return();
    },
  });
}

/** An NDJSON answer of `rader`, never stored anywhere on its way. Leaving ends the generator. */
export function ndjson(rader: Rader, request: Request): Response {
  return new Response(tarGzip(request) ? komprimerad(rader) : okomprimerad(rader), {
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
