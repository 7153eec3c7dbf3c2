// The words of one language that every view of cases needs, in one value: the page chooses the language, so that a
// browser is sent one language and not two.

import type { Beskedstexter } from './besked.ts';
import type { Oversiktstexter } from './oversikt.ts';

/** The words of the headline and the ledger, and of the overview. */
export type Ord = {
  readonly besked: Beskedstexter;
  readonly oversikt: Oversiktstexter;
};
