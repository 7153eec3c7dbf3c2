import { pa, type Sprak } from './sprak.ts';
import { en } from './tackning.en.ts';
import { sv, type Tackningstexter } from './tackning.sv.ts';

/** Picks the page's words. */
export const tackningstexter = (sprak: Sprak): Tackningstexter => pa(sprak, { sv, en });
