// Undoes a Content-Encoding while the bytes arrive, a little at a time, so that whoever counts them can stop in time.
// Tells broken compression from a broken connection by its own exception.

import { pipeline, type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Matare } from './body-meter.ts';

/** The bytes were not what their Content-Encoding says. The cause is left out: it may quote the bytes. */
export class Kompressionsfel extends Error {
  readonly code = 'kompression-olasbar';
  constructor() {
    super('the body does not match its Content-Encoding');
    this.name = 'Kompressionsfel';
  }
}

/** Whether it is one, even when another bundle of this same file made it. */
export function isKompressionsfel(error: unknown): boolean {
  return error instanceof Error && (error as Partial<Kompressionsfel>).code === 'kompression-olasbar';
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

// Measured in a stream of its own: a generator in a pipeline would keep the connection until its next chunk.
function createGauge(matare: Matare): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      try {
        matare(chunk.byteLength);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

async function* passedThrough(
  source: Readable,
  matare: Matare,
  decoder: Transform,
): AsyncGenerator<Uint8Array> {
  pipeline(source, createGauge(matare), decoder, () => {
    // Silence: pipeline hands the same failure to the decoder, where the loop below meets it.
  });
  try {
    for await (const chunk of decoder) yield chunk;
  } catch (error) {
    throw fromDecoder((error as NodeJS.ErrnoException).code) ? new Kompressionsfel() : error;
  }
}

async function* measured(source: Readable, matare: Matare): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    matare(chunk.byteLength);
    yield chunk;
  }
}

/**
 * The bytes of a body with its Content-Encoding undone, measured before that. Reading throws `Kompressionsfel` for bytes
 * that are not what they claim, and an unknown encoding is one such; what the meter throws; and the stream's own error
 * when the connection breaks.
 */
export function decompressed(
  body: Readable,
  encoding: string | null,
  matare: Matare,
): AsyncIterable<Uint8Array> {
  const name = (encoding ?? '').trim().toLowerCase();
  if (name === '' || name === 'identity') return measured(body, matare);
  const create = DECODERS[name];
  return passedThrough(body, matare, (create ?? createRefusal)());
}
