/** Overviews read as a browser reads them, however they end: when something came, whether all of it did, or why it did not. */

import { brotliDecompressSync } from 'node:zlib';
import { Agent, request } from 'undici';
import type { Inloggad } from '../inloggade.ts';

/** How one ended. Times in ms from when it was asked for. */
export type Reading =
  /** All of it came; `kallor` have answered. The first outcome is what came after the line that says who is asked. */
  | { readonly how: 'whole'; readonly first: number; readonly last: number; readonly kallor: number }
  | { readonly how: 'refused'; readonly status: number; readonly retryAfter: number; readonly last: number }
  | { readonly how: 'broken'; readonly why: string };

/** Reads until everyone has had an answer. More than one at a time may be read. */
export type Reader = {
  read(person: Inloggad): Promise<Reading>;
  close(): Promise<void>;
};

function contentOf(bytes: Buffer): { whole: boolean; kallor: number } {
  const text = brotliDecompressSync(bytes).toString();
  return { whole: text.endsWith('{"rad":"slut"}\n'), kallor: text.split('"slag":"svar"').length - 1 };
}

/** A reader of the server at `adress`, with so many connections. */
export function openReader(adress: string, connections: number): Reader {
  const dispatcher = new Agent({ connections, bodyTimeout: 60_000, headersTimeout: 60_000 });
  const read = async ({ cookie, fraga }: Inloggad): Promise<Reading> => {
    const start = performance.now();
    const since = () => performance.now() - start;
    const headers = { cookie, 'accept-encoding': 'br', 'accept-language': 'sv' };
    const answer = await request(`${adress}${fraga}`, { headers, dispatcher });
    const chunks: Buffer[] = [];
    let first = Number.NaN;
    for await (const chunk of answer.body) {
      if (chunks.push(chunk as Buffer) === 2) first = since();
    }
    const last = since();
    const retryAfter = Number(answer.headers['retry-after'] ?? Number.NaN);
    if (answer.statusCode !== 200) return { how: 'refused', status: answer.statusCode, retryAfter, last };
    const { whole, kallor } = contentOf(Buffer.concat(chunks));
    return whole
      ? { how: 'whole', first: Number.isNaN(first) ? last : first, last, kallor }
      : { how: 'broken', why: 'no end' };
  };
  return {
    // A connection that breaks is what is looked for.
    read: (person) => read(person).catch((error: Error) => ({ how: 'broken', why: error.message })),
    close: () => dispatcher.close(),
  };
}
