// What a principal is called on a page: a sole trader by her own name and her firms'.

import { uppraknat } from '../texter/antal.ts';
import type { Sprak } from '../texter/sprak.ts';

/** `Greta Holm, Holms Keramik och Holms Kafé`. */
export function partnamn(part: { namn: string; firmor: readonly string[] }, sprak: Sprak): string {
  return uppraknat([part.namn, ...part.firmor], sprak);
}
