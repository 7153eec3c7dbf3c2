// The forwarding dialect's exchange: all parts in one call, or page by page where the källa demands it, and an answer of
// each producent about each part.

import { skapaBristlista } from '../bristlista.ts';
import { allaMed, type Utbyte } from '../kallfraga.ts';
import { buildRequest } from './build-request.ts';
import { delsvarAv } from './delsvar.ts';
import type { Formedlingsfalt, Formedlingsregel } from './formedlingsregler.ts';
import { avbryt, nasta, nyInsamling, taEmot } from './insamling.ts';
import { readSida } from './read-sida.ts';

/** Most calls of one exchange. A källa that never comes to its end leaves the rest counted as unreadable. */
const FLEST_SIDOR = 100;

/**
 * Asks about every part. A failure of the first call is everyone's (`allaMed`); that of a later page belongs to the parts
 * that had more to come. The limit of size is that of all pages together.
 */
export const formedlingUtbyte: Utbyte = async (fraga, sand, villkor) => {
  const { kalla, parter } = fraga;
  const asked = villkor.now();
  const brister = skapaBristlista<Formedlingsregel, Formedlingsfalt>();
  const insamling = nyInsamling(parter, kalla.sidstorlek);
  let svarByte = villkor.svarByte;
  let next = nasta(insamling);
  for (let page = 0; next !== undefined && page < FLEST_SIDOR; page += 1) {
    const svar = await sand(buildRequest({ ...fraga, ...next }));
    const last = await readSida(svar, { ...villkor, svarByte }, brister);
    if (last.slag !== 'sida') {
      const fel = last.slag === 'too-large' ? { ...last, gransByte: villkor.svarByte } : last;
      if (page === 0) return { delsvar: allaMed(fraga, fel), brister: brister.lista() };
      avbryt(insamling, fel);
      break;
    }
    svarByte -= last.byte;
    taEmot(insamling, last, next, brister);
    next = nasta(insamling);
  }
  return delsvarAv(fraga, insamling, Math.max(0, villkor.now() - asked), brister);
};
