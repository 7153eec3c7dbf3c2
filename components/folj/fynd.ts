// What came of asking by a kvittensnummer. Promises that "there is none" is said only when everyone who was asked has
// answered, readably.

import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Tidslinje } from '../../lib/arenden/tidslinje.ts';
import { type Stallning, stallningar } from '../tidslinje/stallning.ts';

/** What can be said. `saknas`: nothing was found, and someone's answer is missing or could not be read. */
export type Fynd =
  | { readonly slag: 'fragar' }
  | { readonly slag: 'arenden'; readonly arenden: readonly [Producentarende, ...Producentarende[]] }
  | { readonly slag: 'saknas'; readonly lucka: Stallning }
  | { readonly slag: 'finns-inte' };

/** Reads the timeline of one such question. */
export function fyndI({ arenden: [first, ...rest], kallor }: Tidslinje): Fynd {
  if (first !== undefined) return { slag: 'arenden', arenden: [first, ...rest] };
  const alla = stallningar(kallor);
  if (alla.some((en) => en.lage === 'vantar')) return { slag: 'fragar' };
  const lucka = alla.find((en) => en.lage === 'fel' || en.olasliga > 0);
  return lucka === undefined ? { slag: 'finns-inte' } : { slag: 'saknas', lucka };
}
