// The forwarding dialect's first half: from question to call (`POST /kundhandelseFragaSynkron`, facts 1.1 and 1.2).
// Pure. Promises a body with no field that was not asked for, and identity numbers nowhere else.

import type { Part } from '../../arenden/part.ts';
import type { Kallfraga } from '../kallfraga.ts';
import type { Anrop, Anropsmal } from '../natverk.ts';
import { writeFilters } from '../write-fraga.ts';
import { writeForwarded } from './wire-part.ts';

/** One page of every part, for a källa that demands paging. */
export type Sida = { readonly offset: number; readonly limit: number };

/** One call to be built. */
export type Formedlingsfraga = Pick<Kallfraga, 'anvandare' | 'fraga'> & {
  readonly kalla: Anropsmal;
  readonly parter: readonly Part[];
  readonly sida?: Sida;
};

// Paging requires an order (facts 1.2). There is no attribute for the id, so the second one is what tells most events
// of the same instant apart.
function behandling(sida: Sida) {
  return {
    sortering: [
      { attribut: 'TIDPUNKT', stigande: false },
      { attribut: 'KUNDHANDELSETYP', stigande: true },
    ],
    paginering: sida,
  };
}

/** The call that asks a forwarding källa about all the parts. */
export function buildRequest({ kalla, parter, anvandare, fraga, sida }: Formedlingsfraga): Anrop {
  const { sprak, korrelation } = fraga;
  const body = {
    fraga: {
      parter: parter.map(writeForwarded),
      ...writeFilters(fraga),
      ...(sida && { behandling: behandling(sida) }),
    },
    anvandare,
  };
  return {
    url: `${kalla.adress.replace(/\/+$/, '')}/kundhandelseFragaSynkron`,
    mal: kalla,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': sprak,
      skv_client_correlation_id: korrelation,
    },
    body: JSON.stringify(body),
  };
}
