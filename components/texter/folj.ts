import { en } from './folj.en.ts';
import { type Foljtexter, sv } from './folj.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** Picks the words of following a case. */
export const foljtexter = (sprak: Sprak): Foljtexter => pa<Foljtexter>(sprak, { sv, en });
