// All the words of one language that the views of cases need, in one value: the page chooses the language, so that a
// browser is sent one language and not two.

import type { Arendetexter } from './arende.ts';
import type { Beskedstexter } from './besked.ts';
import type { Oversiktstexter } from './oversikt.ts';

/** The words of the headline and the ledger, of the overview, and of a case. */
export type Ord = {
  readonly besked: Beskedstexter;
  readonly oversikt: Oversiktstexter;
  readonly arende: Arendetexter;
};
