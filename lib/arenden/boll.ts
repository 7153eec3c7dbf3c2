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

const FLAGGOR = [false, true, null] as const;
const platsAv = (flag: boolean | null) => (flag === null ? 2 : flag ? 1 : 0);

// What the table says of each pair, looked up once: it is asked for every instant of every case.
const SVAR: readonly Bolltillstand[] = FLAGGOR.flatMap((klart) =>
  FLAGGOR.map((kraverKundatgard) => {
    const row = LAG.find(([k = klart, kraver]) => k === klart && kraver === kraverKundatgard);
    return row?.[2] ?? stands('oklart');
  }),
);

/** The ball for a pair of flags. Every pair has an answer: what no row has is unclear. */
export function bollAv({ klart, kraverKundatgard }: Flaggor): Bolltillstand {
  const answer = SVAR[platsAv(klart) * FLAGGOR.length + platsAv(kraverKundatgard)];
  return answer ?? stands('oklart');
}

type Flagga = 'producentarendetKlart' | 'producentarendetKraverKundatgard';

// True beats unreadable beats false: a known action is not undone by a flag that could not be read. Of those from `fran` up
// to `till`: a list for each instant would be made only to be read once.
function either(handelser: readonly Kundhandelse[], flagga: Flagga, fran: number, till: number) {
  let found: boolean | null = false;
  for (let i = fran; i < till; i += 1) {
    const flag = handelser[i]?.[flagga];
    if (flag === true) return true;
    if (flag === null) found = null;
  }
  return found;
}

/** Unites the flags of events at one instant: of all, or of those from `fran` up to `till`. */
export function forenaFlaggor(
  handelser: readonly Kundhandelse[],
  fran = 0,
  till = handelser.length,
): Flaggor {
  return {
    klart: either(handelser, 'producentarendetKlart', fran, till),
    kraverKundatgard: either(handelser, 'producentarendetKraverKundatgard', fran, till),
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

function nyastForst(handelser: readonly Kundhandelse[], now: number): readonly Kundhandelse[] {
  let before = now;
  for (const { tidpunkt } of handelser) {
    if (tidpunkt.ms > before) {
      const past = handelser.filter((h) => h.tidpunkt.ms <= now);
      return past.sort((a, b) => b.tidpunkt.ms - a.tidpunkt.ms);
    }
    before = tidpunkt.ms;
  }
  return handelser;
}

// Where the events at the same instant as the one at `start` end.
function slutet(handelser: readonly Kundhandelse[], start: number): number {
  let end = start + 1;
  while (handelser[end]?.tidpunkt.ms === handelser[start]?.tidpunkt.ms) end += 1;
  return end;
}

function period(boll: Boll, fran: number, till: number | undefined, now: number): Period {
  const dagar = dagarMellan(fran, till ?? now);
  return till === undefined ? { boll, fran, dagar } : { boll, fran, till, dagar };
}

// Room is made for sixteen at the first push, and most cases have one run.
function foljd(runs: Period[] | undefined, next: Period): Period[] {
  if (runs === undefined) return [next];
  runs.push(next);
  return runs;
}

/**
 * The runs of a case, newest first, from events that are not in the future; quickest when they come newest first. Empty when
 * there are none. A contradiction is a run of `hos-dig` like any other.
 */
export function perioderAv(handelser: readonly Kundhandelse[], now: number): readonly Period[] {
  const past = nyastForst(handelser, now);
  let runs: Period[] | undefined;
  let run: Boll | undefined;
  let fran = now;
  let till: number | undefined;
  for (let at = 0, end: number; at < past.length; at = end) {
    end = slutet(past, at);
    const { boll } = bollAv(forenaFlaggor(past, at, end));
    if (run !== undefined && boll !== run) {
      runs = foljd(runs, period(run, fran, till, now));
      till = fran;
    }
    run = boll;
    fran = past[at]?.tidpunkt.ms ?? now;
  }
  if (run !== undefined) runs = foljd(runs, period(run, fran, till, now));
  return runs ?? [];
}
