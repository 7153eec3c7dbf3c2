// One HTTP call over undici, as it stands. Promises that a redirect is an answer and never followed, so that nothing
// meant for one origin reaches another. Leaves who may be called, with what and for how long to the caller.

import { type Dispatcher, request } from 'undici';
import { decompressed } from './decompress.ts';

/** What came back. A web `Response` is one. Reading `body` throws when the connection breaks before its end. */
export type Svarsmeddelande = {
  readonly status: number;
  readonly headers: { get(name: string): string | null; keys?(): Iterable<string> };
  readonly body: AsyncIterable<Uint8Array> | null;
};

/** An answer whose body need not be read: `kasta` lets it go, and the connection may be used again. */
export type Mottaget = Svarsmeddelande & { readonly kasta: () => void };

/** What is sent, and over which connections. */
export type Sandning = {
  readonly url: string;
  readonly metod?: 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly dispatcher: Dispatcher;
};

/** Sends it. Resolves when status and headers are there; an abort closes the connection, also in the middle of the body. */
export async function anropa(
  { url, metod, headers: sent, body: text, dispatcher }: Sandning,
  signal: AbortSignal,
): Promise<Mottaget> {
  const { statusCode, headers, body } = await request(url, {
    method: metod ?? 'POST',
    headers: { ...sent, 'accept-encoding': 'gzip, br, deflate' },
    body: metod === undefined ? text : null,
    signal,
    dispatcher,
  });
  // A connection may break while nobody reads (the body of a refusal): without a listener that would end the process.
  // Silence: whoever reads meets the same error there.
  body.on('error', () => undefined);
  const get = (name: string) => {
    const value = headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  };
  return {
    status: statusCode,
    headers: { get, keys: () => Object.keys(headers) },
    body: decompressed(body, get('content-encoding')),
    // Silence: a body that breaks while it is thrown away is thrown away.
    kasta: () => void body.dump({ limit: 65_536, signal }).catch(() => undefined),
  };
}
