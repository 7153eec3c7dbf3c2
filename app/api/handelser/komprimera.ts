// Lines of text to a body that arrives line by line, compressed when the reader takes gzip: each line is flushed, for
// Next does not compress NDJSON and a compressor left to itself would hold the lines back.

import { constants, createGzip } from 'node:zlib';

const text = new TextEncoder();

type Rader = AsyncGenerator<string, void, void>;

/** Drains `rader` into `skriv` until they end or the reader has left. */
async function tom(rader: Rader, skriv: (rad: string) => void): Promise<void> {
  for await (const rad of rader) skriv(`${rad}\n`);
}

/** The body as plain NDJSON. Leaving ends the generator. */
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

/** The body as gzip with a flush after each line. Leaving ends the generator. */
function komprimerad(rader: Rader): ReadableStream<Uint8Array> {
  // The lowest level is a third of the work for a tenth more bytes, and the lines are short.
  const gzip = createGzip({ level: 1, flush: constants.Z_SYNC_FLUSH });
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

/** An NDJSON answer of `rader`, never stored anywhere on its way. */
export function ndjson(rader: Rader, acceptEncoding: string | null): Response {
  const gzip = /\bgzip\b/.test(acceptEncoding ?? '');
  return new Response(gzip ? komprimerad(rader) : okomprimerad(rader), {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'accept-encoding, accept-language, cookie',
      // A reverse proxy that buffers would hold the first authority back until the last.
      'x-accel-buffering': 'no',
      ...(gzip && { 'content-encoding': 'gzip' }),
    },
  });
}
