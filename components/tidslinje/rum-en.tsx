'use client';
// The room in English. Its words travel with it, and the other language's do not.

import { en as besked } from '../texter/besked.en.ts';
import { en as oversikt } from '../texter/oversikt.en.ts';
import { type Rumsprops, Tidslinjerum } from './tidslinjerum.tsx';

const ord = { besked, oversikt };

export default function RumEn(props: Omit<Rumsprops, 'ord' | 'sprak'>) {
  return <Tidslinjerum {...props} sprak="en" ord={ord} />;
}
