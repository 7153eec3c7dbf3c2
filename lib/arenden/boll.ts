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

/** The table. Rows are read from the top; `any` stands for true, false and unreadable alike. */
const LAG: readonly (readonly [
  klart: boolean | 'any',
  kraver: boolean | 'any',
  boll: Boll,
  motsagelse: boolean,
])[] = [
  [true, true, 'hos-dig', true],
  ['any', true, 'hos-dig', false],
  [false, false, 'hos-producenten', false],
  [true, false, 'i-mal', false],
  ['any', 'any', 'oklart', false],
];

/** The ball for a pair of flags. Every pair has an answer. */
export function bollAv(flaggor: Flaggor): Bolltillstand {
  for (const [klart, kraver, boll, motsagelse] of LAG) {
    if (
      (klart === 'any' || klart === flaggor.klart) &&
      (kraver === 'any' || kraver === flaggor.kraverKundatgard)
    ) {
      return { boll, motsagelse };
    }
  }
  return { boll: 'oklart', motsagelse: false };
}

// True beats unreadable beats false: a known action is not undone by a flag that could not be read.
function either(flags: readonly (boolean | null)[]): boolean | null {
  return flags.includes(true) ? true : flags.includes(null) ? null : false;
}

/** Unites the flags of events at one instant. */
export function forenaFlaggor(handelser: readonly Kundhandelse[]): Flaggor {
  return {
    klart: either(handelser.map((h) => h.producentarendetKlart)),
    kraverKundatgard: either(handelser.map((h) => h.producentarendetKraverKundatgard)),
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
  const instants = Map.groupBy(
    handelser.filter((h) => h.tidpunkt.ms <= now),
    (h) => h.tidpunkt.ms,
  );
  const runs: { boll: Boll; fran: number }[] = [];
  for (const [ms, at] of [...instants].sort(([a], [b]) => a - b)) {
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
