import { en } from './integritet.en.ts';
import { sv } from './integritet.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** Picks the page's words. */
export const integritettext = (sprak: Sprak): typeof sv => pa(sprak, { sv, en });
