/**
 * What folding costs beside JSON.parse of the very outcomes that are folded; also alone: `node scripts/bench/vik.ts`.
 * The two take turns in short rounds, so that whatever else the machine does falls on both.
 */
import { laggTill, type Samling, tomSamling } from '../../lib/arenden/samling.ts';
import { tidslinjeAv, vikUtfall } from '../../lib/arenden/tidslinje.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';
import { NU, utfallMed } from './handelser.ts';
import { type Figure, judged, median, present } from './median.ts';

const EVENTS = 10_000;
const WARM_UP = 15;
const ROUNDS = 60;

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Medians of both, and of each round's own ratio. */
function sideBySide(one: () => unknown, other: () => unknown) {
  const ones: number[] = [];
  const others: number[] = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    const pair = [time(one), time(other)] as const;
    if (i < WARM_UP) continue;
    ones.push(pair[0]);
    others.push(pair[1]);
  }
  const ratio = median(ones.map((ms, i) => ms / (others[i] ?? Number.NaN)));
  return { ratio, note: `${median(ones).toFixed(1)} / ${median(others).toFixed(1)} ms` };
}

function folding(kallor: number): Figure {
  const made = utfallMed(EVENTS, kallor);
  const text = JSON.stringify(made);
  const outcomes = JSON.parse(text) as Utfall[];
  const { arenden, notiser } = vikUtfall(outcomes, { now: NU, vantade: outcomes });
  const events = arenden.flatMap((a) => [...a.handelser, ...a.kommande]).length + notiser.length;
  if (events < EVENTS) throw new Error('the bench’s own events were not all folded');
  const { ratio, note } = sideBySide(
    () => vikUtfall(outcomes, { now: NU, vantade: outcomes }),
    () => JSON.parse(text),
  );
  const what = `folding 10 000 events of ${kallor} källor / JSON.parse of the same bytes`;
  return judged(what, ratio, 'most', 1, { note });
}

// What a browser does that draws after each line, against one that waits: the adding must not grow with the square.
function adding(): Figure {
  const outcomes = utfallMed(EVENTS, 400);
  const add = () => outcomes.reduce<Samling>(laggTill, tomSamling);
  const { ratio, note } = sideBySide(
    () => tidslinjeAv(add(), { now: NU, vantade: outcomes }),
    () => tidslinjeAv(outcomes, { now: NU, vantade: outcomes }),
  );
  return judged('400 outcomes added one by one and folded / folded all at once', ratio, 'most', 1.25, {
    note,
  });
}

if (import.meta.main) present([folding(6), folding(50), adding()]);
