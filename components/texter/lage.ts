import { en } from './lage.en.ts';
import { type Felkod, type Lage, type Lagetexter, sv } from './lage.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** Picks the short pages' words. */
export const lagetexter = (sprak: Sprak): Lagetexter => pa<Lagetexter>(sprak, { sv, en });

/** The page for a code out of the address; anything we do not know is `okand`. `inloggad`: she still is, as before. */
export function misslyckad(texter: Lagetexter, kod: unknown, inloggad = false): Lage {
  const alla = inloggad ? texter.misslyckadesInloggad : texter.misslyckades;
  return alla[typeof kod === 'string' && Object.hasOwn(alla, kod) ? (kod as Felkod) : 'okand'];
}
