// Asks over the network and gives lines. Promises that a refusal is an exception with its status and that a network
// that fails is the same `avbruten` as a stream that was cut.

import type { Stromrad } from '../../lib/arenden/strom.ts';
import { type Avbruten, lasStrom } from './las-strom.ts';
import { fraga, stromadress } from './tidig-fraga.ts';

/** The server refused the question: 401 (not signed in) or 403 (not one's own). Status 0: it was not reached. */
export class Strombesked extends Error {
  readonly status: number;
  constructor(status: number) {
    super();
    this.status = status;
  }
}

/** Every line for a part, or for one källa of it. Throws `Strombesked` only. */
export async function* strommaRader(part: string, kalla?: string): AsyncGenerator<Stromrad | Avbruten> {
  const response = await fraga(stromadress(part, kalla)).catch(() => undefined);
  if (response?.ok && response.body !== null) {
    yield* lasStrom(response.body);
  } else if (response === undefined || response.status >= 500) {
    yield { rad: 'avbruten' };
  } else {
    throw new Strombesked(response.status);
  }
}
