// Two calls for one answer: the second when the first has taken too long, and the first good answer wins. Promises that the
// loser is aborted at once, and that a failure is told only when nobody is left who could do better.

import type { Svarsmeddelande } from '../producenter/natverk.ts';
import type { Timer } from './timer.ts';

/** One call under way. `avbryt` closes its connection. */
export type Lopare = { readonly svar: Promise<Svarsmeddelande>; readonly avbryt: () => void };

/** When the second starts, and how; `andra` gives undefined when it may not. */
export type Upplagg = {
  readonly efterMs: number;
  readonly andra: () => Lopare | undefined;
  readonly timer: Timer;
};

/** The first answer of status 200, else the first failure. */
export function kapplopning(forst: Lopare, { efterMs, andra, timer }: Upplagg): Promise<Svarsmeddelande> {
  const { promise, resolve, reject } = Promise.withResolvers<Svarsmeddelande>();
  const running = new Set<Lopare>();
  let firstFailure: (() => void) | undefined;
  const lost = (lopare: Lopare, tell: () => void) => {
    running.delete(lopare);
    firstFailure ??= tell;
    if (running.size > 0) return;
    callOff();
    firstFailure();
  };
  const won = (lopare: Lopare, svar: Svarsmeddelande) => {
    callOff();
    running.delete(lopare);
    for (const other of running) other.avbryt();
    resolve(svar);
  };
  const follow = (lopare: Lopare) => {
    running.add(lopare);
    lopare.svar.then(
      (svar) => (svar.status === 200 ? won(lopare, svar) : lost(lopare, () => resolve(svar))),
      (error) => lost(lopare, () => reject(error)),
    );
  };
  const callOff = timer(efterMs, () => {
    const lopare = andra();
    if (lopare !== undefined) follow(lopare);
  });
  follow(forst);
  return promise;
}
