// The network as an argument: what the engine asks of it, and the real one over undici. Promises that an aborted call
// closes its connection at once and that redirects are never followed. Leaves time, size and meaning to the caller.

import { Agent, request } from 'undici';
import { decompressed } from './decompress.ts';
import type { Autentisering } from './kalla.ts';

/** One call, ready to send. */
export type Anrop = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent with POST alone. */
  readonly body: string;
  /** POST unless said otherwise; only the checker asks in another way. */
  readonly metod?: 'GET';
  /** How the källa is shown who asks; the network fetches the secrets. */
  readonly autentisering?: Autentisering;
};

/** What came back. A web `Response` is one. Reading `body` throws when the connection breaks before its end. */
export type Svarsmeddelande = {
  readonly status: number;
  readonly headers: { get(name: string): string | null; keys?(): Iterable<string> };
  readonly body: AsyncIterable<Uint8Array> | null;
};

/**
 * Sends the call and resolves when status and headers are there; rejects when no answer came. An abort of `signal`
 * closes the connection, before the answer and in the middle of it.
 */
export type Natverk = (anrop: Anrop, signal: AbortSignal) => Promise<Svarsmeddelande>;

/** Limits of the real network. */
export type Natverksgranser = {
  /** Connections kept to one address at most, for the whole process. */
  readonly anslutningar?: number;
  /** Longest wait for a connection, ms. Only a backstop: the källa's deadline is the rule. */
  readonly kopplaMs?: number;
};

/** A network of its own connections, kept alive between calls until `close()`. */
export function skapaNatverk(granser: Natverksgranser = {}): { natverk: Natverk; close(): Promise<void> } {
  const agent = new Agent({
    connections: granser.anslutningar ?? 64,
    pipelining: 1,
    // HTTP/2 would end an aborted call with a frame and keep the connection; a producer is promised to see it close.
    allowH2: false,
    connect: { timeout: granser.kopplaMs ?? 10_000 },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const natverk: Natverk = async (anrop, signal) => {
    const { statusCode, headers, body } = await request(anrop.url, {
      method: anrop.metod ?? 'POST',
      headers: { ...anrop.headers, 'accept-encoding': 'gzip, br, deflate' },
      body: anrop.metod === undefined ? anrop.body : null,
      signal,
      dispatcher: agent,
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
    };
  };
  return { natverk, close: () => agent.destroy() };
}
