// Which language a question is answered in. The header is optional; a language that the producer does not have is
// answered in Swedish (RAML 6.0, Accept-Language).

import type { Sprak } from '../personer/person.ts';

const STODDA: readonly Sprak[] = ['sv', 'en'];

/** The ISO 639-1 codes of an Accept-Language header, most wanted first. Malformed parts are left out. */
export function onskadeSprak(huvud: string | null): string[] {
  return (huvud ?? '')
    .split(',')
    .map((del) => /^\s*([a-z]{2})(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$/i.exec(del))
    .filter((traff) => traff !== null)
    .map(([, kod = '', vikt = '1']) => ({ kod: kod.toLowerCase(), vikt: Number(vikt) }))
    .filter(({ vikt }) => vikt > 0)
    .sort((a, b) => b.vikt - a.vikt)
    .map(({ kod }) => kod);
}

/** The most wanted language that the producer has, else Swedish. */
export function valjSprak(huvud: string | null): Sprak {
  const onskade = onskadeSprak(huvud);
  for (const kod of onskade) {
    const stott = STODDA.find((sprak) => sprak === kod);
    if (stott) return stott;
  }
  return 'sv';
}
