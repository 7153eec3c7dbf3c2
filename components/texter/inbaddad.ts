import { en } from './inbaddad.en.ts';
import { sv } from './inbaddad.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** The words of the frame. */
export type Inbaddadtexter = typeof sv;

/** Picks them. */
export const inbaddadtexter = (sprak: Sprak): Inbaddadtexter => pa(sprak, { sv, en });
