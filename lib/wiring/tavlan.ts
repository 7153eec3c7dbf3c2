// Joins the board: the rights of the person who asks, the engine's waves, and what every question has in common.

import type { Huvudmansrad } from '../arenden/tavla.ts';
import { type Tavelbegaran, tavla } from '../formedling/index.ts';
import type { Inloggad } from '../session/index.ts';
import { begaranAv, type Fragan, hus, type Kalla, type Uppdrag } from '../wiring.ts';
import { kallurvalen } from './urval.ts';

/** One person's question about many at once. */
export type Tavelfraga = Omit<Fragan, 'uppdrag' | 'igen'> & {
  readonly inloggning: Inloggad;
  /** Their ids, in the order in which they are asked about; more may be found meanwhile. */
  readonly huvudman: Tavelbegaran['huvudman'];
  /** Ids of the producers where it is not known who has given her a fullmakt. */
  readonly utanSvar: () => Promise<readonly string[]>;
};

/** The clock, and each one's line as it becomes known: the right is checked when its turn comes, and nobody asked before `next()`. */
export function tavlan({ inloggning, huvudman, utanSvar, ...fragan }: Tavelfraga): {
  readonly now: () => number;
  readonly rader: AsyncGenerator<Huvudmansrad, void, void>;
} {
  const { session, motor } = hus();
  const { kallor, signal } = fragan;
  const urvalen = kallurvalen(inloggning);
  // Each mandate's own källor, for the question that is made of it.
  const fragas = new WeakMap<Uppdrag, readonly Kalla[]>();
  const rader = tavla({
    ...{ huvudman, kallor, now: motor.now, signal },
    mandatFor: async (id) => {
      const [svar, urval] = await Promise.all([session.uppdragFor(inloggning, id), urvalen]);
      if (svar.slag === 'uppdrag') fragas.set(svar.uppdrag, urval(id, svar.uppdrag));
      if (svar.slag !== 'uppdrag' || svar.uppdrag.ratt !== 'fullmakt') return svar;
      return { ...svar, rattOkand: await utanSvar() };
    },
    begaranFor: (mandat) => begaranAv({ ...fragan, ...mandat, kallor: fragas.get(mandat.uppdrag) ?? kallor }),
  });
  return { now: motor.now, rader };
}
