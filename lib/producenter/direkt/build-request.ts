// The direct dialect's first half: from question to call (RAML 6.0, `POST /kundhandelser`). Pure. Promises a body with
// no field that the closed request schema lacks and no filter that was not asked for.

import type { Part } from '../../arenden/part.ts';
import type { Fraga } from '../fraga.ts';
import type { Kalla } from '../kalla.ts';
import type { Kallfraga } from '../kallfraga.ts';
import type { Anrop } from '../natverk.ts';

/** One call to be built: one källa, one part. */
export type DirektFraga = Omit<Kallfraga, 'kalla' | 'parter' | 'anropsId'> & {
  readonly kalla: Pick<Kalla, 'adress'>;
  readonly part: Part;
  /** UUID of this call alone (`x-request-id`). */
  readonly anropsId: string;
};

function filters({ kundhandelseTyper, taggar, startDatum, slutDatum }: Fraga) {
  return {
    ...(kundhandelseTyper?.length && { kundhandelseTyper }),
    ...(taggar?.length && { taggar }),
    ...(startDatum !== undefined && { startDatum }),
    ...(slutDatum !== undefined && { slutDatum }),
  };
}

/** The call that asks one källa about one part. The identity numbers stand in the body only, never in the address. */
export function buildRequest({ kalla, part, anvandare, avsandare, fraga, anropsId }: DirektFraga): Anrop {
  const { kund, arende } = part;
  const body = {
    ...(kund && {
      kund: {
        identifierare: kund.identifierare,
        ...(kund.tillagg !== undefined && { tillagg: kund.tillagg }),
        typ: kund.typ,
      },
    }),
    ...(arende && { arende: { identifierare: arende.identifierare, typ: arende.typ } }),
    ...filters(fraga),
    anvandare,
    konsument: avsandare.konsument,
    konsumenttjanst: avsandare.konsumenttjanst,
  };
  return {
    url: `${kalla.adress.replace(/\/+$/, '')}/kundhandelser`,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': fraga.sprak,
      'x-request-id': anropsId,
      'x-correlation-id': fraga.korrelation,
    },
    body: JSON.stringify(body),
  };
}
