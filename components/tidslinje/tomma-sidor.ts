// What an empty side of the court may say. For the page and for the fragment alike. Promises that only a whole timeline says that
// nothing waits.

import { beskedAv } from '../../lib/arenden/besked.ts';
import { somFullstandig, type Tidslinje } from '../../lib/arenden/tidslinje.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';

/** What your side says when nothing stands on it. `sida`: in place of "nothing waits" when only some of it is asked for. */
export function tomtHosDig(tidslinje: Tidslinje, texter: Oversiktstexter, sida = texter.ingetVantar): string {
  if (somFullstandig(tidslinje) !== undefined) {
    return beskedAv(tidslinje).slag === 'oklart' ? texter.ingetLasbart : sida;
  }
  return tidslinje.kallor.some((k) => k.senasteSvar !== undefined) ? texter.ingetAnnu : texter.ingetSvar;
}

/** The same for their side. */
export function tomtHosDem(tidslinje: Tidslinje, texter: Oversiktstexter): string {
  if (somFullstandig(tidslinje) !== undefined) return texter.ingetHosDem;
  const nagonSvarade = tidslinje.kallor.some((k) => k.senasteSvar !== undefined);
  return nagonSvarade ? texter.ingetHosDemAnnu : texter.ingetHosDemSvar;
}
