'use client';
// The room on our own pages, where what stands in the place of the cases has come with the rest.

import { Inomlank } from '../ui/inomlank.tsx';
import { Hinder } from './hinder.tsx';
import { Rummet, type Rumsprops } from './rummet.tsx';
import { useTomning } from './use-tomning.ts';

/** Fetches a part's timeline and lets the views within read it. */
export function Tidslinjerum(props: Rumsprops) {
  return <Rummet Hinder={Hinder} Lank={Inomlank} useTomning={useTomning} {...props} />;
}
