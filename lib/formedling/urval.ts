// Which källor a question is put to, when some are asked only for those who have chosen them: an aktör with many producenter
// (kommuner, regioner) is not asked whole. Promises that whoever is left out is named, and that what a fullmakt opens is always
// asked. Leaves who has chosen what to the caller.

import type { Kalla, Producent } from '../producenter/kalla.ts';
import type { Oppnat } from './uppdrag.ts';

/** Who is asked, and who speaks through those that are not, each once. */
export type Kallurval = { readonly fragas: readonly Kalla[]; readonly utanfor: readonly Producent[] };

/** What decides. `valda`: ids of chosen producenter; `oppnar`: of an uppdrag by fullmakt, what it opens. */
export type Urvalsgrund = {
  readonly valda: { readonly has: (producent: string) => boolean };
  readonly oppnar?: Oppnat | undefined;
};

/**
 * A källa is asked when somebody who speaks through it is always asked or has been chosen; then all of them are. By a fullmakt
 * nobody is outside: what it does not open is not hers to choose.
 */
export function urvalAv(kallor: readonly Kalla[], { valda, oppnar }: Urvalsgrund): Kallurval {
  const asked = ({ id, valfri }: Producent) => !valfri || valda.has(id) || (oppnar?.has(id) ?? false);
  const fragas = kallor.filter(({ producenter }) => producenter.some(asked));
  if (oppnar !== undefined || fragas.length === kallor.length) return { fragas, utanfor: [] };
  const heard = new Set(fragas.flatMap(({ producenter }) => producenter.map(({ id }) => id)));
  const utanfor = new Map<string, Producent>();
  for (const { producenter } of kallor)
    for (const producent of producenter) if (!heard.has(producent.id)) utanfor.set(producent.id, producent);
  return { fragas, utanfor: [...utanfor.values()] };
}
