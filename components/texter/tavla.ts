import { pa, type Sprak } from './sprak.ts';
import { en } from './tavla.en.ts';
import { sv } from './tavla.sv.ts';

/** The words of the board. */
export type Taveltexter = typeof sv;

/** Picks the words of the board. */
export const taveltexter = (sprak: Sprak): Taveltexter => pa(sprak, { sv, en });
