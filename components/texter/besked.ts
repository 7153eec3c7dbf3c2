import { en } from './besked.en.ts';
import { sv } from './besked.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** The words for what is known and what is not. */
export type Beskedstexter = typeof sv;

/** Picks the words for what is known. */
export const beskedstexter = (sprak: Sprak): Beskedstexter => pa(sprak, { sv, en });
