'use client';
// The board's own words in English: they travel with it, and the other language's do not.

import { en as texter } from '../texter/tavla.en.ts';
import { type Tavelprops, Tavla } from './tavla.tsx';

export default function TavlaEn(props: Omit<Tavelprops, 'texter' | 'sprak'>) {
  return <Tavla {...props} sprak="en" texter={texter} />;
}
