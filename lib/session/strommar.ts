// How many answers may be on their way at once. Promises that one person never has more than her own share, that a process
// that is full or behind says no at once instead of answering everyone late, and that a place is given back once.

/** The limits. The defaults are those of lib/env.ts. */
export type Stromgranser = {
  /** Streams open at once in this process, 1–100 000: 1 000. */
  readonly hogst: number;
  /** Streams of one person at once in this process, 1–100 000: 8. */
  readonly perPerson: number;
  /** How far behind its own clock the process may be, ms, 50–60 000: 2 000. */
  readonly efterslapMs: number;
};

/** The places of this process. */
export type Stromplatser = {
  /** A place for `agare`, as how to give it back; undefined when there is none. */
  ta(agare: string): (() => void) | undefined;
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
  const andra = (agare: string, med: 1 | -1) => {
    oppna += med;
    const antal = (egna.get(agare) ?? 0) + med;
    if (antal === 0) egna.delete(agare);
    else egna.set(agare, antal);
  };
  const fullt = () => oppna >= hogst || efterslap() > efterslapMs;
  return {
    fullt,
    ta(agare) {
      if (fullt() || (egna.get(agare) ?? 0) >= perPerson) return undefined;
      andra(agare, 1);
      let tagen = true;
      return () => {
        if (tagen) andra(agare, -1);
        tagen = false;
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
