// The forwarding dialect's exchange: many parts in one call, an answer of each producent about each part.

import { allaMed, type Utbyte } from '../kallfraga.ts';

/** Not spoken yet. */
export const formedlingUtbyte: Utbyte = async (fraga) => ({
  delsvar: allaMed(fraga, { slag: 'malformed' }),
  brister: [],
});
