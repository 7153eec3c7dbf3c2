'use client';
// The card of an authority that something is missing from: its name and that it is missing, whatever becomes of the rest.

import type { ReactNode } from 'react';
import { versal } from '../texter/antal.ts';
import { useRum } from '../tidslinje/rum.tsx';
import type { Stallning } from '../tidslinje/stallning.ts';
import { Bollmarke } from '../ui/boll.tsx';

/** Stands last on your side, in the place of the authority's skeleton. `children`: what it says more, and what may be done. */
export function Luckkort({ kalla, children }: { kalla: Stallning; children: ReactNode }) {
  const { namn, texter } = useRum();
  return (
    <article className="case lucka">
      <h3>{namn(kalla.producent)}</h3>
      <p className="since">
        <Bollmarke lage="oklart" />
        <span>{versal(kalla.fel === undefined ? texter.lage.olasligt : texter.lage.fel)}</span>
      </p>
      {children}
    </article>
  );
}
