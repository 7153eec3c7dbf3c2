// Reads the NDJSON answer of /api/handelser line by line, wherever the network cut its chunks. Promises that the last
// thing it gives is `slut`, `upphord` or `avbruten`, and that it never throws: a stream that stops early is a fact to
// show, not an accident.

import type { Stromrad } from '../../lib/arenden/strom.ts';

/** The stream stopped before its last line, or a line could not be read. `status`: it never began, and the server says so. */
export type Avbruten = { readonly rad: 'avbruten'; readonly status?: number | undefined };

const AVBRUTEN: Avbruten = { rad: 'avbruten' };

function tolka(text: string): Stromrad | Avbruten {
  try {
    const rad = JSON.parse(text) as Stromrad;
    return /^(start|utfall|slut|upphord)$/.test(rad.rad) ? rad : AVBRUTEN;
  } catch {
    // Half a line means that the connection broke: said with the same value as a stream without an end.
    return AVBRUTEN;
  }
}

async function* texter(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (done) break;
    }
    yield rest;
  } finally {
    // The reader may stop early (a broken line): nobody wants the rest.
    await reader.cancel().catch(() => undefined);
  }
}

/** Every line as it lands. Ends after `slut` or `upphord`, or with `avbruten`. */
export async function* lasStrom(body: ReadableStream<Uint8Array>): AsyncGenerator<Stromrad | Avbruten> {
  try {
    for await (const text of texter(body)) {
      if (text.trim() === '') continue;
      const rad = tolka(text);
      yield rad;
      if (rad.rad !== 'start' && rad.rad !== 'utfall') return;
    }
  } catch {
    // The connection broke while reading; what came before has been given.
  }
  yield AVBRUTEN;
}
