// What a case is called by its producer: the reference that made its events one case.

import { mojligaNycklar } from '../lib/arenden/nyckel.ts';
import type { Handelse, Producentarende, Referens } from '../lib/formedling/index.ts';

// Each reference is tried alone against the key of the case, so that an event that belongs to two cases does not lend
// one of them the other's name.
function names(handelse: Handelse, nyckel: string): readonly Referens[] {
  return Object.entries(handelse.handelse.referenser).flatMap(([key, list]) =>
    list.filter((referens) => {
      const alone = { ...handelse.handelse, referenser: { [key]: [referens] } };
      return mojligaNycklar([{ ...handelse, handelse: alone, fragadeArenden: [] }]).includes(nyckel);
    }),
  );
}

/** The reference as the producer wrote it, or undefined when the case was named by the question alone. */
export function referensAv({ nyckel, handelser, kommande }: Producentarende): string | undefined {
  for (const handelse of [...handelser, ...kommande]) {
    const [referens] = names(handelse, nyckel);
    if (referens !== undefined) return referens.varde ?? referens.url;
  }
  return undefined;
}
