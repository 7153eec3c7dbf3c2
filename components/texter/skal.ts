// The pattern of every text room: a Swedish object, an English one typed by it, and one function that picks. A view
// that runs in the browser imports only its own room, so that it carries no other view's words.

import { en } from './skal.en.ts';
import { sv } from './skal.sv.ts';
import { pa, type Sprak } from './sprak.ts';

/** The words of header, footer and skip link. */
export type Skaltexter = typeof sv;

/** Picks the frame's words. */
export const skaltexter = (sprak: Sprak): Skaltexter => pa(sprak, { sv, en });
