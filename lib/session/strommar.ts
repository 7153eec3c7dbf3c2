// How many answers may be on their way at once. Promises that one person never has more than her own share, that a process
// that is full or behind says no at once instead of answering everyone late, and that a place is given back once. A place is
// taken before it is known whose it is: else a crowd that comes in one moment would all be looked up before any is refused.

/** The limits. The defaults are those of lib/env.ts. */
export type Stromgranser = {
  /** Streams open at once in this process, 1–100 000: 1 000. */
  readonly hogst: number;
  /** Streams of one person at once in this process, 1–100 000: 8. */
  readonly perPerson: number;
  /** How far behind its own clock the process may be, ms, 50–60 000: 2 000. */
  readonly efterslapMs: number;
};

/** One place, taken. */
export type Stromplats = {
  /** Says whose it is. False when she has her share already: then it is still to be given back. */
  ge(agare: string): boolean;
  /** Gives it back. Doing it again does nothing. */
  lamna(): void;
};

/** The places of this process. */
export type Stromplatser = {
  /** A place for someone who is not known yet; undefined when there is none. */
  ta(): Stromplats | undefined;
  /** Whether nobody gets a place now, whoever she is. */
  fullt(): boolean;
};

/** `efterslap`: how late this process is now, in ms. */
export function skapaStromplatser(
  { hogst, perPerson, efterslapMs }: Stromgranser,
  efterslap: () => number,
): Stromplatser {
  const egna = new Map<string, number>();
  let oppna = 0;
  const fullt = () => oppna >= hogst || efterslap() > efterslapMs;
  const taFor = (agare: string) => {
    const antal = egna.get(agare) ?? 0;
    if (antal >= perPerson) return false;
    egna.set(agare, antal + 1);
    return true;
  };
  const lamnaFor = (agare: string) => {
    const antal = (egna.get(agare) ?? 0) - 1;
    if (antal <= 0) egna.delete(agare);
    else egna.set(agare, antal);
  };
  return {
    fullt,
    ta() {
      if (fullt()) return undefined;
      oppna += 1;
      let tagen = true;
      let hos: string | undefined;
      return {
        ge(agare) {
          if (!tagen || hos !== undefined || !taFor(agare)) return false;
          hos = agare;
          return true;
        },
        lamna() {
          if (!tagen) return;
          tagen = false;
          oppna -= 1;
          if (hos !== undefined) lamnaFor(hos);
        },
      };
    },
  };
}

const MATS_VAR_MS = 250;

/** How late this process is: how much more than it should have passed since it last had time to look. Keeps nothing alive. */
export function matEfterslap(now: () => number = () => performance.now()): () => number {
  let senast = now();
  let sen = 0;
  const sedan = () => Math.max(0, now() - senast - MATS_VAR_MS);
  setInterval(() => {
    sen = sedan();
    senast = now();
  }, MATS_VAR_MS).unref();
  return () => Math.max(sen, sedan());
}
