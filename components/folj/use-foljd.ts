'use client';
// One question by a kvittensnummer at a time, and what has come of it: in this page's memory only. Promises that a new
// question, signing out and leaving end the one before, and that nothing of it is left.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Tidslinje } from '../../lib/arenden/tidslinje.ts';
import { type Handelsedata, laggTillRad, tidslinjeUr } from '../tidslinje/data.ts';
import { useTomning } from '../tidslinje/use-tomning.ts';
import { type Foljfraga, type Nekad, strommaFoljd } from './stromma.ts';

/** Where the question stands. */
export type Foljd = {
  readonly fragar: boolean;
  readonly data: Handelsedata | undefined;
  readonly tidslinje: Tidslinje | undefined;
  readonly nekad: Nekad | undefined;
};

const INGEN: Foljd = { fragar: false, data: undefined, tidslinje: undefined, nekad: undefined };
const ONADD: Nekad = { rad: 'nekad', status: 0, typ: '', sekunder: 0 };

async function folj(fraga: Foljfraga, signal: AbortSignal, satt: (foljd: Foljd) => void): Promise<void> {
  let data: Handelsedata | undefined;
  let nekad: Nekad | undefined;
  const visa = (fragar: boolean) => satt({ fragar, data, tidslinje: data && tidslinjeUr(data), nekad });
  visa(true);
  for await (const rad of strommaFoljd(fraga, signal)) {
    if (signal.aborted) return;
    if (rad.rad === 'nekad') nekad = rad;
    else data = laggTillRad(data, rad);
    visa(true);
  }
  // A stream that was cut before its first line: nobody was asked, as far as we know.
  if (data === undefined) nekad ??= ONADD;
  if (!signal.aborted) visa(false);
}

/** The question, how to put it, and how to forget it. */
export function useFoljd() {
  const [foljd, satt] = useState<Foljd>(INGEN);
  const pagar = useRef<AbortController>(undefined);
  const glom = useCallback(() => {
    pagar.current?.abort();
    satt(INGEN);
  }, []);
  const fraga = useCallback((ny: Foljfraga) => {
    pagar.current?.abort();
    pagar.current = new AbortController();
    void folj(ny, pagar.current.signal, satt);
  }, []);
  useTomning(glom);
  useEffect(() => () => pagar.current?.abort(), []);
  return { foljd, fraga, glom };
}
