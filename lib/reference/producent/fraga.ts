// The strict reading of a question in the direct dialect: unknown in, a checked question or a list of everything wrong
// out. Promises that whatever it accepts also passes the official request schema 6.0, and is stricter where the
// schema's text is.

import { ARENDETYPER, type Arende, KUNDTYPER, type Kund } from './handelse.ts';
import type { Brist } from './problem.ts';
import { arObjekt, datum, enAv, fel, lista, type Objekt, slutet, text, tolvSiffror } from './regler.ts';

/** A checked question in the words of the request schema 6.0. */
export type Fraga = {
  readonly kund?: Kund;
  readonly arende?: Arende;
  readonly kundhandelseTyper?: readonly string[];
  readonly taggar?: readonly string[];
  readonly startDatum?: string;
  readonly slutDatum?: string;
  readonly anvandare: string;
  readonly konsument?: string;
  readonly konsumenttjanst?: string;
};

const fraga = slutet(
  {
    kund: slutet({ identifierare: tolvSiffror, typ: enAv(KUNDTYPER), tillagg: text }, [
      'identifierare',
      'typ',
    ]),
    arende: slutet({ identifierare: text, typ: enAv(ARENDETYPER) }, ['identifierare', 'typ']),
    kundhandelseTyper: lista(text),
    taggar: lista(text),
    startDatum: datum,
    slutDatum: datum,
    anvandare: tolvSiffror,
    konsument: text,
    konsumenttjanst: text,
  },
  [],
);

/** Reads a parsed body. All faults are told at once; an accepted question comes back as it was sent. */
export function lasFraga(varde: unknown): { fraga: Fraga } | { brister: readonly Brist[] } {
  const brister = fraga(varde, '');
  if (arObjekt(varde)) brister.push(...helheten(varde));
  return brister.length > 0 ? { brister } : { fraga: varde as Fraga };
}

function helheten(varde: Objekt): Brist[] {
  const brister: Brist[] = [];
  if (!('kund' in varde) && !('arende' in varde)) brister.push(...fel('', 'Ange kund, arende eller båda.'));
  if (!('anvandare' in varde)) {
    // Optional in the request schema, yet required in metadata of the answer: without it no valid answer exists.
    brister.push(
      ...fel('/anvandare', 'Fältet saknas. Svarets metadata måste enligt standarden upprepa anvandare.'),
    );
  }
  brister.push(...iOrdning(varde, ''));
  return brister;
}

/** The two dates of a question must not stand in the wrong order. */
export function iOrdning({ startDatum, slutDatum }: Objekt, pekare: string): Brist[] {
  const omvanda = typeof startDatum === 'string' && typeof slutDatum === 'string' && startDatum > slutDatum;
  return omvanda ? fel(`${pekare}/startDatum`, 'Ska inte vara senare än slutDatum.') : [];
}
