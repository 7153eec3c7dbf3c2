// What stands behind an uppdrag beside the mandate itself: who asks, on whose behalf, and how surely she has shown who she is.
// Promises that it is known of every uppdrag that this room has given, and never travels with it.

import type { Uppdrag } from '../formedling/uppdrag.ts';

/** Someone by twelve digits and name. */
export type Namngiven = { readonly nummer: string; readonly namn: string };

/** `huvudman`: on whose behalf; unknown for a case that is known by its kvittensnummer alone. `acr`: her level of sign-in. */
export type Bakgrund = {
  readonly person: Namngiven;
  readonly huvudman?: Namngiven;
  readonly acr: string;
};

/** A caller's mistake: the uppdrag was not given by this room. */
export class Uppdragsbakgrundsfel extends Error {
  readonly code = 'uppdrag-okant';
  constructor() {
    super('the uppdrag was not given by this session');
    this.name = 'Uppdragsbakgrundsfel';
  }
}

/** The memory of one room. */
export function skapaBakgrunder() {
  const kanda = new WeakMap<Uppdrag, Bakgrund>();
  return {
    minns: (uppdrag: Uppdrag, bakgrund: Bakgrund) => void kanda.set(uppdrag, bakgrund),
    /** Throws `Uppdragsbakgrundsfel`. */
    av(uppdrag: Uppdrag): Bakgrund {
      const bakgrund = kanda.get(uppdrag);
      if (bakgrund === undefined) throw new Uppdragsbakgrundsfel();
      return bakgrund;
    },
  };
}
