// How long a källa usually takes to begin its answer, learnt from its latest answers. Promises a threshold that its own
// slow answers do not raise while they are fewer than one in ten (scripts/bench/dubbel.ts compares the rules).

/** What is learnt. `notera` in ms; `troskel` when a call has taken so long that another is worth making, ms. */
export type Latens = {
  readonly notera: (ms: number) => void;
  /** Undefined until enough answers have come. */
  readonly troskel: () => number | undefined;
};

const MINNE = 128;
const MINST = 20;
/** Twice the ninth decile: near the best where times vary little, and least wasteful of the budget where they vary much. */
export const REGEL = { andel: 0.9, ganger: 2 };
/** Sorting costs more than being eight answers behind. */
const GLEST = 8;

/** Nothing learnt yet. `golvMs`: never a threshold below it. */
export function skapaLatens(golvMs: number, { andel, ganger } = REGEL): Latens {
  const latest: number[] = [];
  let seen = 0;
  let known: number | undefined;
  return {
    troskel: () => known,
    notera: (ms) => {
      latest[seen % MINNE] = ms;
      seen += 1;
      if (seen < MINST || (seen - MINST) % GLEST !== 0) return;
      const sorted = latest.toSorted((a, b) => a - b);
      const quantile = sorted[Math.ceil(andel * sorted.length) - 1] ?? 0;
      known = Math.max(golvMs, ganger * quantile);
    },
  };
}
