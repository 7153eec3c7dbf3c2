import { type Arendetexter, arendetexter } from './arende.ts';
import { type Beskedstexter, beskedstexter } from './besked.ts';
import { en } from './huvudman.en.ts';
import { sv } from './huvudman.sv.ts';
import { type Andraord, omHuvudman } from './om-huvudman.ts';
import { type Oversiktstexter, oversiktstexter } from './oversikt.ts';
import { pa, type Sprak } from './sprak.ts';

/** The words that the views of cases need, as data: the server sends them with the page, in the page's language only. */
export type Ord = {
  readonly besked: Beskedstexter;
  readonly oversikt: Oversiktstexter;
  readonly arende: Arendetexter;
};

/**
 * Picks them, for the server: what runs in a browser is given them. `huvudman`: the name of the one whom the cases are about, when that
 * is neither the reader nor a firm of hers; then the ball is with that one, and not with "you".
 */
export function ordI(sprak: Sprak, huvudman?: string): Ord {
  const ord: Ord = {
    besked: beskedstexter(sprak),
    oversikt: oversiktstexter(sprak),
    arende: arendetexter(sprak),
  };
  return huvudman === undefined ? ord : omHuvudman(ord, andraordI(sprak), huvudman);
}

/** What is said about someone else in place of "you": for the board, which lays it by the name of whom is opened. */
export function andraordI(sprak: Sprak): Andraord {
  return pa<typeof sv>(sprak, { sv, en });
}
