// The strict reading of a question: unknown in, a checked question or a list of everything wrong out. Promises that
// whatever it accepts also passes the official request schema 6.0, and is stricter where the schema's text is.

import { arVerkligtDatum } from './datum.ts';
import type { Brist } from './problem.ts';

export const KUNDTYPER = ['Personnummer', 'Organisationsnummer', 'Samordningsnummer'] as const;
export const ARENDETYPER = [
  'Konsumentreferens',
  'Producentärendereferens',
  'Diarienummer',
  'Kvittensnummer',
] as const;

/** A checked question in the words of the request schema 6.0. */
export type Fraga = {
  readonly kund?: {
    readonly identifierare: string;
    readonly typ: (typeof KUNDTYPER)[number];
    readonly tillagg?: string;
  };
  readonly arende?: { readonly identifierare: string; readonly typ: (typeof ARENDETYPER)[number] };
  readonly kundhandelseTyper?: readonly string[];
  readonly taggar?: readonly string[];
  readonly startDatum?: string;
  readonly slutDatum?: string;
  readonly anvandare: string;
  readonly konsument?: string;
  readonly konsumenttjanst?: string;
};

type Objekt = Record<string, unknown>;
type Regel = (varde: unknown, pekare: string) => Brist[];

const fel = (pekare: string, text: string): Brist[] => [{ pekare, text }];

const text: Regel = (varde, pekare) => (typeof varde === 'string' ? [] : fel(pekare, 'Ska vara en text.'));

const textlista: Regel = (varde, pekare) =>
  Array.isArray(varde)
    ? varde.flatMap((del, i) => text(del, `${pekare}/${i}`))
    : fel(pekare, 'Ska vara en lista av texter.');

const tolvSiffror: Regel = (varde, pekare) =>
  typeof varde === 'string' && /^\d{12}$/.test(varde)
    ? []
    : fel(
        pekare,
        'Ska vara tolv siffror: ÅÅÅÅMMDDXXXN för en person, 16 följt av tio siffror för ett företag.',
      );

const datum: Regel = (varde, pekare) =>
  typeof varde === 'string' && arVerkligtDatum(varde)
    ? []
    : fel(pekare, 'Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.');

const enAv =
  (tillatna: readonly string[]): Regel =>
  (varde, pekare) =>
    typeof varde === 'string' && tillatna.includes(varde)
      ? []
      : fel(pekare, `Ska vara något av ${tillatna.join(', ')}.`);

/** An object with these fields and no others (`additionalProperties: false`). */
const slutet =
  (falt: Readonly<Record<string, Regel>>, kravs: readonly string[]): Regel =>
  (varde, pekare) => {
    if (!arObjekt(varde)) return fel(pekare, 'Ska vara ett objekt.');
    const saknas = kravs.filter((namn) => !Object.hasOwn(varde, namn));
    return [
      ...saknas.flatMap((namn) => fel(`${pekare}/${namn}`, 'Fältet saknas.')),
      ...Object.entries(varde).flatMap(([namn, del]) => provaFalt(falt, namn, del, pekare)),
    ];
  };

function provaFalt(
  falt: Readonly<Record<string, Regel>>,
  namn: string,
  del: unknown,
  pekare: string,
): Brist[] {
  const regel = Object.hasOwn(falt, namn) ? falt[namn] : undefined;
  // The name of an unknown field is not repeated: it may be anything, even an identity number.
  if (!regel)
    return fel(pekare, 'Innehåller ett fält som standarden inte känner. Frågan är ett slutet objekt.');
  return regel(del, `${pekare}/${namn}`);
}

const fraga = slutet(
  {
    kund: slutet({ identifierare: tolvSiffror, typ: enAv(KUNDTYPER), tillagg: text }, [
      'identifierare',
      'typ',
    ]),
    arende: slutet({ identifierare: text, typ: enAv(ARENDETYPER) }, ['identifierare', 'typ']),
    kundhandelseTyper: textlista,
    taggar: textlista,
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
  const { startDatum, slutDatum } = varde;
  if (typeof startDatum === 'string' && typeof slutDatum === 'string' && startDatum > slutDatum) {
    brister.push(...fel('/startDatum', 'Ska inte vara senare än slutDatum.'));
  }
  return brister;
}

function arObjekt(varde: unknown): varde is Objekt {
  return typeof varde === 'object' && varde !== null && !Array.isArray(varde);
}
