import { type Arendetexter, arendetexter } from './arende.ts';
import { type Beskedstexter, beskedstexter } from './besked.ts';
import { type Oversiktstexter, oversiktstexter } from './oversikt.ts';
import type { Sprak } from './sprak.ts';

/** The words that the views of cases need, as data: the server sends them with the page, in the page's language only. */
export type Ord = {
  readonly besked: Beskedstexter;
  readonly oversikt: Oversiktstexter;
  readonly arende: Arendetexter;
};

/** Picks them. For the server: what runs in a browser is given them. */
export const ordI = (sprak: Sprak): Ord => ({
  besked: beskedstexter(sprak),
  oversikt: oversiktstexter(sprak),
  arende: arendetexter(sprak),
});
