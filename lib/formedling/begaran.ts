// Everything that one question needs: whom and what to ask, and the clock, the network, the limits and the abort signal
// as arguments.

import type { Fraga } from '../producenter/fraga.ts';
import type { Kalla, Producent } from '../producenter/kalla.ts';
import type { Avsandare, Brist } from '../producenter/kallfraga.ts';
import type { Natverk } from '../producenter/natverk.ts';
import type { Overhopp } from './overhopp.ts';
import type { Timer } from './timer.ts';
import type { Uppdrag } from './uppdrag.ts';
import type { Vakt } from './vakt.ts';

/** The limits of one question, each at least 1. */
export type Granser = {
  /** The whole question, ms. Within it each källa has its own `deadlineMs`. */
  readonly totalMs: number;
  /** One answer, decompressed, bytes. */
  readonly svarByte: number;
  /** Calls at once of one person, all källor together. Each källa has its own `samtidiga` beside. */
  readonly samtidiga: number;
};

/** Ten seconds in all, 5 MB an answer, 64 calls at once. */
export const STANDARDGRANSER: Granser = { totalMs: 10_000, svarByte: 5_000_000, samtidiga: 64 };

/** What was wrong on the wire with one källa's answer: for the operator, without content. */
export type Anmarkning = { readonly kalla: string; readonly brister: readonly Brist[] };

/** One question to the engine. Clock in epoch ms. */
export type Begaran = {
  readonly fraga: Fraga;
  readonly kallor: readonly Kalla[];
  /** Everyone in the registry, when more than the källor asked speak for: whose a forwarded event is. */
  readonly kanda?: readonly Producent[];
  readonly uppdrag: Uppdrag;
  readonly avsandare: Avsandare;
  readonly natverk: Natverk;
  readonly now: () => number;
  readonly granser?: Partial<Granser>;
  /** Aborted when the caller leaves. */
  readonly signal?: AbortSignal;
  readonly timer?: Timer;
  /** What is known from other questions; without it this one stands alone. */
  readonly vakt?: Vakt;
  /** Set when a person asks a källa again by her own hand: it is then asked though it rests, one such call at a time. */
  readonly igen?: boolean;
  /** Why a källa that could be asked is not to be, if there is a reason outside the engine. */
  readonly hinder?: (kalla: Kalla) => Overhopp | undefined;
  /**
   * Writes down that these producenter (ids) are about to be asked: no call is made before it has answered true. False, or nothing
   * within the time of the question: nobody is asked (`ej-bokford`). Not called when there is nobody to ask. Must not reject.
   */
  readonly bokfor?: (producenter: readonly string[]) => Promise<boolean>;
  /** Told of what could not be read, rule and field only. */
  readonly anmarka?: (anmarkning: Anmarkning) => void;
};
