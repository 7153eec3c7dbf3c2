// How one call of an exchange reaches its källa: once; again when that deserves it; a second time beside the first when
// that has taken too long. Promises that every extra call is paid for from the källa's budget, that none is made while its
// breaker tries it, and that none begins after the deadline. Leaves what an answer means to its reader.

import type { Kalla } from '../producenter/kalla.ts';
import type { Sand } from '../producenter/kallfraga.ts';
import type { Anrop, Natverk, Svarsmeddelande } from '../producenter/natverk.ts';
import type { Bevis } from './brytare.ts';
import { kapplopning, type Lopare } from './kapplopning.ts';
import { type Utgang, vantan } from './omforsok.ts';
import type { Lamna } from './platser.ts';
import type { Timer } from './timer.ts';
import type { Kallvakt, Vakt } from './vakt.ts';

/** What the calls of one exchange have in common. */
export type Sandningsvillkor = {
  readonly kalla: Kalla;
  readonly natverk: Natverk;
  readonly now: () => number;
  readonly timer: Timer;
  readonly vakt: Vakt;
  /** What the vakt knows of the källa. */
  readonly kallvakt: Kallvakt;
  readonly bevis: Bevis;
  /** A place for one more call, if there is one. */
  readonly plats: () => Lamna | undefined;
  /** Aborted when the exchange has ended, however. */
  readonly stop: AbortSignal;
  /** When the answer must be there, epoch ms. */
  readonly slut: number;
};

const settled = (svar: Promise<Svarsmeddelande>): Promise<Utgang> =>
  svar.then(
    (came): Utgang => ({ slag: 'svar', svar: came }),
    (error: unknown): Utgang => ({ slag: 'inget', error }),
  );

function nyttId(anrop: Anrop): Anrop {
  if (anrop.headers['x-request-id'] === undefined) return anrop;
  return { ...anrop, headers: { ...anrop.headers, 'x-request-id': crypto.randomUUID() } };
}

function starta(anrop: Anrop, { natverk, kalla, stop }: Sandningsvillkor): Lopare {
  const own = new AbortController();
  const { autentisering } = kalla;
  const svar = natverk({ ...anrop, autentisering }, AbortSignal.any([stop, own.signal]));
  return { svar, avbryt: () => own.abort() };
}

// The first call's time is learnt also when it lost, as what it had taken by then: else the slow would never be counted.
async function medDubbel(anrop: Anrop, villkor: Sandningsvillkor): Promise<Svarsmeddelande> {
  const { now, timer, kallvakt, bevis, plats, stop } = villkor;
  const { latens, brytare, dubbla } = kallvakt;
  const begun = now();
  const forst = starta(anrop, villkor);
  const efterMs = bevis.prov || !brytare.lugn() ? undefined : latens.troskel();
  let extra: Lamna | undefined;
  const andra = (): Lopare | undefined => {
    if (stop.aborted || !bevis.galler() || !brytare.lugn()) return undefined;
    extra = plats();
    return extra !== undefined && dubbla.ta() ? starta(nyttId(anrop), villkor) : undefined;
  };
  try {
    const svar = await (efterMs === undefined ? forst.svar : kapplopning(forst, { efterMs, andra, timer }));
    if (svar.status === 200) latens.notera(now() - begun);
    return svar;
  } finally {
    // One of the two is left at most, and it has the place that the exchange came in with.
    extra?.();
  }
}

function pause(ms: number, { timer, stop }: Sandningsvillkor): Promise<void> {
  return new Promise((resolve, reject) => {
    const callOff = timer(ms, resolve);
    const give = () => {
      callOff();
      reject(stop.reason);
    };
    stop.addEventListener('abort', give, { once: true });
  });
}

/** Sends the calls of one exchange. Rejects when no answer came, with what the network said. */
export function skapaSand(villkor: Sandningsvillkor): Sand {
  const { kalla, natverk, now, vakt, kallvakt, bevis, stop, slut } = villkor;
  const { autentisering, dubbelfraga = false } = kalla;
  const send = (anrop: Anrop) =>
    dubbelfraga ? medDubbel(anrop, villkor) : natverk({ ...anrop, autentisering }, stop);
  const waitBefore = (utgang: Utgang, nr: number): number | undefined => {
    if (nr >= vakt.omforsok || bevis.prov || stop.aborted || !bevis.galler()) return undefined;
    const wait = vantan(utgang, { nr, nu: now(), slut, slump: vakt.slump });
    return wait !== undefined && kallvakt.omforsok.ta() ? wait : undefined;
  };
  return async (anrop) => {
    kallvakt.omforsok.fyllPa();
    kallvakt.dubbla.fyllPa();
    for (let nr = 0; ; nr += 1) {
      const utgang = await settled(send(nr === 0 ? anrop : nyttId(anrop)));
      const wait = waitBefore(utgang, nr);
      if (wait !== undefined) {
        // The rest of a failure's answer is nobody's: it must not keep its connection while we wait.
        if (utgang.slag === 'svar') utgang.svar.kasta?.();
        await pause(wait, villkor);
      }
      if (wait !== undefined && bevis.galler()) continue;
      if (utgang.slag === 'inget') throw utgang.error;
      return utgang.svar;
    }
  };
}
