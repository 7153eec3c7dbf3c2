// From the opaque id in an address to the case. Promises that an address made before a better name of the case was
// known still leads to it.

import { mojligaNycklar } from '../../lib/arenden/nyckel.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { somFullstandig, type Tidslinje } from '../../lib/arenden/tidslinje.ts';
import type { Handelsedata } from '../tidslinje/data.ts';

/** What can be said of the address. `finns-inte` only when nothing is missing. */
export type Fynd =
  | { readonly slag: 'arende'; readonly arende: Producentarende }
  | { readonly slag: 'laddar' }
  | { readonly slag: 'saknas' }
  | { readonly slag: 'finns-inte' };

/** Finds the case with this id. */
export function hittaArende(
  id: string,
  tidslinje: Tidslinje | undefined,
  data: Pick<Handelsedata, 'arendeId'> | undefined,
): Fynd {
  if (tidslinje === undefined || data === undefined) return { slag: 'laddar' };
  const keys = new Set(Object.keys(data.arendeId).filter((nyckel) => data.arendeId[nyckel] === id));
  const named = ({ handelser, kommande }: Producentarende) =>
    [...handelser, ...kommande].some((h) => mojligaNycklar([h]).some((nyckel) => keys.has(nyckel)));
  const arende = tidslinje.arenden.find((a) => keys.has(a.nyckel)) ?? tidslinje.arenden.find(named);
  if (arende !== undefined) return { slag: 'arende', arende };
  if (tidslinje.kallor.some((k) => k.lage === 'vantar')) return { slag: 'laddar' };
  return { slag: somFullstandig(tidslinje) === undefined ? 'saknas' : 'finns-inte' };
}
