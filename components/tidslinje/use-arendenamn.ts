'use client';
// The cases' names for the views, computed once for each change of what is known.

import { useCallback, useMemo } from 'react';
import { dag } from '../texter/datum.ts';
import { arendenamn } from './namn.ts';
import { useRum } from './rum.tsx';

/** The names of all cases, in the reader's language. */
export function useArendenamn(): (nyckel: string) => string {
  const { tidslinje, data, sprak } = useRum();
  const namn = useMemo(() => {
    if (tidslinje === undefined || data === undefined) return undefined;
    return arendenamn(tidslinje.arenden, data.start.kallor, (ms) => dag(ms, tidslinje.now, sprak));
  }, [tidslinje, data, sprak]);
  return useCallback((nyckel) => namn?.get(nyckel) ?? '', [namn]);
}
