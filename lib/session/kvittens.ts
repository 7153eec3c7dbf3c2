// The right to follow one case by its kvittensnummer: whoever holds the number may ask, signed in, at a källa that has
// opted in. Promises that the tries are counted before there is a mandate, and that nothing but a kvittensnummer opens it.

import { type Uppdrag, utfardaUppdrag } from '../formedling/uppdrag.ts';
import type { Forsok } from './forsok.ts';
import type { Opak } from './opak.ts';

/** A källa that has opted in, and how many tries a minute it allows. */
export type Kvittenskalla = { readonly id: string; readonly kvittensPerMinut: number };

/** The mandate, or why there is none. */
export type Kvittenssvar =
  | { readonly slag: 'uppdrag'; readonly uppdrag: Uppdrag }
  | { readonly slag: 'ogiltigt-nummer' }
  | { readonly slag: 'for-manga'; readonly igenOmMs: number };

// What authorities print on receipts: letters, digits and what separates them. No shorter than four, for that is a guess;
// the form stops at the same 64 characters.
const KVITTENS = /^[\p{L}\p{N}](?:[\p{L}\p{N}]|[ ./:_-](?=[\p{L}\p{N}])){3,63}$/u;

/** Who asks by a number: her opaque name and her twelve digits. */
type Fragare = { readonly agare: string; readonly nummer: string };

/** The mandate to ask `kalla` about the case with this kvittensnummer. A number outside the grammar is no try. */
export async function kvittensuppdrag(
  { opak, forsok }: { opak: Opak; forsok: Forsok },
  { agare, nummer: anvandare }: Fragare,
  kalla: Kvittenskalla,
  kvittens: string,
): Promise<Kvittenssvar> {
  const identifierare = kvittens.trim();
  if (!KVITTENS.test(identifierare)) return { slag: 'ogiltigt-nummer' };
  const igenOmMs = await forsok(`kvittens ${kalla.id}`, agare, kalla.kvittensPerMinut);
  if (igenOmMs !== undefined) return { slag: 'for-manga', igenOmMs };
  const id = opak.kvittensId(agare, kalla.id, identifierare);
  const part = { id, kundId: id, arende: { identifierare, typ: 'Kvittensnummer' } } as const;
  return { slag: 'uppdrag', uppdrag: utfardaUppdrag({ anvandare, parter: [part], ratt: 'kvittens' }) };
}
