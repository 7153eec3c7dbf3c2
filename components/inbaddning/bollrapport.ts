'use client';
// Tells the page around the frame how many balls lie with the person. A number and whether it is all there is: nothing else leaves.

import { useEffect } from 'react';
import type { Tidslinje } from '../../lib/arenden/tidslinje.ts';
import { type Bollar, bollarI } from '../tidslinje/bollar.ts';

/** Says it when it changes; nothing before the first answer. Gives it back. */
export function useBollrapport(tidslinje: Tidslinje | undefined): Bollar {
  const bollar = bollarI(tidslinje);
  const { antal, fullstandig } = bollar;
  const nagot = tidslinje !== undefined;
  useEffect(() => {
    if (nagot) window.bollkollSag?.('bollar', { antal, fullstandig });
  }, [nagot, antal, fullstandig]);
  return bollar;
}
