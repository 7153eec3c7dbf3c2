// The direct dialect's exchange: one part, one call, one answer of the källa's own producent.

import { allaMed, type Utbyte } from '../kallfraga.ts';
import { readResponse } from '../read-response.ts';
import { buildRequest } from './build-request.ts';

/** Asks about the first part alone; the dialect has room for no more. */
export const direktUtbyte: Utbyte = async (fraga, sand, villkor) => {
  const [part] = fraga.parter;
  const svar = await sand(buildRequest({ ...fraga, part, anropsId: fraga.anropsId() }));
  const { resultat, brister } = await readResponse(svar, villkor);
  return { delsvar: allaMed({ kalla: fraga.kalla, parter: [part] }, resultat), brister };
};
