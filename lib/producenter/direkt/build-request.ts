// The direct dialect's first half: from question to call (`POST /kundhandelser`), in the källa's version of it. Pure.
// Promises a body with no field that the closed request schema lacks and no filter that was not asked for.

import type { Part } from '../../arenden/part.ts';
import type { Kalla } from '../kalla.ts';
import type { Kallfraga } from '../kallfraga.ts';
import type { Anrop, Anropsmal } from '../natverk.ts';
import { writeFilters, writePart } from '../write-fraga.ts';
import { SKRIVSATT } from './versioner.ts';

/** One call to be built: one källa, one part. */
export type DirektFraga = Omit<Kallfraga, 'kalla' | 'kanda' | 'parter' | 'anropsId'> & {
  readonly kalla: Anropsmal & Pick<Kalla, 'version' | 'skickaAnvandare'>;
  readonly part: Part;
  /** UUID of this call alone (`x-request-id`). */
  readonly anropsId: string;
};

function bodyOf({ kalla, part, anvandare, avsandare, fraga }: DirektFraga): object {
  const { vemFragar, sessionId } = SKRIVSATT[kalla.version];
  return {
    ...writePart(part),
    ...writeFilters(fraga),
    ...(vemFragar === 'kropp' && {
      ...(kalla.skickaAnvandare && { anvandare }),
      konsument: avsandare.konsument,
      konsumenttjanst: avsandare.konsumenttjanst,
    }),
    ...(sessionId && { sessionID: fraga.korrelation }),
  };
}

function headersOf({ kalla, anvandare, avsandare, fraga, anropsId }: DirektFraga): Record<string, string> {
  const { vemFragar, sparhuvuden } = SKRIVSATT[kalla.version];
  const ids = { 'x-request-id': anropsId, 'x-correlation-id': fraga.korrelation };
  const { organisationsnummer } = avsandare;
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': fraga.sprak,
    ...Object.fromEntries(sparhuvuden.map((namn) => [namn, ids[namn]])),
    ...(vemFragar === 'huvuden' && {
      ...(organisationsnummer !== undefined && { anropandeOrganisation: organisationsnummer }),
      ...(kalla.skickaAnvandare && { anvandare }),
    }),
  };
}

/**
 * The call that asks one källa about one part. An identity number never stands in the address, and in a header only where
 * the version has no other place for it (before 5.0).
 */
export function buildRequest(fraga: DirektFraga): Anrop {
  return {
    url: `${fraga.kalla.adress.replace(/\/+$/, '')}/kundhandelser`,
    mal: fraga.kalla,
    headers: headersOf(fraga),
    body: JSON.stringify(bodyOf(fraga)),
  };
}
