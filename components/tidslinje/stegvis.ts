'use client';
// A long list, some at a time: what is not shown costs nothing to draw, to filter or to come back to.

import { useUrval } from './urval.tsx';

/** Whether a case or message is shown, by its key. */
export type Visas = (nyckel: string) => boolean;

/** How many of `lista` are shown now, of those that it has. */
export function useStegvis<Post>(lista: string, alla: readonly Post[]): readonly Post[] {
  return alla.slice(0, useUrval().visade(lista));
}
