// One exchange with one källa, from question to partial answers. Promises an answer for every producent and part within
// the källa's deadline, whatever the network does, and that nothing of the exchange is left running behind it.

import type { Part } from '../arenden/part.ts';
import type { Fel } from '../arenden/utfall.ts';
import type { Fraga } from '../producenter/fraga.ts';
import type { Kalla, Producent } from '../producenter/kalla.ts';
import {
  type Avsandare,
  allaMed,
  type Brist,
  type Kallfraga,
  type Lasning,
} from '../producenter/kallfraga.ts';
import type { Natverk } from '../producenter/natverk.ts';
import { isNatverksfel } from '../producenter/natverksfel.ts';
import { utbyt } from '../producenter/utbyte.ts';
import type { Timer } from './timer.ts';

/** What the calls of one question have in common. */
export type Anropsvillkor = {
  readonly fraga: Fraga;
  readonly anvandare: string;
  readonly kanda: readonly Producent[];
  readonly avsandare: Avsandare;
  readonly natverk: Natverk;
  readonly now: () => number;
  readonly timer: Timer;
  readonly svarByte: number;
  /** Aborted when the total deadline has passed. */
  readonly slutTid: AbortSignal;
  /** Aborted when the caller has left: the outcome will not be used. */
  readonly signal: AbortSignal;
};

/** The promise, or the signal's abort if that comes first. A late rejection of the promise is taken care of. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
    work.then(resolve, reject);
  });
}

/** No answer came: told apart from a bug of ours. Carries nothing of the request. */
class Inget extends Error {
  readonly orsak: unknown;
  constructor(orsak: unknown) {
    super('no answer');
    this.orsak = orsak;
  }
}

// What the operator must mend, and cannot see from the failure's kind: that it was not the källa that failed.
function bristAv(error: unknown): readonly Brist[] {
  if (!isNatverksfel(error) || error.led === 'kalla') return [];
  return [{ regel: `autentisering-${error.led}`, falt: error.orsak, antal: 1 }];
}

async function exchange(fraga: Kallfraga, villkor: Anropsvillkor, signal: AbortSignal): Promise<Lasning> {
  const { autentisering } = fraga.kalla;
  try {
    return await utbyt(
      fraga,
      (anrop) =>
        villkor.natverk({ ...anrop, autentisering }, signal).catch((error: unknown) => {
          // An abort is told apart by its signal, and all else that can go wrong here is "no answer came". Any other
          // network's own message is dropped, for it may quote the request.
          throw new Inget(error);
        }),
      villkor,
    );
  } catch (error) {
    if (!(error instanceof Inget)) throw error;
    const { orsak } = error;
    return lika(fraga, isNatverksfel(orsak) ? orsak.fel : { slag: 'unreachable' }, bristAv(orsak));
  }
}

function lika(fraga: Pick<Kallfraga, 'kalla' | 'parter'>, fel: Fel, brister: readonly Brist[] = []): Lasning {
  return { delsvar: allaMed(fraga, fel), brister };
}

/**
 * Asks, and says what came of it for each producent and part. `timed-out` when the källa's own deadline or the total one
 * passes first; `skipped` with `ej-fragad` when the total deadline had passed before its turn came. Rejects only for a
 * bug of ours.
 */
export async function askKalla(
  kalla: Kalla,
  parter: readonly [Part, ...Part[]],
  villkor: Anropsvillkor,
): Promise<Lasning> {
  const { fraga, anvandare, avsandare, kanda, now, timer, slutTid, signal } = villkor;
  const about = { kalla, parter };
  if (slutTid.aborted) return lika(about, { slag: 'skipped', skal: 'ej-fragad' });
  const asked = now();
  const own = new AbortController();
  const ended = new AbortController();
  const callOff = timer(kalla.deadlineMs, () => own.abort());
  const kallfraga = { ...about, fraga, avsandare, anvandare, kanda, anropsId: () => crypto.randomUUID() };
  const stop = AbortSignal.any([own.signal, slutTid, signal, ended.signal]);
  try {
    return await untilAborted(exchange(kallfraga, villkor, stop), stop);
  } catch (error) {
    if (own.signal.aborted) return lika(about, { slag: 'timed-out', efterMs: kalla.deadlineMs });
    if (stop.aborted) return lika(about, { slag: 'timed-out', efterMs: Math.max(0, now() - asked) });
    throw error;
  } finally {
    callOff();
    // Whatever is left of the answer (the body of a refusal, the rest of one too large) goes with its connection.
    ended.abort();
  }
}
