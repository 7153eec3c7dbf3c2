'use client';
// The board's own words in Swedish: they travel with it, and the other language's do not.

import { sv as texter } from '../texter/tavla.sv.ts';
import { type Tavelprops, Tavla } from './tavla.tsx';

export default function TavlaSv(props: Omit<Tavelprops, 'texter' | 'sprak'>) {
  return <Tavla {...props} sprak="sv" texter={texter} />;
}
