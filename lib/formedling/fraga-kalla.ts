// One call to one källa about one part, from question to outcome. Promises an outcome within the källa's deadline,
// whatever the network does, and that nothing of the call is left running behind it.

import type { Part } from '../arenden/part.ts';
import type { Fel, Svar } from '../arenden/utfall.ts';
import { type Avsandare, buildRequest } from '../producenter/direkt/build-request.ts';
import type { Fraga } from '../producenter/fraga.ts';
import type { Kalla } from '../producenter/kalla.ts';
import type { Anrop, Natverk } from '../producenter/natverk.ts';
import { readResponse } from '../producenter/read-response.ts';
import type { Timer } from './timer.ts';

/** What the calls of one question have in common. */
export type Anropsvillkor = {
  readonly fraga: Fraga;
  readonly anvandare: string;
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

async function send(anrop: Anrop, villkor: Anropsvillkor, signal: AbortSignal): Promise<Svar | Fel> {
  let svar: Awaited<ReturnType<Natverk>>;
  try {
    svar = await villkor.natverk(anrop, signal);
  } catch {
    // Silence: an abort is told apart by its signal, and all else that can go wrong here is "no answer came". The
    // network's own message is dropped, for it may quote the request.
    return { slag: 'unreachable' };
  }
  return readResponse(svar, villkor);
}

/**
 * Asks, and says what came of it. `timed-out` when the källa's own deadline or the total one passes first; `skipped`
 * with `ej-fragad` when the total deadline had passed before its turn came. Rejects only for a bug of ours.
 */
export async function askKalla(kalla: Kalla, part: Part, villkor: Anropsvillkor): Promise<Svar | Fel> {
  const { fraga, anvandare, avsandare, now, timer, slutTid, signal } = villkor;
  if (slutTid.aborted) return { slag: 'skipped', skal: 'ej-fragad' };
  const asked = now();
  const own = new AbortController();
  const ended = new AbortController();
  const callOff = timer(kalla.deadlineMs, () => own.abort());
  const anrop = buildRequest({
    kalla,
    part,
    fraga,
    avsandare,
    anvandare,
    anropsId: crypto.randomUUID(),
  });
  const stop = AbortSignal.any([own.signal, slutTid, signal, ended.signal]);
  try {
    return await untilAborted(send(anrop, villkor, stop), stop);
  } catch (error) {
    if (own.signal.aborted) return { slag: 'timed-out', efterMs: kalla.deadlineMs };
    if (stop.aborted) return { slag: 'timed-out', efterMs: Math.max(0, now() - asked) };
    throw error;
  } finally {
    callOff();
    // Whatever is left of the answer (the body of a refusal, the rest of one too large) goes with its connection.
    ended.abort();
  }
}
