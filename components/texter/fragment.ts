// The words that only the fragment has: the way from someone else's page to the whole service, and the order of the events of a case.

import { mall } from './mall.ts';
import { pa, type Sprak } from './sprak.ts';

const sv = { tillAllt: mall('Visa ärendena hos {namn}'), nyastForst: 'Nyast först.' };
const en: typeof sv = { tillAllt: mall('Show the cases at {namn}'), nyastForst: 'Newest first.' };

/** Picks them. */
export const fragmenttexter = (sprak: Sprak): typeof sv => pa(sprak, { sv, en });
