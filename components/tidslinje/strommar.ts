// Asks over the network and gives lines. Promises that a refusal is an exception with its status, and that a network that
// fails and a server that has no room are the same `avbruten` as a stream that was cut: what was answered before stays.

import type { Stromrad } from '../../lib/arenden/strom.ts';
import { type Avbruten, lasStrom } from './las-strom.ts';
import { type Fragestalle, fraga, stromadress } from './tidig-fraga.ts';

/** The server refused the question: 401 (not signed in), 403 (not one's own), 429 or 503 (not now). Status 0: it was not reached. */
export type Strombesked = Error & { readonly status: number };

/** The refusal, to be thrown. */
export const strombesked = (status: number): Strombesked => Object.assign(new Error(), { status });

/** Every line for a part, for one källa of it, or of everyone connected. Throws `Strombesked` only. */
export async function* strommaRader(
  stalle: Fragestalle,
  kalla?: string,
  alla?: boolean,
): AsyncGenerator<Stromrad | Avbruten> {
  const response = await fraga(stromadress(stalle, kalla, alla)).catch(() => undefined);
  if (response?.ok && response.body !== null) {
    for await (const rad of lasStrom(response.body)) {
      // A right that ended on the way is a refusal like any other: what had come goes too.
      if (rad.rad === 'upphord') throw strombesked(403);
      yield rad;
    }
  } else if (response === undefined || response.status >= 429) {
    yield { rad: 'avbruten', status: response?.status };
  } else {
    throw strombesked(response.status);
  }
}
