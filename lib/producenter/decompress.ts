// Undoes a Content-Encoding while the bytes arrive, a little at a time, so that whoever counts them can stop in time.
// Tells broken compression from a broken connection by its own exception.

import { pipeline, type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Matare } from './natverk/body-meter.ts';
import type { Lasare, Mottagning } from './natverk/mottagning.ts';

/**
 * The bytes of an answer as they come. `samla`, where the network has it, hands over the same chunks without a promise for
 * each, until `ta` says that it takes no more; it rejects with what the iteration would have thrown.
 */
export type Bytestrom = AsyncIterable<Uint8Array> & {
  readonly samla?: (ta: (chunk: Uint8Array) => boolean) => Promise<void>;
};

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

// Beside the pipeline and not a part of it: a stream more would cost every answer.
function passedThrough(source: Readable, matare: Matare, decoder: Transform): Readable {
  source.on('data', (chunk: Uint8Array) => {
    try {
      matare(chunk.byteLength);
    } catch (error) {
      decoder.destroy(error as Error);
    }
  });
  return pipeline(source, decoder, () => {
    // Silence: pipeline hands the same failure to the decoder, where whoever reads meets it.
  });
}

async function* iterated(oppna: () => Readable, { matare, namnge }: Kroppslasning) {
  try {
    for await (const chunk of oppna()) {
      matare(chunk.byteLength);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw namnge(error);
  }
}

/** Hands over each chunk; `las` begins the reading. */
function samlad(
  las: (lasare: Lasare) => void,
  { matare, namnge }: Kroppslasning,
  ta: (chunk: Uint8Array) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    las({
      ta: (chunk) => {
        try {
          matare(chunk.byteLength);
        } catch (error) {
          reject(namnge(error));
          return false;
        }
        const more = ta(chunk);
        if (!more) resolve();
        return more;
      },
      slut: resolve,
      fel: (error) => reject(namnge(error)),
    });
  });
}

/** Reads a stream as an answer is read. */
function lasStrom(strom: Readable, { ta, slut, fel }: Lasare): void {
  strom.on('data', (chunk: Uint8Array) => {
    if (!ta(chunk)) strom.destroy();
  });
  strom.once('end', slut);
  strom.once('error', fel);
  strom.once('close', () => {
    // One that is closed in its middle may say nothing more.
    if (!strom.readableEnded) fel(new Error('the answer was cut off'));
  });
}

/**
 * The bytes of a body with its Content-Encoding undone. Reading throws `Kompressionsfel` for bytes that are not what they
 * claim, and an unknown encoding is one such; else what `namnge` makes of the meter's, or the answer's own, error.
 */
export function decompressed(svar: Mottagning, encoding: string | null, lasning: Kroppslasning): Bytestrom {
  const name = (encoding ?? '').trim().toLowerCase();
  if (name === '' || name === 'identity') {
    return {
      [Symbol.asyncIterator]: () => iterated(() => svar.strom(), lasning),
      samla: (ta) => samlad((lasare) => svar.las(lasare), lasning, ta),
    };
  }
  const create = DECODERS[name] ?? createRefusal;
  const oppna = () => passedThrough(svar.strom(), lasning.matare, create());
  const upppackat = {
    // What came over the wire is measured there.
    matare: () => undefined,
    namnge: (error: unknown) =>
      fromDecoder((error as NodeJS.ErrnoException).code) ? new Kompressionsfel() : lasning.namnge(error),
  };
  return {
    [Symbol.asyncIterator]: () => iterated(oppna, upppackat),
    samla: (ta) => samlad((lasare) => lasStrom(oppna(), lasare), upppackat, ta),
  };
}
