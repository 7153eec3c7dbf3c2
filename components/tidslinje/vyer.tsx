'use client';
// What the pages of a part are made of, as one door, so that the builder makes one chunk of it.

export { Arendesida } from '../arende/arendesida.tsx';
export { Oversikt } from './oversikt.tsx';
export { Tidslinjerum } from './tidslinjerum.tsx';
