import { en } from './lage.en.ts';
import { type Lage, sv } from './lage.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** Why a sign-in failed, as the texts know it: the codes of lib/session and `okand` for any other. */
export type Felkod = keyof typeof sv.misslyckades;

/** Every one of the short pages, in one language. */
export type Lagetexter = {
  readonly tillStart: string;
  readonly utloggad: Lage;
  readonly utanNummer: Lage;
  readonly saknas: Lage;
  readonly misslyckades: { readonly [kod in Felkod]: Lage };
};

/** Picks the short pages' words. */
export const lagetexter = (sprak: Sprak): Lagetexter => pa<Lagetexter>(sprak, { sv, en });

/** The page for a code out of the address; anything we do not know is `okand`. */
export function misslyckad(texter: Lagetexter, kod: unknown): Lage {
  const kand = typeof kod === 'string' && Object.hasOwn(texter.misslyckades, kod);
  return texter.misslyckades[kand ? (kod as Felkod) : 'okand'];
}
