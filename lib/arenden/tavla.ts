// What travels to the board over many huvudmän, one JSON value a line: whom it is over, each huvudman's line
// as it becomes known, then the end. Promises that no identity number and no event has a place in it. A stream without its last
// line was cut short.

import type { Sammandrag } from './sammandrag.ts';
import type { Kallbeskrivning } from './strom.ts';

/**
 * One whom she may ask for. `id` is opaque and bound to her; `namn` is in the language of the page. `till`: when the first of what a
 * fullmakt opens ends, epoch ms. `annan`: neither the reader nor a firm of hers, but one who gave a fullmakt.
 */
export type Huvudman = {
  readonly id: string;
  readonly namn: string;
  readonly till?: number;
  readonly annan?: true;
};

/** Whom the board is over. There may be several such lines: a register that takes its time keeps nobody waiting for the others. */
export type Tavelstart = {
  readonly rad: 'start';
  readonly sprak: 'sv' | 'en';
  /** Those who will be told of, in the order in which they are asked about. */
  readonly huvudman: readonly Huvudman[];
  readonly kallor: readonly Kallbeskrivning[];
  /** More may be found. */
  readonly fler: boolean;
  /** Ids of the producers where it is not known who has given her a fullmakt. */
  readonly utanSvar: readonly string[];
};

/** Why nothing was asked: she may not; it is not known whether she may; her fullmakt opens nothing of what is shown here. */
export type Utanratt = 'far-inte' | 'rattighet-okand' | 'oppnar-inget';

/** What a fullmakt opens, by producer: types of events, whole or the beginning of one. */
export type Oppnade = { readonly [producent: string]: readonly string[] };

/** What is known of one huvudman, who is done when nobody is waited for. A later line takes the place of an earlier. */
export type Huvudmansrad = {
  readonly rad: 'huvudman';
  readonly id: string;
  /** When it became known, epoch ms, by the server's clock. */
  readonly nar: number;
} & (
  | {
      readonly lage: 'sammandrag';
      readonly sammandrag: Sammandrag;
      /** Set when no more than this may be asked about. */
      readonly oppnar?: Oppnade;
    }
  | { readonly lage: 'utan-ratt'; readonly skal: Utanratt }
);

export type Tavelrad = Tavelstart | Huvudmansrad | { readonly rad: 'slut' };
