import { pa, type Sprak } from './sprak.ts';
import { en } from './utgang.en.ts';
import { sv, type Utgangstexter } from './utgang.sv.ts';

export type { Utgangstexter };

/** Picks the words about the end of the session. */
export const utgangstexter = (sprak: Sprak): Utgangstexter => pa(sprak, { sv, en });
