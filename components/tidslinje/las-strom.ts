// Reads an NDJSON answer line by line, wherever the network cut its chunks. Promises that the last
// thing it gives is `slut`, `upphord` or `avbruten`, and that it never throws: a stream that stops early is a fact to
// show, not an accident.

import type { Stromrad } from '../../lib/arenden/strom.ts';

/** The stream stopped before its last line, or a line could not be read. `status`: it never began, and the server says so. */
export type Avbruten = { readonly rad: 'avbruten'; readonly status?: number | undefined };

const AVBRUTEN: Avbruten = { rad: 'avbruten' };

/** A line says which it is. */
type Rad = { readonly rad: string };

function tolka<R extends Rad>(text: string, slag: RegExp): R | Avbruten {
  try {
    const rad = JSON.parse(text) as R;
    return slag.test(rad.rad) ? rad : AVBRUTEN;
  } catch {
    // Half a line means that the connection broke: said with the same value as a stream without an end.
    return AVBRUTEN;
  }
}

async function* texter(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  // A line of a customer with much to follow comes in a hundred pieces: they are joined once, when its end has come.
  let pieces: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const [first = '', ...later] = decoder.decode(value, { stream: !done }).split('\n');
      pieces.push(first);
      for (const piece of later) {
        yield pieces.join('');
        pieces = [piece];
      }
      if (done) break;
    }
    yield pieces.join('');
  } finally {
    // The reader may stop early (a broken line): nobody wants the rest.
    await reader.cancel().catch(() => undefined);
  }
}

const SIST = /^(slut|upphord|avbruten)$/;

/** Every line of a stream whose lines are `slag`, as it lands. Ends after `slut` or `upphord`, or with `avbruten`. */
export async function* lasRader<R extends Rad>(
  body: ReadableStream<Uint8Array>,
  slag: RegExp,
): AsyncGenerator<R | Avbruten> {
  try {
    for await (const text of texter(body)) {
      if (text.trim() === '') continue;
      const rad = tolka<R>(text, slag);
      yield rad;
      if (SIST.test(rad.rad)) return;
    }
  } catch {
    // The connection broke while reading; what came before has been given.
  }
  yield AVBRUTEN;
}

/** Every line of a timeline's stream. */
export function lasStrom(body: ReadableStream<Uint8Array>): AsyncGenerator<Stromrad | Avbruten> {
  return lasRader<Stromrad>(body, /^(start|utfall|slut|upphord)$/);
}
