'use client';
// Puts rows that came late in their right place, when one asks for it.

import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';

/** Stands after the rows that came late. */
export function Sorteraom(props: { antal: number; texter: Oversiktstexter; sorteraOm: () => void }) {
  return (
    <button type="button" className="lank visa" onClick={props.sorteraOm}>
      {fyll(props.texter.sorteraOm, { n: props.antal })}
    </button>
  );
}
