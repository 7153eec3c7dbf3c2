// A kund as the standard names one, and the part through which it is asked about. Promises: the same
// twelve digits are the same kund, whatever type they were asked as. Leaves who may ask to the uppdrag.

/** The identifier types of `kund.typ` (request schema 6.0). */
export type Identifierartyp = 'Personnummer' | 'Organisationsnummer' | 'Samordningsnummer';

/** The `kund` of a question. `identifierare` is twelve digits: organisations carry the prefix 16 (facts 1.2). */
export type Kund = {
  readonly identifierare: string;
  readonly typ: Identifierartyp;
  readonly tillagg?: string;
};

/** The reference types of `arende.typ`, spelled as the direct dialect spells them (request schema 6.0). */
export type Arendetyp = 'Konsumentreferens' | 'Producentärendereferens' | 'Diarienummer' | 'Kvittensnummer';

/** The `arende` of a question. */
export type FragatArende = { readonly identifierare: string; readonly typ: Arendetyp };

/**
 * One thing to ask about. `id` and `kundId` are opaque: they travel to the browser, the numbers do not.
 * `kundId` is equal for equal twelve digits; `id` tells parts of one kund apart and is provenance only.
 */
export type Part = {
  readonly id: string;
  readonly kundId: string;
  readonly kund?: Kund;
  readonly arende?: FragatArende;
};

/** What makes two kunder the same: the twelve digits, never the type (design, "Principal"). */
export function kundnyckel(kund: Kund): string {
  return kund.identifierare;
}
