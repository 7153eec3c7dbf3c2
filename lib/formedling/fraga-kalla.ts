// One question's wait for one exchange with one källa, which the same person's same questions share. Promises an answer
// for every producent and part within the total deadline, whatever becomes of the exchange, and to leave it at once when
// the caller does.

import type { Fraga } from '../producenter/fraga.ts';
import type { Lasning } from '../producenter/kallfraga.ts';
import type { Delfraga } from './delfragor.ts';
import { lika, type Samtalsvillkor, samtala } from './samtal.ts';
import { untilAborted } from './until-aborted.ts';

/** What the calls of one question have in common. */
export type Anropsvillkor = Samtalsvillkor & {
  /** Aborted when the total deadline has passed, with `TIDEN_UTE`, and when the caller has left: the outcome will not be used. */
  readonly stop: AbortSignal;
  /** By `avsiktAv`. */
  readonly avsikt: string;
};

// Everything that the call or the reading of its answer depends on, but for the user's own correlation; whose it is first.
function nameOf({ kalla, parter, fraga }: Delfraga, { avsikt }: Anropsvillkor): string {
  return `${avsikt}${JSON.stringify([kalla.id, parter, fraga.kundhandelseTyper])}`;
}

/** What the names of a question's exchanges begin with: who asks, for what, on whose behalf. */
export function avsiktAv(
  villkor: Pick<Samtalsvillkor, 'anvandare' | 'avsandare' | 'svarByte'> & { readonly fraga: Fraga },
): string {
  const { anvandare, fraga, avsandare, svarByte } = villkor;
  const { korrelation: _, ...asked } = fraga;
  return JSON.stringify([anvandare, asked, avsandare, svarByte]);
}

/**
 * Asks, and says what came of it for each producent and part. `timed-out` when the källa's own deadline or the total one
 * passes first; `skipped` with `ej-fragad` when the total deadline had passed before its turn came, and with `vilar` when
 * it rests. Rejects only for a bug of ours.
 */
export async function askKalla(delfraga: Delfraga, villkor: Anropsvillkor): Promise<Lasning> {
  const { now, stop, natverk, vakt } = villkor;
  const begun = now();
  const andel = vakt.delning.dela(nameOf(delfraga, villkor), [delfraga.kalla, natverk], (slut, borjar) =>
    samtala(delfraga, villkor, slut, borjar),
  );
  try {
    const lasning = await untilAborted(andel.resultat, stop);
    // What was wrong on the wire was wrong once.
    return andel.forst ? lasning : { ...lasning, brister: [] };
  } catch (error) {
    if (!stop.aborted) throw error;
    const asked = andel.fragad();
    if (asked === undefined) return lika(delfraga, { slag: 'skipped', skal: 'ej-fragad' });
    return lika(delfraga, { slag: 'timed-out', efterMs: Math.max(0, now() - Math.max(asked, begun)) });
  } finally {
    andel.lamna(stop.aborted ? stop.reason : undefined);
  }
}
