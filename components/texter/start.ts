import { pa, type Sprak } from './sprak.ts';
import { en } from './start.en.ts';
import { sv } from './start.sv.ts';

/** Picks the start page's words. */
export const starttexter = (sprak: Sprak): typeof sv => pa(sprak, { sv, en });
