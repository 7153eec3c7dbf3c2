// A källa: one address that answers questions, and what must be known about it beforehand. Pure data, read from the
// registry; a municipality may have several, and who speaks through it is its producent.

import type { Identifierartyp } from '../arenden/part.ts';

/** A name in the two languages of the interface. */
export type Tvasprakigt = { readonly sv: string; readonly en: string };

/** One källa (the registry's own schema, `public/schemas/kallor-1.json`). */
export type Kalla = {
  readonly id: string;
  readonly producent: { readonly id: string; readonly namn: Tvasprakigt };
  /** Base address; the direct dialect's call is `POST {adress}/kundhandelser`. */
  readonly adress: string;
  readonly dialekt: 'direkt';
  /** Version of the standard that the producer says it follows. Read alike; the wire is read by its shape. */
  readonly version: '5.0' | '6.0' | '6.1';
  /** A part of another type is not asked about here: `skipped` with `identifierartyp`. */
  readonly identifierartyper: readonly Identifierartyp[];
  /** Languages it can answer in, ISO 639-1. */
  readonly sprak: readonly string[];
  /** First part or parts of its kundhändelsetyper, such as `SKV`. */
  readonly typprefix: readonly string[];
  /** Keys of `referenser` that name a case beside `producentarende`, in order. */
  readonly referensnycklar: readonly string[];
  /** Longest wait for one whole answer, ms. */
  readonly deadlineMs: number;
  /** How many calls of one question it takes at once. */
  readonly samtidiga: number;
  /** Whom a person calls when it does not answer. */
  readonly kontakt: { readonly telefon: string; readonly webb?: string };
  /** What its ärendetyper (`PRODUCENT.ARENDETYP`) are called. */
  readonly arendetyper: Readonly<Record<string, Tvasprakigt>>;
  /** False for a stand-in: it is not the authority whose name it bears. */
  readonly sant: boolean;
};
