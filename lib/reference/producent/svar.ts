// The answer in the direct dialect, in the words of the response schema 6.0: the question echoed in metadata, and the
// events with their texts in one language. Promises to be valid against schema/kundhandelse_response_schema.json.

import { skrivTidpunktDirekt } from './datum.ts';
import type { Fraga } from './fraga.ts';
import type { Post, Referens } from './handelse.ts';
import { onskadeSprak, valjOrd } from './sprak.ts';

/** One event on the wire. */
export type Kundhandelse = {
  kundhandelseId: string;
  rubrik: string;
  beskrivning: string;
  sprak: string;
  producent: string;
  tidpunkt: string;
  kundhandelseTyp: string;
  producentarendetKraverKundatgard: boolean;
  producentarendetKlart: boolean;
  utokadInformation?: Readonly<Record<string, unknown>>;
  referenser?: Readonly<Record<string, Referens>>;
};

/** The body of a 200. `sessionID` is never sent: 6.0 took it out of the request, so there is nothing to echo. */
export type Svarskropp = {
  metadata: Fraga & { onskatSprak?: string; version: '6.0' };
  kundhandelser: Kundhandelse[];
};

/** How an answer is to be written: whose, in which language (the Accept-Language header as it came). */
export type Skrivsatt = { readonly producent: string; readonly acceptLanguage: string | null };

/** Writes the answer. */
export function skrivSvar(fraga: Fraga, poster: readonly Post[], skrivsatt: Skrivsatt): Svarskropp {
  const onskade = onskadeSprak(skrivsatt.acceptLanguage);
  const [onskatSprak] = onskade;
  return {
    metadata: { ...fraga, ...(onskatSprak !== undefined && { onskatSprak }), version: '6.0' },
    kundhandelser: poster.map((post) =>
      skrivHandelse(post, { onskade, producent: skrivsatt.producent, skrivTidpunkt: skrivTidpunktDirekt }),
    ),
  };
}

/** Writes one event; the dialects differ in how they write its time. What is empty is left out. */
export function skrivHandelse(
  post: Post,
  satt: { onskade: readonly string[]; producent: string; skrivTidpunkt: (ms: number) => string },
): Kundhandelse {
  const { sprak, ord } = valjOrd(post, satt.onskade);
  return {
    kundhandelseId: post.kundhandelseId,
    rubrik: ord.rubrik,
    beskrivning: ord.beskrivning,
    sprak,
    producent: satt.producent,
    tidpunkt: satt.skrivTidpunkt(post.tidpunkt),
    kundhandelseTyp: post.kundhandelseTyp,
    producentarendetKraverKundatgard: post.producentarendetKraverKundatgard,
    producentarendetKlart: post.producentarendetKlart,
    ...(arIfyllt(ord.utokadInformation) && { utokadInformation: ord.utokadInformation }),
    ...(arIfyllt(ord.referenser) && { referenser: ord.referenser }),
  };
}

function arIfyllt<T extends object>(objekt: T | undefined): objekt is T {
  return objekt !== undefined && Object.keys(objekt).length > 0;
}
