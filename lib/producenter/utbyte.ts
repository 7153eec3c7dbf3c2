// One exchange with a källa: questions out, partial answers in, in whichever dialect it speaks. Promises one partial
// answer for every producent and part that was asked about, and what was wrong on the wire without its content.

import { direktUtbyte } from './direkt/utbyte.ts';
import { formedlingUtbyte } from './formedling/utbyte.ts';
import type { Utbyte } from './kallfraga.ts';

/** Asks a källa in its own dialect. Its own limit of size goes before the general one. */
export const utbyt: Utbyte = (fraga, sand, villkor) => {
  const { dialekt, granser } = fraga.kalla;
  const svarByte = granser?.svarByte ?? villkor.svarByte;
  return (dialekt === 'direkt' ? direktUtbyte : formedlingUtbyte)(fraga, sand, { ...villkor, svarByte });
};
