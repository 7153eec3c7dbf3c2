import { en } from './fragas.en.ts';
import { type Fragastexter, sv } from './fragas.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** Picks the words about whom a question is put to. */
export const fragastexter = (sprak: Sprak): Fragastexter => pa<Fragastexter>(sprak, { sv, en });
