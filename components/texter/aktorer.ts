// Kinds of body, and how many there are of each, in words.

import { antal, uppraknat } from './antal.ts';
import type { Sprak } from './sprak.ts';

/** In the order in which they are named. */
export const AKTORER = ['kommun', 'region', 'myndighet'] as const;

export type Aktor = (typeof AKTORER)[number];

/** How many of each kind. */
export type Antalen = Readonly<Record<Aktor, number>>;

/** Counts them. */
export function antalen(alla: readonly { readonly aktor: Aktor }[]): Antalen {
  const av = (aktor: Aktor) => alla.filter((en) => en.aktor === aktor).length;
  return { kommun: av('kommun'), region: av('region'), myndighet: av('myndighet') };
}

const befintliga = (alla: Antalen) => AKTORER.filter((aktor) => alla[aktor] > 0);

/** `3 kommuner och 1 region`. */
export function raknade(
  alla: Antalen,
  ord: Readonly<Record<Aktor, readonly [en: string, flera: string]>>,
  sprak: Sprak,
): string {
  return uppraknat(
    befintliga(alla).map((aktor) => antal(alla[aktor], ...ord[aktor])),
    sprak,
  );
}

/** `kommun eller region`: the kinds that there are. */
export function slagen(alla: Antalen, ord: Readonly<Record<Aktor, string>>, sprak: Sprak): string {
  return uppraknat(
    befintliga(alla).map((aktor) => ord[aktor]),
    sprak,
    'disjunction',
  );
}
