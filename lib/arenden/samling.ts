// The outcomes known so far, kept as a set: adding them in any order and any number of times gives the same set.
// Promises that a failure never drives out an answer. Leaves what the set means to tidslinje.

import { kanonisk, ordning } from './kanonisk.ts';
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
  return kanonisk([utfall.kalla, utfall.producent, utfall.kund, utfall.part]);
}

// A whole answer takes the place of the same source's earlier whole answer, and a failure of its earlier failure.
// A narrowed answer says nothing about what it left out, so it takes nobody's place.
function plats(utfall: Utfall): string | undefined {
  if (utfall.avsmalnad && arBesvarat(utfall)) return undefined;
  return kanonisk([kallnyckel(utfall), utfall.fragatArende, arBesvarat(utfall)]);
}

/** Adds an outcome to the set. The latest of a source stays; two at the same instant both stay. */
export function laggTill(samling: Samling, nytt: Utfall): Samling {
  const place = plats(nytt);
  const rivals = samling.filter((u) => place !== undefined && plats(u) === place);
  if (rivals.some((u) => u.svarade > nytt.svarade)) return samling;
  const spelled = kanonisk(nytt);
  if (samling.some((u) => u.svarade === nytt.svarade && kanonisk(u) === spelled)) return samling;
  return [...samling.filter((u) => !(rivals.includes(u) && u.svarade < nytt.svarade)), nytt];
}

/** The set in an order of its own, the same however it came to be. */
export function iOrdning(samling: Samling): Samling {
  return samling
    .map((utfall) => ({ utfall, key: `${String(utfall.svarade).padStart(16, '0')}${kanonisk(utfall)}` }))
    .sort((a, b) => ordning(a.key, b.key))
    .map(({ utfall }) => utfall);
}
