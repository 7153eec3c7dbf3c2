'use client';
// Tells the page around the frame how many balls lie with the person. A number and whether it is all there is: nothing else leaves.

import { useEffect } from 'react';
import { hosDigI } from '../../lib/arenden/besked.ts';
import { somFullstandig, type Tidslinje } from '../../lib/arenden/tidslinje.ts';

/** How many lie with the person, and whether more may turn up. */
export function bollarI(tidslinje: Tidslinje | undefined): { antal: number; fullstandig: boolean } {
  if (tidslinje === undefined) return { antal: 0, fullstandig: false };
  const { arenden, notiser } = hosDigI(tidslinje);
  return { antal: arenden + notiser, fullstandig: somFullstandig(tidslinje) !== undefined };
}

/** Says it when it changes; nothing before the first answer. */
export function useBollrapport(tidslinje: Tidslinje | undefined): void {
  const { antal, fullstandig } = bollarI(tidslinje);
  const nagot = tidslinje !== undefined;
  useEffect(() => {
    if (nagot) window.bollkollSag?.('bollar', { antal, fullstandig });
  }, [nagot, antal, fullstandig]);
}
