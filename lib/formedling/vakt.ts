// What is known of the källor from one question to the next: who rests, who may call, what is already being asked. One
// explicit value, made once for a process and handed to every question. Promises to hold no kundhändelser and no numbers
// after the answers they belong to, and to read time by its arguments alone.

import type { Kalla } from '../producenter/kalla.ts';
import { type Brytare, type Brytargranser, skapaBrytare } from './brytare.ts';
import { Formedlingsfel } from './formedlingsfel.ts';
import { type Platser, skapaPlatser } from './platser.ts';

/** The limits that hold across questions. */
export type Vaktgranser = Brytargranser & {
  /** Calls at once, all källor and persons together, 1–100 000. Each källa has its own limit beside. */
  readonly samtidiga: number;
};

/** 512 calls at once; five failures in a row, then half a minute's rest, at most five minutes'. */
export const STANDARDVAKT: Vaktgranser = {
  samtidiga: 512,
  felIRad: 5,
  vilaMs: 30_000,
  hogstVilaMs: 300_000,
};

const SPANN: { readonly [name in keyof Vaktgranser]: readonly [number, number] } = {
  samtidiga: [1, 100_000],
  felIRad: [1, 1000],
  vilaMs: [100, 600_000],
  hogstVilaMs: [100, 3_600_000],
};

/** What is known of one källa. */
export type Kallvakt = { readonly brytare: Brytare; readonly platser: Platser };

/** Made by `skapaVakt`. Its content is the engine's own. */
export type Vakt = {
  readonly kallan: (kalla: Kalla) => Kallvakt;
  readonly alla: Platser;
};

/** The clock in epoch ms. */
export type Vaktval = { readonly now: () => number; readonly granser?: Partial<Vaktgranser> };

/** Calls at once to one källa, from everyone together: as many as connections are kept to one address. */
const SAMTIDIGA_TOTALT = 64;

function bygg(granser: Vaktgranser, now: () => number): Vakt {
  const kallor = new Map<string, Kallvakt>();
  return {
    alla: skapaPlatser(granser.samtidiga),
    kallan: ({ id, adress }) => {
      // An entry that is mended begins anew.
      const key = JSON.stringify([id, adress]);
      const known = kallor.get(key);
      if (known !== undefined) return known;
      const made = { brytare: skapaBrytare(granser, now), platser: skapaPlatser(SAMTIDIGA_TOTALT) };
      kallor.set(key, made);
      return made;
    },
  };
}

/** A vakt that knows nothing yet. Throws `Formedlingsfel` for a limit outside its bounds. */
export function skapaVakt({ now, granser }: Vaktval): Vakt {
  const all = { ...STANDARDVAKT, ...granser };
  for (const [name, [least, most]] of Object.entries(SPANN)) {
    const value = all[name as keyof Vaktgranser];
    if (value >= least && value <= most) continue;
    throw new Formedlingsfel('formedling-orimlig-grans', `${name} must be ${least} to ${most}`);
  }
  return bygg(all, now);
}

/** What a question has that was given no vakt: its own limits alone, and nothing known of any källa. */
export function utanVakt(now: () => number): Vakt {
  const ingen = Number.POSITIVE_INFINITY;
  return bygg({ ...STANDARDVAKT, samtidiga: ingen, felIRad: ingen }, now);
}
