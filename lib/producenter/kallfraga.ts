// What a dialect is given and what it gives back: questions to one källa, partial answers of its producenter. Pure types
// and one rule; leaves the wire to the dialects and time, turns and connections to formedling.

import type { Part } from '../arenden/part.ts';
import type { Fel, Svar } from '../arenden/utfall.ts';
import type { Fraga } from './fraga.ts';
import type { Kalla, Producent } from './kalla.ts';
import type { Anrop, Svarsmeddelande } from './natverk.ts';

/** One kind of thing that was wrong on the wire: which rule, in which field, how often. Never what stood there. */
export type Brist = { readonly regel: string; readonly falt: string; readonly antal: number };

/** What a reader must know: the most bytes it may take, decompressed, and the clock in epoch ms. */
export type Lasvillkor = { readonly svarByte: number; readonly now: () => number };

/** Who asks: readable names of the organisation and its service (request schema 6.0). */
export type Avsandare = {
  readonly konsument: string;
  readonly konsumenttjanst: string;
  /** Twelve digits, `16` first. Only producers before 5.0 are told (header `anropandeOrganisation`, facts 1.5). */
  readonly organisationsnummer?: string;
};

/** What one källa is asked. The direct dialect takes one part, the forwarding one several. */
export type Kallfraga = {
  readonly kalla: Kalla;
  readonly parter: readonly [Part, ...Part[]];
  /** The user's twelve digits. */
  readonly anvandare: string;
  readonly avsandare: Avsandare;
  readonly fraga: Fraga;
  /** Everyone in the registry: a forwarded answer may speak for more than its own källa is known to serve. */
  readonly kanda: readonly Producent[];
  /** A new UUID for each call (`x-request-id`). */
  readonly anropsId: () => string;
};

/** What one producent answered about one part. `producent` may be one that the registry does not know (`via:…`). */
export type Delsvar = {
  readonly producent: string;
  readonly part: Part;
  readonly referensnycklar: readonly string[];
  readonly resultat: Svar | Fel;
};

/** All partial answers of an exchange, and what was wrong on the wire. */
export type Lasning = { readonly delsvar: readonly Delsvar[]; readonly brister: readonly Brist[] };

/** Sends a call and gives what came back; rejects when nothing did. */
export type Sand = (anrop: Anrop) => Promise<Svarsmeddelande>;

/** A dialect's own exchange. Rejects only when `sand` does. */
export type Utbyte = (fraga: Kallfraga, sand: Sand, villkor: Lasvillkor) => Promise<Lasning>;

/** Whether the producent has cases for that kind of customer at all. */
export function kannerTill({ identifierartyper }: Producent, { kund }: Part): boolean {
  return kund === undefined || (identifierartyper?.includes(kund.typ) ?? true);
}

/** Nothing is missing from who has no cases for that kind of customer. */
export const OKAND_IDENTIFIERARTYP = { slag: 'skipped', skal: 'identifierartyp' } as const;

/** The same result for everyone that was asked: what a total failure means. */
export function allaMed(
  { kalla, parter }: Pick<Kallfraga, 'kalla' | 'parter'>,
  resultat: Svar | Fel,
): readonly Delsvar[] {
  return parter.flatMap((part) =>
    kalla.producenter.map((producent) => ({
      producent: producent.id,
      part,
      referensnycklar: producent.referensnycklar,
      resultat: kannerTill(producent, part) ? resultat : OKAND_IDENTIFIERARTYP,
    })),
  );
}
