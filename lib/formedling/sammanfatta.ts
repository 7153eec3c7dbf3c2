// One huvudman's question as its line on a board: asked with the one primitive, folded with the one fold, and the events let go.
// Promises a line early when some källa is slow, a last one when all have landed, and no line at all once the caller has left.

import { laggTill, tomSamling } from '../arenden/samling.ts';
import { type Sammandrag, sammandragAv } from '../arenden/sammandrag.ts';
import { tidslinjeAv } from '../arenden/tidslinje.ts';
import type { Begaran } from './begaran.ts';
import { formedla } from './formedla.ts';
import { systemTimer } from './timer.ts';
import { vantadeAv } from './vantade.ts';

/** `delvisMs`: how long the line waits for those who are slow before it is given without them. The rest makes it uncertain. */
export type Sammanfattningsval = {
  readonly delvisMs: number;
  readonly foretagOkanda?: boolean;
  /** Ids of producers that there may be a right to ask. */
  readonly rattOkand?: readonly string[];
};

/**
 * The line as it becomes known: the last has nobody left to wait for. After `delvisMs` each that lands gives a new one.
 * Throws what `formedla` throws.
 */
export async function* sammanfatta(
  begaran: Begaran,
  { delvisMs, foretagOkanda = false, rattOkand = [] }: Sammanfattningsval,
): AsyncGenerator<Sammandrag, void, void> {
  const { now, signal, timer = systemTimer } = begaran;
  const villkor = { vantade: vantadeAv(begaran), foretagOkanda };
  const utfall = formedla(begaran);
  const dags = Promise.withResolvers<'dags'>();
  const callOff = timer(delvisMs, () => dags.resolve('dags'));
  let samling = tomSamling;
  let sen = false;
  let osagt = true;
  const rad = () => {
    osagt = false;
    return sammandragAv(tidslinjeAv(samling, { ...villkor, now: now() }), rattOkand);
  };
  try {
    for (let nasta = utfall.next(); ; ) {
      const kom = await (sen ? nasta : Promise.race([nasta, dags.promise]));
      if (kom === 'dags') {
        sen = true;
      } else if (kom.done) {
        break;
      } else {
        samling = laggTill(samling, kom.value);
        osagt = true;
        nasta = utfall.next();
      }
      if (sen && osagt && samling.length > 0) yield rad();
    }
    if (osagt && !signal?.aborted) yield rad();
  } finally {
    callOff();
    await utfall.return();
  }
}
