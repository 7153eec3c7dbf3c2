// What the contract suite is made of: the producer that is tried, and one clause.

import type { Kund } from '../arenden/part.ts';
import type { Natverk } from './natverk.ts';

/** Whom the producer holds events about, and how to reach it. */
export type Provobjekt = {
  readonly adress: string;
  readonly natverk: Natverk;
  /** A kund with at least two events of different types, without faults of any kind. */
  readonly kund: Kund;
  /** A kund without events. */
  readonly okand: Kund;
  /** Twelve digits of the user. */
  readonly anvandare: string;
  /** A tag that some but not all events of `kund` have, when the producer has tags. */
  readonly tagg?: string;
};

/** One clause: a sentence, and a check that rejects with `Kontraktsbrott` when it does not hold. */
export type Kontraktspunkt = { readonly namn: string; readonly prova: () => Promise<void> };
