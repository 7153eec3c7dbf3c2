// What both dialects write alike: whom a question is about, and what narrows it. Promises no member that was not asked
// for. Leaves the envelope, and the forwarding dialect's own spelling, to the dialects.

import type { Part } from '../arenden/part.ts';
import type { Fraga } from './fraga.ts';

/** The kund and the ärende of a part (request schema 6.0), spelled as the direct dialect spells them. */
export function writePart({ kund, arende }: Part) {
  return {
    ...(kund && {
      kund: {
        identifierare: kund.identifierare,
        ...(kund.tillagg !== undefined && { tillagg: kund.tillagg }),
        typ: kund.typ,
      },
    }),
    ...(arende && { arende: { identifierare: arende.identifierare, typ: arende.typ } }),
  };
}

/** The filters of a question, those that filter something. */
export function writeFilters({ kundhandelseTyper, taggar, startDatum, slutDatum }: Fraga) {
  return {
    ...(kundhandelseTyper?.length && { kundhandelseTyper }),
    ...(taggar?.length && { taggar }),
    ...(startDatum !== undefined && { startDatum }),
    ...(slutDatum !== undefined && { slutDatum }),
  };
}
