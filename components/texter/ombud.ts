import { en } from './ombud.en.ts';
import { type Ombudstexter, sv } from './ombud.sv.ts';
import { pa, type Sprak } from './sprak.ts';

export type { Ombudstexter };

/** Picks the words of acting for others. */
export const ombudstexter = (sprak: Sprak): Ombudstexter => pa<Ombudstexter>(sprak, { sv, en });
