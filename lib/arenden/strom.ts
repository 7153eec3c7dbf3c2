// What travels from the server to the browser, one JSON value a line: who was asked, then each outcome as it lands,
// then the end. Promises that no identity number has a place in it. A stream without its last line was cut short.

import type { Vantad } from './kallage.ts';
import type { Utfall } from './utfall.ts';

/** What a person may be told of a källa, in the language of the page. */
export type Kallbeskrivning = {
  readonly kalla: string;
  readonly producent: string;
  /** The authority's name as people know it. */
  readonly namn: string;
  readonly telefon?: string;
  /** The authority's own web address, https. */
  readonly webb?: string;
  /** The private company that handles the cases on the authority's behalf. */
  readonly privatUtforare?: string;
  /** What is said of a planned outage, sent only while it lasts. */
  readonly avbrott?: string;
  /** Names of the ärendetyper, by PRODUCENT.ARENDETYP. */
  readonly arendetyper: { readonly [arendetyp: string]: string };
};

export type Startrad = {
  readonly rad: 'start';
  /** The server's clock, epoch ms: the browser's own decides nothing. */
  readonly now: number;
  /** The language that was asked for. */
  readonly sprak: 'sv' | 'en';
  readonly kallor: readonly Kallbeskrivning[];
  readonly vantade: readonly Vantad[];
  /** The register of companies did not answer, so firms of hers may not have been asked about. */
  readonly foretagOkanda?: boolean;
  /** Somebody is connected who was not asked, for nobody has chosen them: what is not here may be there. */
  readonly utanfor?: true;
};

export type Utfallsrad = {
  readonly rad: 'utfall';
  readonly utfall: Utfall;
  /** Owner-bound ids for addresses, by case key (every key that the ladder could give). */
  readonly arendeId: { readonly [nyckel: string]: string };
};

export type Slutrad = { readonly rad: 'slut' };

/** The right to ask ended while the answers came: nothing more comes, and what has come is hers no more. */
export type Upphordrad = { readonly rad: 'upphord' };

export type Stromrad = Startrad | Utfallsrad | Slutrad | Upphordrad;
