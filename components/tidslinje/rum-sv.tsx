'use client';
// The room in Swedish. Its words travel with it, and the other language's do not.

import { sv as besked } from '../texter/besked.sv.ts';
import { sv as oversikt } from '../texter/oversikt.sv.ts';
import { type Rumsprops, Tidslinjerum } from './tidslinjerum.tsx';

const ord = { besked, oversikt };

export default function RumSv(props: Omit<Rumsprops, 'ord' | 'sprak'>) {
  return <Tidslinjerum {...props} sprak="sv" ord={ord} />;
}
