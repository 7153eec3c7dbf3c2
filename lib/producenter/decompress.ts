// Undoes a Content-Encoding while the bytes arrive, a little at a time, so that whoever counts them can stop in time.
// Tells broken compression from a broken connection by its own exception.

import { pipeline, type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Matare } from './natverk/body-meter.ts';

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

/** How a body is read: told of each chunk's bytes before decompression, and by what name its failures go. */
export type Kroppslasning = { readonly matare: Matare; readonly namnge: (error: unknown) => unknown };

async function* passedThrough(source: Readable, { matare, namnge }: Kroppslasning, decoder: Transform) {
  // Beside the pipeline and not a part of it: a stream more would cost every answer.
  source.on('data', (chunk: Uint8Array) => {
    try {
      matare(chunk.byteLength);
    } catch (error) {
      decoder.destroy(error as Error);
    }
  });
  pipeline(source, decoder, () => {
    // Silence: pipeline hands the same failure to the decoder, where the loop below meets it.
  });
  try {
    for await (const chunk of decoder) yield chunk as Uint8Array;
  } catch (error) {
    throw fromDecoder((error as NodeJS.ErrnoException).code) ? new Kompressionsfel() : namnge(error);
  }
}

async function* measured(source: Readable, { matare, namnge }: Kroppslasning) {
  try {
    for await (const chunk of source) {
      matare(chunk.byteLength);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw namnge(error);
  }
}

/**
 * The bytes of a body with its Content-Encoding undone. Reading throws `Kompressionsfel` for bytes that are not what they
 * claim, and an unknown encoding is one such; else what `namnge` makes of the meter's, or the stream's own, error.
 */
export function decompressed(
  body: Readable,
  encoding: string | null,
  lasning: Kroppslasning,
): AsyncIterable<Uint8Array> {
  const name = (encoding ?? '').trim().toLowerCase();
  if (name === '' || name === 'identity') return measured(body, lasning);
  const create = DECODERS[name];
  return passedThrough(body, lasning, (create ?? createRefusal)());
}
