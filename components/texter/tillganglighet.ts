import { pa, type Sprak } from './sprak.ts';
import { en } from './tillganglighet.en.ts';
import { sv } from './tillganglighet.sv.ts';

/** Picks the page's words. */
export const tillganglighettext = (sprak: Sprak): typeof sv => pa(sprak, { sv, en });
