// What the parts of the producer are given: who it is, where its events are, which keys open it, and the call at hand.

import type { Kund } from './handelse.ts';
import type { Lager, SkrivbartLager } from './lager/lager.ts';

/** A producer: who it is and what it answers from. */
export type Tjanst = {
  /** The name that people read on every event. */
  readonly namn: string;
  /** Whom a developer asks. */
  readonly kontakt: { readonly webb: string; readonly epost: string };
  readonly identifierartyper: readonly Kund['typ'][];
  readonly lager: Lager;
  /** With a key the questions are answered only to those who have it. */
  readonly fragenyckel?: string;
  /** Without it nothing can be taken in, and the addresses of the intake do not exist. */
  readonly intag?: Intag;
};

/** How events are taken in. Every kundhandelseTyp must begin with `typprefix` and a dot. */
export type Intag = {
  readonly lager: SkrivbartLager;
  readonly nyckel: string;
  readonly typprefix: string;
};

/** One call. `anropsId` is the caller's x-request-id, or one made here. */
export type Anrop = { readonly request: Request; readonly anropsId: string; readonly rest: string };
