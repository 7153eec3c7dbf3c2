// What a person's right to ask about one kund is made of. Leaves how the rights are found to rattigheter and huvudman.

import type { Kund } from '../arenden/part.ts';
import type { Oppnat } from '../formedling/uppdrag.ts';
import type { Fullmaktsratt } from '../ombud/fullmakt.ts';
import type { Representation } from './inloggning.ts';

/** The fullmakter that one kund has given: what they open, and the first instant at which one of those that do has ended. */
export type Fullmakten = {
  readonly oppnar: Oppnat;
  readonly till?: number;
  readonly ratter: readonly Fullmaktsratt[];
};

/** One kund that she may ask about, and every way of asking: a sole trader's own number is also her firms'. */
export type Behorighet = {
  readonly representation: Representation;
  readonly kunder: readonly [Kund, ...Kund[]];
  /** Set when the right is a fullmakt. */
  readonly fullmakt?: Fullmakten;
};

/** One behörighet as it may be shown: at which authority (twelve digits of an authority's, nobody's own), by what name, until when. */
export type Behorighetsrad = {
  readonly tredjeman: string;
  readonly kod: string;
  readonly rubrik?: string;
  readonly till?: number;
};

/** Why she sees a part, and what of it: without numbers of anyone but authorities. `oppnar` is left out when she sees all. */
export type Behorighetsbild = {
  readonly representation: Representation;
  readonly rader: readonly Behorighetsrad[];
  readonly oppnar?: Oppnat;
};

/** The picture of a right. */
export function bildAv({ representation, fullmakt }: Behorighet): Behorighetsbild {
  if (fullmakt === undefined) return { representation, rader: [] };
  const rader = fullmakt.ratter.map(({ tredjeman, kod, rubrik, till }) => ({
    tredjeman,
    kod,
    ...(rubrik !== undefined && { rubrik }),
    ...(till !== undefined && { till }),
  }));
  return { representation, rader, oppnar: fullmakt.oppnar };
}
