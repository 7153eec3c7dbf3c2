import { en } from './inloggningar.en.ts';
import { type Inloggningstexter, sv } from './inloggningar.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** Picks the words of the page of one's sessions. */
export const inloggningstexter = (sprak: Sprak): Inloggningstexter =>
  pa<Inloggningstexter>(sprak, { sv, en });
