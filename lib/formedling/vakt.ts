// What is known of the källor from one question to the next: who rests, who may call, what is already being asked. One
// explicit value, made once for a process and handed to every question. Promises to hold no kundhändelser and no numbers
// after the answers they belong to, and to read time by its arguments alone.

import type { Kalla } from '../producenter/kalla.ts';
import type { Lasning } from '../producenter/kallfraga.ts';
import { KALLGRANSER } from '../producenter/natverksgranser.ts';
import { type Brytare, type Brytargranser, skapaBrytare } from './brytare.ts';
import { type Delning, skapaDelning } from './delning.ts';
import { Formedlingsfel } from './formedlingsfel.ts';
import { type Hink, skapaHink } from './hink.ts';
import { type Latens, skapaLatens } from './latens.ts';
import { type Platser, skapaPlatser } from './platser.ts';

/** The limits that hold across questions. */
export type Vaktgranser = Brytargranser & {
  /** Calls at once, all källor and persons together, 1–100 000. Each källa has its own `anslutningar` beside. */
  readonly samtidiga: number;
  /** New tries of one call, 0–3: only of one that got no answer, or one of status 502–504 or 429 that may be tried again. */
  readonly omforsok: number;
  /** New tries per call of a källa, 0–1, beside five that are there from the start. */
  readonly omforsokAndel: number;
  /** Second calls per call of a källa whose entry allows them (`dubbelfraga`), 0–0.05; none are there from the start. */
  readonly dubbelAndel: number;
  /** The least time that a call has had before a second one is made, ms, 1–60 000. */
  readonly dubbelGolvMs: number;
};

/**
 * 512 calls at once; five failures in a row, then half a minute's rest, at most five minutes'; one new try, for one call in
 * ten; a second call for one in twenty, after 50 ms at the least.
 */
export const STANDARDVAKT: Vaktgranser = {
  samtidiga: 512,
  felIRad: 5,
  vilaMs: 30_000,
  hogstVilaMs: 300_000,
  omforsok: 1,
  omforsokAndel: 0.1,
  dubbelAndel: 0.05,
  dubbelGolvMs: 50,
};

const SPANN: { readonly [name in keyof Vaktgranser]: readonly [number, number] } = {
  samtidiga: [1, 100_000],
  felIRad: [1, 1000],
  vilaMs: [100, 600_000],
  hogstVilaMs: [100, 3_600_000],
  omforsok: [0, 3],
  omforsokAndel: [0, 1],
  dubbelAndel: [0, 0.05],
  dubbelGolvMs: [1, 60_000],
};

/** How many extra calls may be saved up, of either kind. */
const SPARADE = { omforsok: 5, dubbla: 10 };

/** What is known of one källa. */
export type Kallvakt = {
  readonly brytare: Brytare;
  readonly platser: Platser;
  readonly latens: Latens;
  /** What is left for new tries, and for second calls. */
  readonly omforsok: Hink;
  readonly dubbla: Hink;
};

/** Made by `skapaVakt`. Its content is the engine's own. */
export type Vakt = {
  readonly kallan: (kalla: Kalla) => Kallvakt;
  readonly alla: Platser;
  readonly delning: Delning<Lasning>;
  readonly omforsok: number;
  readonly slump: () => number;
};

/** The clock in epoch ms, and chance from 0 up to 1 (`Math.random`). */
export type Vaktval = {
  readonly now: () => number;
  readonly slump: () => number;
  readonly granser?: Partial<Vaktgranser>;
};

function kallvaktAv(granser: Vaktgranser, now: () => number, anslutningar: number): Kallvakt {
  const { omforsok, dubbla } = SPARADE;
  return {
    brytare: skapaBrytare(granser, now),
    platser: skapaPlatser(anslutningar),
    latens: skapaLatens(granser.dubbelGolvMs),
    omforsok: skapaHink(granser.omforsokAndel, omforsok, omforsok),
    dubbla: skapaHink(granser.dubbelAndel, dubbla),
  };
}

function bygg(granser: Vaktgranser, { now, slump }: Omit<Vaktval, 'granser'>): Vakt {
  const kallor = new Map<string, Kallvakt>();
  // By the very value, which stays the same while the registry does: it is asked for at every step of a call.
  const kanda = new WeakMap<Kalla, Kallvakt>();
  return {
    alla: skapaPlatser(granser.samtidiga),
    delning: skapaDelning(),
    omforsok: granser.omforsok,
    slump,
    kallan: (kalla) => {
      const same = kanda.get(kalla);
      if (same !== undefined) return same;
      // A call is a connection, so the limit of those is the källa's own bulkhead.
      const anslutningar = kalla.granser?.anslutningar ?? KALLGRANSER.anslutningar.annars;
      // An entry that is mended begins anew.
      const key = JSON.stringify([kalla.id, kalla.adress, anslutningar]);
      const known = kallor.get(key) ?? kallvaktAv(granser, now, anslutningar);
      kallor.set(key, known);
      kanda.set(kalla, known);
      return known;
    },
  };
}

/** A vakt that knows nothing yet. Throws `Formedlingsfel` for a limit outside its bounds. */
export function skapaVakt({ granser, ...val }: Vaktval): Vakt {
  const all = { ...STANDARDVAKT, ...granser };
  for (const [name, [least, most]] of Object.entries(SPANN)) {
    const value = all[name as keyof Vaktgranser];
    if (value >= least && value <= most) continue;
    throw new Formedlingsfel('formedling-orimlig-grans', `${name} must be ${least} to ${most}`);
  }
  return bygg(all, val);
}

/** What a question has that was given no vakt: its own limits alone, and nothing known of any källa. */
export function utanVakt(now: () => number): Vakt {
  const ingen = Number.POSITIVE_INFINITY;
  return bygg(
    { ...STANDARDVAKT, samtidiga: ingen, felIRad: ingen, omforsok: 0, dubbelAndel: 0 },
    { now, slump: () => 0 },
  );
}
