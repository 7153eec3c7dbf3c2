import { en } from './arende.en.ts';
import { sv } from './arende.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** The words of the case page. */
export type Arendetexter = typeof sv;

/** Picks the case page's words. */
export const arendetexter = (sprak: Sprak): Arendetexter => pa(sprak, { sv, en });
