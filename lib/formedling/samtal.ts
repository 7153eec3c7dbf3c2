// One exchange with one källa, from the way in to partial answers. Promises that the källa's own deadline holds whatever
// the network does, that the breaker hears how it went, and that nothing is left running behind it. Leaves those who wait
// for it, and for how long, to fraga-kalla.

import type { Fel } from '../arenden/utfall.ts';
import type { Producent } from '../producenter/kalla.ts';
import {
  type Avsandare,
  allaMed,
  type Brist,
  type Kallfraga,
  type Lasning,
  type Lasvillkor,
} from '../producenter/kallfraga.ts';
import type { Natverk } from '../producenter/natverk.ts';
import { isNatverksfel } from '../producenter/natverksfel.ts';
import { utbyt } from '../producenter/utbyte.ts';
import { tellBreaker } from './brytardom.ts';
import type { Bevis } from './brytare.ts';
import type { Delfraga } from './delfragor.ts';
import { bristAv, Inget } from './inget.ts';
import { type Sandningsvillkor, skapaSand } from './sandning.ts';
import { genastPlats, type Sokande, slappIn } from './tilltrade.ts';
import type { Timer } from './timer.ts';
import { untilAborted } from './until-aborted.ts';
import type { Kallvakt, Vakt } from './vakt.ts';

/** What the exchanges of one question have in common. */
export type Samtalsvillkor = Omit<Sokande, 'egnaHosKallan' | 'vem'> & {
  readonly anvandare: string;
  readonly kanda: readonly Producent[];
  readonly avsandare: Avsandare;
  readonly natverk: Natverk;
  readonly now: () => number;
  readonly timer: Timer;
  readonly svarByte: number;
  /** The total deadline, ms. */
  readonly totalMs: number;
  /** When it passes, epoch ms. */
  readonly slut: number;
  readonly vakt: Vakt;
};

/** Why an exchange is called off, when it is for the total deadline's sake and not that everyone has left. */
export const TIDEN_UTE = new Error('the total deadline has passed');

const EGEN_TID_UTE = new Error("the källa's own deadline has passed");

// One value for all: an abort without a reason makes an exception with its stack, and every exchange ends by one.
const KLART = new Error('the exchange has ended');

/** How much of the time there was makes a call cut short the källa's own failure. */
const NASTAN = 0.9;

async function exchange(fraga: Kallfraga, villkor: Sandningsvillkor & Lasvillkor): Promise<Lasning> {
  const sand = skapaSand(villkor);
  try {
    return await utbyt(
      fraga,
      (anrop) =>
        sand(anrop).catch((error: unknown) => {
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

/** The same failure for everyone that was to be asked. */
export function lika(fraga: Omit<Delfraga, 'fraga'>, fel: Fel, brister: readonly Brist[] = []): Lasning {
  return { delsvar: allaMed(fraga, fel), brister };
}

/** One exchange that has come in: who asks, what is known of the källa, and its leave. */
type Inslappt = { readonly sokande: Sokande; readonly kallvakt: Kallvakt; readonly bevis: Bevis };

async function withinDeadline(
  delfraga: Delfraga,
  villkor: Samtalsvillkor,
  { sokande, kallvakt, bevis }: Inslappt,
  slut: AbortController,
): Promise<Lasning> {
  const { anvandare, avsandare, kanda, natverk, svarByte, timer, now, totalMs, vakt } = villkor;
  const { kalla } = delfraga;
  const { deadlineMs } = kalla;
  const asked = now();
  const callOff = timer(deadlineMs, () => slut.abort(EGEN_TID_UTE));
  const stop = slut.signal;
  const kallfraga = { ...delfraga, avsandare, anvandare, kanda, anropsId: () => crypto.randomUUID() };
  const sandning = {
    ...{ kalla, natverk, now, timer, svarByte, vakt, kallvakt, bevis, stop },
    slut: Math.min(villkor.slut, asked + deadlineMs),
    plats: () => genastPlats(kallvakt, vakt, sokande),
  };
  try {
    const lasning = await untilAborted(exchange(kallfraga, sandning), stop);
    tellBreaker(lasning, bevis);
    return lasning;
  } catch (error) {
    // One that had all the time there was has failed, also where the total deadline is the shorter.
    const hadItsTime = now() - asked >= NASTAN * Math.min(deadlineMs, totalMs);
    const own = stop.reason === EGEN_TID_UTE;
    if (own || (stop.reason === TIDEN_UTE && hadItsTime)) bevis.misslyckades();
    if (!own) throw error;
    return lika(delfraga, { slag: 'timed-out', efterMs: deadlineMs });
  } finally {
    callOff();
    // Whatever is left of the answer (the body of a refusal, the rest of one too large) goes with its connection.
    slut.abort(KLART);
  }
}

/**
 * Asks, and says what came of it for each producent and part: `timed-out` after the källa's own deadline, `skipped` with
 * `vilar` while it rests. `borjar` is called when its turn has come. Rejects when `slut` is aborted by those who
 * wait, and else only for a bug of ours; aborts it when it has ended.
 */
export async function samtala(
  delfraga: Delfraga,
  villkor: Samtalsvillkor,
  slut: AbortController,
  borjar: (nar: number) => void,
): Promise<Lasning> {
  const { kalla } = delfraga;
  const { fragan, anvandare, egna, genast, vakt } = villkor;
  const sokande = { fragan, vem: anvandare, egnaHosKallan: kalla.samtidiga, egna, genast };
  const kallvakt = vakt.kallan(kalla);
  const slappt = slappIn(kallvakt, vakt, sokande, slut.signal);
  // Not a tick is waited where there is room.
  const inne = slappt instanceof Promise ? await slappt : slappt;
  if (inne === undefined) throw slut.signal.reason;
  if (inne.slag === 'vilar') return lika(delfraga, { ...inne, slag: 'skipped', skal: 'vilar' });
  borjar(villkor.now());
  try {
    return await withinDeadline(delfraga, villkor, { sokande, kallvakt, bevis: inne.bevis }, slut);
  } finally {
    inne.bevis.lamna();
    inne.lamna();
  }
}
