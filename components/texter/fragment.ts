// The words that only the fragment has: the way from someone else's page to the whole service.

import { mall } from './mall.ts';
import { pa, type Sprak } from './sprak.ts';

const sv = { tillAllt: mall('Visa ärendena hos {namn}') };
const en: typeof sv = { tillAllt: mall('Show the cases at {namn}') };

/** Picks them. */
export const fragmenttexter = (sprak: Sprak): typeof sv => pa(sprak, { sv, en });
