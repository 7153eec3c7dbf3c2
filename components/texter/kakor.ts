import { en } from './kakor.en.ts';
import { sv } from './kakor.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** Picks the page's words. */
export const kakortext = (sprak: Sprak): typeof sv => pa(sprak, { sv, en });
