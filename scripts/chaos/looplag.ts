/**
 * How late this thread's own timers are. A machine that does other things is late for reasons of its own, so what is
 * late is judged with that margin, and the margin is told.
 */
import { klockan } from './liggare.ts';

const STEG_MS = 5;
/** How long a measurement is remembered, ms: longer than any question. */
const MINNE_MS = 5000;

export type Looplag = {
  /** How long in all it has stood still since then, ms, this moment included. */
  readonly sedan: (fran: number) => Promise<number>;
  readonly varst: () => number;
  readonly sluta: () => void;
};

/** Begins to measure. */
export function matLooplag(): Looplag {
  let matt: { vid: number; sen: number }[] = [];
  let varst = 0;
  let vantad = klockan() + STEG_MS;
  const tick = () => {
    const nu = klockan();
    const sen = Math.max(0, nu - vantad);
    vantad = nu + STEG_MS;
    varst = Math.max(varst, sen);
    if (sen < 1) return;
    matt.push({ vid: nu, sen });
    if (matt.length > 4000) matt = matt.filter(({ vid }) => vid > nu - MINNE_MS);
  };
  const klocka = setInterval(tick, STEG_MS);
  return {
    sedan: async (fran) => {
      // The tick that tells of the very last stall may itself be waiting.
      await new Promise((resolve) => setTimeout(resolve, STEG_MS + 1));
      return matt.filter(({ vid }) => vid >= fran).reduce((sum, { sen }) => sum + sen, 0);
    },
    varst: () => varst,
    sluta: () => clearInterval(klocka),
  };
}
