// Who has the ball: the whole law in one table, and the runs it makes through time. Promises that an action is
// never hidden and that what cannot be read is said to be unclear. Leaves which events belong together to nyckel.

import type { Kundhandelse } from './kundhandelse.ts';
import { dagarMellan } from './tidpunkt.ts';

/** Where the ball lies (design, "The ball"). */
export type Boll = 'hos-dig' | 'hos-producenten' | 'i-mal' | 'oklart';

/** The two flags of an event, or of all events at one instant united; `null` could not be read. */
export type Flaggor = { readonly klart: boolean | null; readonly kraverKundatgard: boolean | null };

/** A ball and whether the flags contradict each other (finished, yet something to do). */
export type Bolltillstand = { readonly boll: Boll; readonly motsagelse: boolean };

const stands = (boll: Boll, motsagelse = false): Bolltillstand => ({ boll, motsagelse });

/** The table. Rows are read from the top; a hole stands for true, false and unreadable alike. */
const LAG: readonly (readonly [klart: boolean | undefined, kraver: boolean, ger: Bolltillstand])[] = [
  [true, true, stands('hos-dig', true)],
  [undefined, true, stands('hos-dig')],
  [false, false, stands('hos-producenten')],
  [true, false, stands('i-mal')],
];

/** The ball for a pair of flags. Every pair has an answer: what no row has is unclear. */
export function bollAv(flaggor: Flaggor): Bolltillstand {
  const row = LAG.find(
    ([klart = flaggor.klart, kraver]) => klart === flaggor.klart && kraver === flaggor.kraverKundatgard,
  );
  return row?.[2] ?? stands('oklart');
}

type Flagga = 'producentarendetKlart' | 'producentarendetKraverKundatgard';

// True beats unreadable beats false: a known action is not undone by a flag that could not be read.
function either(handelser: readonly Kundhandelse[], flagga: Flagga): boolean | null {
  if (handelser.some((h) => h[flagga] === true)) return true;
  return handelser.some((h) => h[flagga] === null) ? null : false;
}

/** Unites the flags of events at one instant. */
export function forenaFlaggor(handelser: readonly Kundhandelse[]): Flaggor {
  return {
    klart: either(handelser, 'producentarendetKlart'),
    kraverKundatgard: either(handelser, 'producentarendetKraverKundatgard'),
  };
}

/** An unbroken run of one ball. `till` is when it passed on (epoch ms), or undefined while it lasts. */
export type Period = {
  readonly boll: Boll;
  readonly fran: number;
  readonly till?: number;
  /** Swedish calendar days, to `now` for the run that lasts. */
  readonly dagar: number;
};

/**
 * The runs of a case, newest first, from events that are not in the future. Empty when there are none.
 * A contradiction is a run of `hos-dig` like any other.
 */
export function perioderAv(handelser: readonly Kundhandelse[], now: number): readonly Period[] {
  const past = handelser.filter((h) => h.tidpunkt.ms <= now).sort((a, b) => a.tidpunkt.ms - b.tidpunkt.ms);
  const runs: { boll: Boll; fran: number }[] = [];
  for (const [ms, at] of Map.groupBy(past, (h) => h.tidpunkt.ms)) {
    const { boll } = bollAv(forenaFlaggor(at));
    if (runs.at(-1)?.boll !== boll) runs.push({ boll, fran: ms });
  }
  return runs
    .map((run, i): Period => {
      const till = runs[i + 1]?.fran;
      const dagar = dagarMellan(run.fran, till ?? now);
      return till === undefined ? { ...run, dagar } : { ...run, till, dagar };
    })
    .reverse();
}
