// One HTTP call over undici, as it stands. Promises that a redirect is an answer, and that a late, slow or oversized one
// ends with the name of the limit it met. Leaves who may be called, with what and for how long in all to the caller.

import type { Dispatcher } from 'undici';
import { type Bytestrom, decompressed } from './decompress.ts';
import { forSen, type Mattid, skapaMatare } from './natverk/body-meter.ts';
import { Mottagning } from './natverk/mottagning.ts';
import { codeOf, Gransbrott } from './natverksfel.ts';
import type { Natverksgranser } from './natverksgranser.ts';

/** What came back. A web `Response` is one. Reading `body` throws when the connection breaks before its end. */
export type Svarsmeddelande = {
  readonly status: number;
  readonly headers: { get(name: string): string | null; keys?(): Iterable<string> };
  readonly body: Bytestrom | null;
  /** Lets go of a body that is not read, where the network can. */
  readonly kasta?: () => void;
};

/** An answer whose body need not be read: `kasta` lets it go, and the connection may be used again. */
export type Mottaget = Svarsmeddelande & { readonly kasta: () => void };

/** What is sent, over which connections, and how late, slow and large the answer may be. `klocka`: ms, never set back. */
export type Sandning = {
  readonly url: string;
  readonly metod?: 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly dispatcher: Dispatcher;
  readonly granser: Natverksgranser;
  readonly klocka: () => number;
};

function namedLimit(error: unknown, { huvudByte }: Natverksgranser, tid: Mattid): unknown {
  switch (codeOf(error)) {
    case 'UND_ERR_HEADERS_TIMEOUT':
      return new Gransbrott('huvudMs', forSen(tid));
    case 'UND_ERR_BODY_TIMEOUT':
      return new Gransbrott('tystMs', forSen(tid));
    case 'UND_ERR_HEADERS_OVERFLOW':
      return new Gransbrott('huvudByte', { slag: 'too-large', gransByte: huvudByte });
    default:
      return error;
  }
}

/** How much of a body is thrown away for the sake of its connection, bytes; a larger one is closed. */
const KASTAS_BYTE = 65_536;

// Undici's own `dispatch`: all else it has makes a stream of each answer, which costs more than reading it.
function begin({ url, metod, headers, body, dispatcher, granser }: Sandning, mottagning: Mottagning): void {
  const { origin, pathname, search } = new URL(url);
  dispatcher.dispatch(
    {
      ...{ origin, path: `${pathname}${search}`, method: metod ?? 'POST' },
      headers: { ...headers, 'accept-encoding': 'gzip, br, deflate' },
      body: metod === undefined ? body : null,
      headersTimeout: granser.huvudMs,
      bodyTimeout: granser.tystMs,
    },
    mottagning,
  );
}

function kasta(mottagning: Mottagning): void {
  let left = KASTAS_BYTE;
  mottagning.las({
    ta: (chunk) => {
      left -= chunk.byteLength;
      return left >= 0;
    },
    slut: () => undefined,
    // Silence: a body that breaks while it is thrown away is thrown away.
    fel: () => undefined,
  });
}

/**
 * Sends it. Resolves when status and headers are there; an abort closes the connection, also in the middle of the body.
 * A limit that is met ends it, or the reading of its body, with `Gransbrott`.
 */
export async function anropa(sandning: Sandning, signal: AbortSignal): Promise<Mottaget> {
  const { granser, klocka } = sandning;
  const tid = { klocka, asked: klocka() };
  const namnge = (error: unknown) => namedLimit(error, granser, tid);
  const mottagning = new Mottagning(signal);
  if (!signal.aborted) begin(sandning, mottagning);
  const { status, huvuden } = await mottagning.borjan.catch((error: unknown) => {
    throw namnge(error);
  });
  const get = (name: string) => {
    const value = huvuden[name.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  };
  const matare = skapaMatare(granser, tid);
  return {
    status,
    headers: { get, keys: () => Object.keys(huvuden) },
    body: decompressed(mottagning, get('content-encoding'), { matare, namnge }),
    kasta: () => kasta(mottagning),
  };
}
