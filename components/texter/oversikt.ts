import { en } from './oversikt.en.ts';
import { sv } from './oversikt.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** The words of the overview, which the case page shares for quotations and notes. */
export type Oversiktstexter = typeof sv;

/** Picks the overview's words. */
export const oversiktstexter = (sprak: Sprak): Oversiktstexter => pa(sprak, { sv, en });
