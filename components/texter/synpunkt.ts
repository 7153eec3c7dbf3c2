import { pa, type Sprak } from './sprak.ts';
import { en } from './synpunkt.en.ts';
import { type Synpunktstexter, sv } from './synpunkt.sv.ts';

/** Picks the form's words. */
export const synpunktstexter = (sprak: Sprak): Synpunktstexter => pa(sprak, { sv, en });
