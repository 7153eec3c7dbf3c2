// The answer's body in the words of the response schema 6.0: the question echoed in metadata, and the events with
// their texts in one language. Promises to be valid against schema/kundhandelse_response_schema.json.

import { createHash } from 'node:crypto';
import type { Handelse, Ordalydelse, Referens, Sprak } from '../personer/person.ts';
import { datumFor, fyllDatum, tidpunktFor } from './datum.ts';
import type { Fraga } from './fraga.ts';
import type { Myndighet } from './myndigheter.ts';
import { onskadeSprak, valjSprak } from './sprak.ts';

/** One event on the wire. */
export type Kundhandelse = {
  kundhandelseId: string;
  rubrik: string;
  beskrivning: string;
  sprak: Sprak;
  producent: string;
  tidpunkt: string;
  kundhandelseTyp: string;
  producentarendetKraverKundatgard: boolean;
  producentarendetKlart: boolean;
  utokadInformation?: { servicelofte?: string; senastDatum?: string };
  referenser?: Record<string, Referens>;
};

/** The body of a 200. `sessionID` is never sent: 6.0 took it out of the request, so there is nothing to echo. */
export type Svarskropp = {
  metadata: Fraga & { onskatSprak?: string; version: '6.0' };
  kundhandelser: Kundhandelse[];
};

const FLAGGOR = {
  kund: { producentarendetKraverKundatgard: true, producentarendetKlart: false },
  myndighet: { producentarendetKraverKundatgard: false, producentarendetKlart: false },
  klar: { producentarendetKraverKundatgard: false, producentarendetKlart: true },
  motsagelse: { producentarendetKraverKundatgard: true, producentarendetKlart: true },
} as const;

/** Writes the answer. `acceptLanguage` is the header as it came; `nu` is epoch ms. */
export function skrivSvar(
  myndighet: Myndighet,
  fraga: Fraga,
  handelser: readonly Handelse[],
  { acceptLanguage, nu }: { acceptLanguage: string | null; nu: number },
): Svarskropp {
  const [onskatSprak] = onskadeSprak(acceptLanguage);
  const sprak = valjSprak(acceptLanguage);
  return {
    metadata: { ...fraga, ...(onskatSprak !== undefined && { onskatSprak }), version: '6.0' },
    kundhandelser: handelser.map((handelse) => skrivHandelse(myndighet, handelse, sprak, nu)),
  };
}

function skrivHandelse(myndighet: Myndighet, handelse: Handelse, onskat: Sprak, nu: number): Kundhandelse {
  const { sprak, ord } = valjOrd(handelse, onskat);
  const utokad = {
    ...(ord.servicelofte !== undefined && { servicelofte: ord.servicelofte }),
    ...(handelse.senastDatum && { senastDatum: datumFor(handelse.senastDatum, nu) }),
  };
  const referenser = skrivReferenser(handelse, ord);
  return {
    kundhandelseId: kundhandelseId(handelse),
    rubrik: fyllDatum(ord.rubrik, sprak, nu),
    beskrivning: fyllDatum(ord.beskrivning, sprak, nu),
    sprak,
    producent: myndighet.namn.sv,
    tidpunkt: tidpunktFor(handelse.tid, nu),
    kundhandelseTyp: handelse.typ,
    ...FLAGGOR[handelse.boll],
    ...(Object.keys(utokad).length > 0 && { utokadInformation: utokad }),
    ...(Object.keys(referenser).length > 0 && { referenser }),
  };
}

function valjOrd(handelse: Handelse, onskat: Sprak): { sprak: Sprak; ord: Ordalydelse } {
  const texter: { sv?: Ordalydelse; en?: Ordalydelse } = handelse.text;
  for (const sprak of [onskat, 'sv', 'en'] as const) {
    const ord = texter[sprak];
    if (ord) return { sprak, ord };
  }
  throw new Error(`The event ${handelse.nyckel} has no words in any language.`);
}

function skrivReferenser(handelse: Handelse, ord: Ordalydelse): Record<string, Referens> {
  const { producentarende, diarienummer, kvittensnummer, konsumentReferens } = handelse;
  return {
    ...(producentarende !== undefined && { producentarende }),
    ...(diarienummer !== undefined && { diarienummer }),
    ...(kvittensnummer !== undefined && { kvittensnummer }),
    ...(konsumentReferens !== undefined && { konsumentReferens }),
    ...(ord.etjanst !== undefined && { etjanst: ord.etjanst }),
  };
}

/** A GUID that is the same every time: unique between producers too, as the schema asks. */
function kundhandelseId({ myndighet, kund, nyckel }: Handelse): string {
  const hex = createHash('sha256')
    .update([myndighet, kund.identifierare, kund.typ, nyckel].join('\n'))
    .digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
