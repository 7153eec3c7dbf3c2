// One question's wait for one exchange with one källa. Promises an answer for every producent and part within the total
// deadline, whatever becomes of the exchange, and to leave it at once when the caller does.

import type { Lasning } from '../producenter/kallfraga.ts';
import type { Delfraga } from './delfragor.ts';
import { lika, type Samtalsvillkor, samtala } from './samtal.ts';
import { untilAborted } from './until-aborted.ts';

/** What the calls of one question have in common. */
export type Anropsvillkor = Samtalsvillkor & {
  /** Aborted when the total deadline has passed. */
  readonly slutTid: AbortSignal;
  /** Aborted when the caller has left: the outcome will not be used. */
  readonly signal: AbortSignal;
};

/**
 * Asks, and says what came of it for each producent and part. `timed-out` when the källa's own deadline or the total one
 * passes first; `skipped` with `ej-fragad` when the total deadline had passed before its turn came, and with `vilar` when
 * it rests. Rejects only for a bug of ours.
 */
export async function askKalla(delfraga: Delfraga, villkor: Anropsvillkor): Promise<Lasning> {
  const { now, slutTid, signal } = villkor;
  let asked: number | undefined;
  const stop = AbortSignal.any([slutTid, signal]);
  try {
    const samtal = samtala(delfraga, villkor, stop, () => {
      asked = now();
    });
    return await untilAborted(samtal, stop);
  } catch (error) {
    if (!stop.aborted) throw error;
    if (asked === undefined) return lika(delfraga, { slag: 'skipped', skal: 'ej-fragad' });
    return lika(delfraga, { slag: 'timed-out', efterMs: Math.max(0, now() - asked) });
  }
}
