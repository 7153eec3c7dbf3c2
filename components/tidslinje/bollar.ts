// How many balls lie with the person, as a figure: for the badge, in the frame and in the fragment, and for the page around the frame.
// Promises that a figure which may be too small says so, and that a nought stands only where nothing can wait.

import { beskedAv, hosDigI } from '../../lib/arenden/besked.ts';
import type { Tidslinje } from '../../lib/arenden/tidslinje.ts';

/** How many, and whether that is all of them: false too when everyone has answered and whose move it is cannot be read. */
export type Bollar = { readonly antal: number; readonly fullstandig: boolean };

/** Those of a timeline. */
export function bollarI(tidslinje: Tidslinje | undefined): Bollar {
  if (tidslinje === undefined) return { antal: 0, fullstandig: false };
  const { arenden, notiser } = hosDigI(tidslinje);
  const besked = beskedAv(tidslinje);
  const inget = besked.slag === 'inget-vantar' || besked.slag === 'inga-arenden';
  return {
    antal: arenden + notiser,
    fullstandig: inget || (besked.slag === 'hos-dig' && !besked.minst),
  };
}
