'use client';
// The memory that the pure rules of painting need: which order is on the screen, and which cases have changed side.

import { useCallback, useState } from 'react';
import type { Boll } from '../../lib/arenden/boll.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { stabilOrdning } from './stabil-ordning.ts';

const lika = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((nyckel, plats) => nyckel === b[plats]);

/** The order to paint, how many stand too low, and the way to put them right. */
export function useStabilOrdning(rangordnade: readonly string[]) {
  const [malade, setMalade] = useState<readonly string[]>([]);
  const { ordning, sena } = stabilOrdning(malade, rangordnade);
  if (!lika(malade, ordning)) setMalade(ordning);
  const sorteraOm = useCallback(() => setMalade(rangordnade), [rangordnade]);
  return { ordning, sena, sorteraOm };
}

/** Keys of the cases whose ball changed side while the page was open: their mark rolls. */
export function useRullande(arenden: readonly Producentarende[]): ReadonlySet<string> {
  const [sedda, setSedda] = useState<ReadonlyMap<string, Boll>>(new Map());
  const [rullande, setRullande] = useState<ReadonlySet<string>>(new Set());
  const nya = arenden.filter((a) => sedda.get(a.nyckel) !== a.boll);
  if (nya.length > 0) {
    setSedda(new Map([...sedda, ...nya.map((a) => [a.nyckel, a.boll] as const)]));
    const bytt = nya.filter((a) => sedda.has(a.nyckel)).map((a) => a.nyckel);
    if (bytt.length > 0) setRullande(new Set([...rullande, ...bytt]));
  }
  return rullande;
}
