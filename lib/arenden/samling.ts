// The outcomes known so far, kept as a set: adding them in any order and any number of times gives the same set.
// Promises that a failure never drives out an answer. Leaves what the set means to tidslinje.

import { kanonisk } from './kanonisk.ts';
import type { Svar, Utfall } from './utfall.ts';

/** An outcome that is an answer. */
export type Besvarat = Utfall & { readonly resultat: Svar };

/** The set. Make it with `tomSamling` and `laggTill` only. */
export type Samling = readonly Utfall[];

export const tomSamling: Samling = [];

export function arBesvarat(utfall: Utfall): utfall is Besvarat {
  return utfall.resultat.slag === 'svar';
}

/** Which source spoke: one källa, for one producent, about one part. */
export function kallnyckel(utfall: Pick<Utfall, 'kalla' | 'producent' | 'kund' | 'part'>): string {
  return JSON.stringify([utfall.kalla, utfall.producent, utfall.kund, utfall.part]);
}

// A whole answer takes the place of the same source's earlier whole answer, and a failure of its earlier failure.
// A narrowed answer says nothing about what it left out, so it takes nobody's place.
function plats(utfall: Utfall): string | undefined {
  if (utfall.avsmalnad && arBesvarat(utfall)) return undefined;
  return kanonisk([kallnyckel(utfall), utfall.fragatArende, arBesvarat(utfall)]);
}

/** Adds an outcome to the set. The latest of a source stays; two at the same instant both stay. */
export function laggTill(samling: Samling, nytt: Utfall): Samling {
  // A new outcome meets all that are known, and only these few are worth spelling out.
  const own = samling.filter((u) => u.producent === nytt.producent && u.part === nytt.part);
  if (own.length === 0) return samling.concat([nytt]);
  const place = plats(nytt);
  const rivals = own.filter((u) => place !== undefined && plats(u) === place);
  if (rivals.some((u) => u.svarade > nytt.svarade)) return samling;
  if (own.some((u) => u.svarade === nytt.svarade && kanonisk(u) === kanonisk(nytt))) return samling;
  return [...samling.filter((u) => !(rivals.includes(u) && u.svarade < nytt.svarade)), nytt];
}
