// What came of asking one källa about one part: an answer or a failure with its kind, never an exception and
// never an empty list in a failure's place. Leaves the sentences to the page and the folding to tidslinje.

import type { Kundhandelse } from './kundhandelse.ts';
import type { FragatArende } from './part.ts';

/**
 * Why a källa was not asked. Only `identifierartyp` leaves the timeline complete. `ej-namnd`: the forwarder was asked but
 * said nothing about this producent. `ej-bokford`: the question could not be written down first, so it was not put.
 * `starkare-inloggning`: the källa, or the right, takes a higher level of sign-in than the person's.
 */
export type Overhoppadskal =
  | 'identifierartyp'
  | 'avbrott'
  | 'vilar'
  | 'ej-fragad'
  | 'planerat-avbrott'
  | 'ej-namnd'
  | 'ej-bokford'
  | 'starkare-inloggning';

/**
 * The closed union of failures. `timed-out` after `efterMs`; `unreachable`: no connection; `refused`: 401/403;
 * `overloaded`: 429 or 503, with when to retry (epoch ms) if the producer said; `broken`: other status (5xx, 4xx);
 * `malformed`: an answer that could not be read at all; `too-large`: more bytes than `granser` allows;
 * `skipped`: not asked, with why, until when (epoch ms) if that is known, and which level of sign-in (acr) it takes.
 */
export type Fel =
  | { readonly slag: 'timed-out'; readonly efterMs: number }
  | { readonly slag: 'unreachable' }
  | { readonly slag: 'refused'; readonly status: number }
  | { readonly slag: 'overloaded'; readonly igenEfter?: number }
  | { readonly slag: 'broken'; readonly status: number }
  | { readonly slag: 'malformed' }
  | { readonly slag: 'too-large'; readonly gransByte: number }
  | {
      readonly slag: 'skipped';
      readonly skal: Overhoppadskal;
      readonly till?: number;
      readonly niva?: string;
    };

/** Every kind of failure, in the order of `Fel`: for whoever describes them to others. */
export const FELSLAG = [
  'timed-out',
  'unreachable',
  'refused',
  'overloaded',
  'broken',
  'malformed',
  'too-large',
  'skipped',
] as const satisfies readonly Fel['slag'][];

/**
 * A source's answer: its events, and how many there were that could not be read, or not what decides of them: a flag, or
 * which case it is (0 when all could). Some of the latter are among the events, so it is more than those that are missing.
 */
export type Svar = {
  readonly slag: 'svar';
  readonly kundhandelser: readonly Kundhandelse[];
  readonly olasliga: number;
};

/** One outcome per källa, producent and part. Provenance and answer in one value (design, "The one primitive"). */
export type Utfall = {
  /** Id of the källa that was asked. */
  readonly kalla: string;
  /** Id of the producent who speaks: the källa's own, or one that a forwarder answered for. */
  readonly producent: string;
  readonly part: string;
  readonly kund: string;
  /** When the answer (or the failure) was at hand, epoch ms, by the server's clock. */
  readonly svarade: number;
  /** Set when the question was narrowed so that the newest event may be missing (types, tags, dates). */
  readonly avsmalnad?: boolean;
  /**
   * Event types, or beginnings of them, of whose cases the right to ask opens no more than these: what decides may be hidden.
   * Unlike a narrowed question this is all that may be asked.
   */
  readonly delvisa?: readonly string[];
  /** The ärende of the question, when one was asked about. */
  readonly fragatArende?: FragatArende;
  /** The källa's reference keys beside `producentarende`, in order (default `diarienummer`). */
  readonly referensnycklar: readonly string[];
  readonly resultat: Svar | Fel;
};

/**
 * Whether asking again can help: not a refusal, not a källa that has nothing to say about that kind of identifier, and not one
 * that takes a stronger sign-in first.
 */
export function kanForsokaIgen(fel: Fel): boolean {
  return fel.slag !== 'refused' && !saknarInget(fel) && !kraverStarkare(fel);
}

/** True when it is the level of sign-in that is too low. */
export function kraverStarkare(fel: Fel): boolean {
  return fel.slag === 'skipped' && fel.skal === 'starkare-inloggning';
}

/** True when the failure says nothing is missing: the källa does not know that kind of identifier. */
export function saknarInget(fel: Fel): boolean {
  return fel.slag === 'skipped' && fel.skal === 'identifierartyp';
}
