// The fullmakt port: who has given a person a fullmakt, and what each behörighet of it is called. Promises that not knowing
// is told apart from knowing that there is none, authority by authority. Leaves how the answer is found and proved to the adapters,
// and what it gives a right to ask about to session.

import type { Identifierartyp } from '../arenden/part.ts';

/**
 * A kund or an ombud as the fullmakt names one. `identifierare` is twelve digits: an organisation's begins with `16`, and a sole
 * trader's firm has its owner's own, as Organisationsnummer (facts 1.2, 2.5).
 */
export type Fullmaktspart = {
  readonly identifierare: string;
  readonly typ: Identifierartyp;
  readonly namn: string;
};

/** One behörighet that `givare` has given, usable at `tredjeman` (facts 2.1: `kontext`). */
export type Fullmaktsratt = {
  readonly givare: Fullmaktspart;
  /** The authority where it may be used, twelve digits. */
  readonly tredjeman: string;
  /** The code of the behörighet: what a producent's `behorigheter` in the registry maps to event types. */
  readonly kod: string;
  /** What the behörighet is called in the fullmakt, when that is known. */
  readonly rubrik?: string;
  /** Id of the fullmakt, and its last instant, epoch ms; undefined: until it is withdrawn. */
  readonly fullmakt: string;
  readonly till?: number;
};

/** An authority whose rights are not known, and why: no right may be concluded, nor that there is none. */
export type TredjemanUtanSvar = {
  readonly tredjeman: string;
  readonly skal: 'svarar-inte' | 'nekad' | 'olaslig' | 'underkand';
};

/** What came of asking. Rights of the authorities in `utanSvar` are not among `ratter`. */
export type Fullmaktssvar = {
  readonly ratter: readonly Fullmaktsratt[];
  readonly utanSvar: readonly TredjemanUtanSvar[];
};

/**
 * The port: what `ombud` may do for others at each `tredjeman` (twelve digits) now. Never throws for a register's failure.
 * An answer that is tampered with, stale or signed by an unknown key is `underkand`: it gives no rights.
 */
export type Fullmaktsport = (
  ombud: Fullmaktspart,
  tredjeman: readonly string[],
  signal?: AbortSignal,
) => Promise<Fullmaktssvar>;

/** A fullmakt that was. It is told of and never a right: no signature is asked for, for nothing rests on it. */
export type Upphord = {
  /** Who had given it; undefined when the register does not say it in a way that can be read. */
  readonly givare?: Fullmaktspart;
  /** The authority where it could be used, twelve digits. */
  readonly tredjeman: string;
  /** Whether it was withdrawn, or its time was over. */
  readonly hur: 'aterkallad' | 'slut';
  /** Since when, epoch ms; undefined when that cannot be read. */
  readonly nar?: number;
};

/** The fullmakter that were, and the authorities (twelve digits) of which it is not known. */
export type Upphordasvar = { readonly upphorda: readonly Upphord[]; readonly utanSvar: readonly string[] };

/** Which fullmakter `ombud` has had at each `tredjeman` that hold no more. Never throws for a register's failure. */
export type Upphordaport = (
  ombud: Fullmaktspart,
  tredjeman: readonly string[],
  signal?: AbortSignal,
) => Promise<Upphordasvar>;
