// Whom a person's question about one part goes to, in words: for our own pages and for the frame on another's.

import { Utanforrad, Valjrad } from '../../components/konto/fragasrad.tsx';
import { fragastexter } from '../../components/texter/fragas.ts';
import { pa, type Sprak } from '../../components/texter/sprak.ts';
import { harValfria, kallurvalet } from '../../lib/wiring/urval.ts';
import type { Inloggad, Kalla, Representation } from '../../lib/wiring.ts';
import { avVal } from '../begransning.ts';

const talande = (kallor: readonly Kalla[]) =>
  new Set(kallor.flatMap(({ producenter }) => producenter.map(({ id }) => id))).size;

/** Whom her question goes to and who is outside, where that is hers to choose; in a frame without the way to the choice. */
export async function urvaletFor(inloggning: Inloggad, part: Representation, sprak: Sprak, inbaddad = false) {
  const { fragas, utanfor } = await kallurvalet(inloggning, part.id, {});
  const texter = fragastexter(sprak);
  const namngivna = utanfor.map(({ id, namn, aktor }) => ({ id, namn: pa(sprak, namn), aktor }));
  const urval = harValfria() && {
    begransning: avVal(sprak),
    utanfor: inbaddad ? null : <Utanforrad part={part.id} utanfor={namngivna} texter={texter} />,
    annars: inbaddad ? null : <Valjrad part={part.id} texter={texter} />,
  };
  return { antal: talande(fragas), ...(urval && { urval }) };
}
