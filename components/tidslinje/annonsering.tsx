'use client';
// What a screen reader is told, politely: that the question is put, and how it ended. Never every line.

import { useEffect, useState } from 'react';
import { raknaSvar } from '../../lib/arenden/besked.ts';
import { antal } from '../texter/antal.ts';
import { fyll } from '../texter/mall.ts';
import { rubrikI } from './rubrik.ts';
import { type Rum, useRum } from './rum.tsx';
import { svaratOrd } from './sidinnehall.ts';

function lage(rum: Rum): string {
  const { tidslinje, data, texter, anslutna, namn } = rum;
  const fragar = (n: number) => fyll(texter.fragar, { antal: antal(n, ...texter.myndigheter) });
  if (tidslinje === undefined || data === undefined) return fragar(anslutna);
  const [only, another] = new Set(data.fragas.map((v) => v.kalla));
  if (only !== undefined) {
    // All whom the källa speaks for, also those whose lines have landed: what is read aloud does not change with each.
    const own = new Set(data.start.vantade.filter((v) => v.kalla === only).map((v) => v.producent));
    const [vem, fler] = own;
    // Nobody: what is left is a källa that the server asks no more.
    if (another !== undefined || vem === undefined) return texter.uppdaterar;
    return fler === undefined ? fyll(texter.fragarEn, { namn: namn(vem) }) : fragar(own.size);
  }
  const { fragade, svarat } = raknaSvar(tidslinje);
  if (tidslinje.kallor.some((k) => k.lage === 'vantar')) return fragar(fragade);
  return `${svaratOrd(svarat, fragade, texter)}. ${rubrikI(rum).filter(Boolean).join(' ')}`;
}

/** The one live region of the page. Empty when the page is drawn, for only changes are read. */
export function Annonsering() {
  const sagt = lage(useRum());
  const [hort, setHort] = useState('');
  useEffect(() => setHort(sagt), [sagt]);
  return (
    <div className="vh" role="status">
      {hort}
    </div>
  );
}
