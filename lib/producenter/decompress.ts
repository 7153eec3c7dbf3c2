// Undoes a Content-Encoding while the bytes arrive, a little at a time, so that whoever counts them can stop in time.
// Tells broken compression from a broken connection by its own exception.

import { pipeline, type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The bytes were not what their Content-Encoding says. The cause is left out: it may quote the bytes. */
export class Kompressionsfel extends Error {
  readonly code = 'kompression-olasbar';
  constructor() {
    super('the body does not match its Content-Encoding');
    this.name = 'Kompressionsfel';
  }
}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

// For an encoding that nobody here knows: the first bytes, or the end, are the failure.
function createRefusal(): Transform {
  const refuse = (done: (error: Error) => void) => done(new Kompressionsfel());
  return new Transform({ transform: (_chunk, _encoding, done) => refuse(done), flush: refuse });
}

function fromDecoder(code: string | undefined): boolean {
  return code !== undefined && /^(Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING|BROTLI)/.test(code);
}

async function* passedThrough(source: Readable, decoder: Transform): AsyncGenerator<Uint8Array> {
  pipeline(source, decoder, () => {
    // Silence: pipeline hands the same failure to the decoder, where the loop below meets it.
  });
  try {
    for await (const chunk of decoder) yield chunk;
  } catch (error) {
    throw fromDecoder((error as NodeJS.ErrnoException).code) ? new Kompressionsfel() : error;
  }
}

/**
 * The bytes of a body with its Content-Encoding undone. Reading throws `Kompressionsfel` for bytes that are not what
 * they claim, and an unknown encoding is one such; the stream's own error when the connection breaks.
 */
export function decompressed(body: Readable, encoding: string | null): AsyncIterable<Uint8Array> {
  const name = (encoding ?? '').trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const create = DECODERS[name];
  return passedThrough(body, (create ?? createRefusal)());
}
