import { type Arendetexter, arendetexter } from './arende.ts';
import { type Beskedstexter, beskedstexter } from './besked.ts';
import { en } from './huvudman.en.ts';
import { sv } from './huvudman.sv.ts';
import { type Oversiktstexter, oversiktstexter } from './oversikt.ts';
import { pa, type Sprak } from './sprak.ts';

/** The words that the views of cases need, as data: the server sends them with the page, in the page's language only. */
export type Ord = {
  readonly besked: Beskedstexter;
  readonly oversikt: Oversiktstexter;
  readonly arende: Arendetexter;
};

/** Texts, or parts of them, at the places where others have theirs. */
type Trad = { readonly [plats: string]: string | Trad };

/** `ord` with those of `andra` in place of its own. A name with braces in it would be taken for a place: they go. */
function lagt<T>(ord: T, andra: Trad, namn: string): T {
  const egna = ord as Readonly<Record<string, unknown>>;
  const nya = Object.entries(andra).map(([plats, text]) => [
    plats,
    typeof text === 'string'
      ? text.replaceAll('{huvudman}', () => namn.replace(/[{}]/g, ''))
      : lagt(egna[plats], text, namn),
  ]);
  return { ...ord, ...Object.fromEntries(nya) };
}

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
  return huvudman === undefined ? ord : lagt(ord, pa<typeof sv>(sprak, { sv, en }), huvudman);
}
