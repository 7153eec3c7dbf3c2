import { en } from './historik.en.ts';
import { type Historiktexter, sv } from './historik.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** Picks the words of the åtkomsthistorik. */
export const historiktexter = (sprak: Sprak): Historiktexter => pa<Historiktexter>(sprak, { sv, en });
