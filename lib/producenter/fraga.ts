// What is asked of every källa alike: in which language and, if so, of which types, tags and days. Promises to tell
// a whole question from a narrowed one, and a question within the grammar from one outside it. Leaves whom it is about to
// the uppdrag and the wire to the dialects.

import type { Arendetyp, Identifierartyp, Kund, Part } from '../arenden/part.ts';
import { parseTidpunkt, svenskDag } from '../arenden/tidpunkt.ts';
import type { Tvasprakigt } from './kalla.ts';

/** One question (request schema 6.0). Lists that are empty filter nothing; days are `YYYY-MM-DD`, both inclusive. */
export type Fraga = {
  /** ISO 639-1, sent as `Accept-Language`. A producer that lacks it answers in Swedish. */
  readonly sprak: string;
  /** Full types or prefixes that end at a dot. */
  readonly kundhandelseTyper?: readonly string[];
  readonly taggar?: readonly string[];
  readonly startDatum?: string;
  readonly slutDatum?: string;
  /** UUID of the user's one question, the same in every call it gives rise to (`x-correlation-id`). */
  readonly korrelation: string;
};

/**
 * Whether an answer to the question, given at `now` (epoch ms), may lack the newest event of some case: then the
 * answer decides no ball and stands in no whole answer's place.
 *
 * - Types and tags leave events out, and a prefix leaves whole cases out.
 * - A start date never hides the newest event of a case that it shows. It does hide every event of a case that has
 *   rested since before, and the beginning of the ball's run, so that "nothing to do" and the days would be false.
 * - An end date hides the newest event only if it has passed in Sweden; a later one hides just what is to come.
 * - A language leaves nothing out.
 */
export function isNarrowed(fraga: Fraga, now: number): boolean {
  if ((fraga.kundhandelseTyper?.length ?? 0) > 0 || (fraga.taggar?.length ?? 0) > 0) return true;
  if (fraga.startDatum !== undefined) return true;
  return fraga.slutDatum !== undefined && fraga.slutDatum < svenskDag(now);
}

/** One thing that is wrong with a question: which field (`kundhandelseTyper[2]`), and what it shall be. No content. */
export type Fragefel = { readonly falt: string; readonly problem: Tvasprakigt };

// The limits are those of the only public implementation (facts 1.2, "Granser"); the direct standard sets none.
const FLEST = 100;
const KUNDTYPER: readonly Identifierartyp[] = ['Personnummer', 'Organisationsnummer', 'Samordningsnummer'];
const ARENDETYPER: readonly Arendetyp[] = [
  ...(['Konsumentreferens', 'Producentärendereferens', 'Diarienummer', 'Kvittensnummer'] as const),
];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SPRAK = /^[a-z]{2,3}$/;
const TYP = /^[A-Z0-9_]+(\.[A-Z0-9_]+)*$/;
const DATUM = /^\d{4}-\d{2}-\d{2}$/;

const PROBLEM = {
  typ: {
    sv: 'Ska vara en kundhändelsetyp eller början av en, som SKV eller SKV.MOMS, högst 200 tecken.',
    en: 'Shall be a kundhändelsetyp or the beginning of one, like SKV or SKV.MOMS, at most 200 characters.',
  },
  tagg: { sv: 'Ska vara 1 till 100 tecken.', en: 'Shall be 1 to 100 characters.' },
  flest: { sv: 'Ska vara högst 100 stycken.', en: 'Shall be at most 100.' },
  datum: {
    sv: 'Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.',
    en: 'Shall be a date that exists, written YYYY-MM-DD.',
  },
  ordning: { sv: 'Ska inte vara senare än slutDatum.', en: 'Shall not be later than slutDatum.' },
  sprak: {
    sv: 'Ska vara en språkkod enligt ISO 639, som sv eller en.',
    en: 'Shall be a language code of ISO 639, such as sv or en.',
  },
  uuid: { sv: 'Ska vara en UUID.', en: 'Shall be a UUID.' },
  tolv: { sv: 'Ska vara tolv siffror.', en: 'Shall be twelve digits.' },
  tillagg: { sv: 'Ska vara 1 till 20 tecken.', en: 'Shall be 1 to 20 characters.' },
  kundtyp: {
    sv: `Ska vara något av ${KUNDTYPER.join(', ')}.`,
    en: `Shall be one of ${KUNDTYPER.join(', ')}.`,
  },
  arendetyp: {
    sv: `Ska vara något av ${ARENDETYPER.join(', ')}.`,
    en: `Shall be one of ${ARENDETYPER.join(', ')}.`,
  },
} as const satisfies Record<string, Tvasprakigt>;

const unless = (holds: boolean, falt: string, problem: Tvasprakigt): Fragefel[] =>
  holds ? [] : [{ falt, problem }];
const within = (text: string, most: number) => text.trim() !== '' && text.length <= most;

function isDatum(text: string): boolean {
  return DATUM.test(text) && parseTidpunkt(text) !== undefined;
}

// Beyond the limit only the number is told, so that a list of a million gives one problem and not a million.
function granskaLista(
  list: readonly string[] = [],
  falt: string,
  holds: (text: string) => boolean,
  problem: Tvasprakigt,
) {
  if (list.length > FLEST) return unless(false, falt, PROBLEM.flest);
  return list.flatMap((text, i) => unless(holds(text), `${falt}[${i}]`, problem));
}

function granskaDagar({ startDatum, slutDatum }: Fraga): Fragefel[] {
  const fel = [
    ...unless(startDatum === undefined || isDatum(startDatum), 'startDatum', PROBLEM.datum),
    ...unless(slutDatum === undefined || isDatum(slutDatum), 'slutDatum', PROBLEM.datum),
  ];
  if (fel.length > 0 || startDatum === undefined || slutDatum === undefined) return fel;
  return unless(startDatum <= slutDatum, 'startDatum', PROBLEM.ordning);
}

function granskaKund({ identifierare, typ, tillagg }: Kund, falt: string): Fragefel[] {
  return [
    ...unless(/^\d{12}$/.test(identifierare), `${falt}.identifierare`, PROBLEM.tolv),
    ...unless(KUNDTYPER.includes(typ), `${falt}.typ`, PROBLEM.kundtyp),
    ...unless(tillagg === undefined || within(tillagg, 20), `${falt}.tillagg`, PROBLEM.tillagg),
  ];
}

function granskaPart({ kund, arende }: Part, i: number): Fragefel[] {
  const falt = `parter[${i}].arende`;
  return [
    ...(kund === undefined ? [] : granskaKund(kund, `parter[${i}].kund`)),
    ...(arende === undefined
      ? []
      : [
          ...unless(within(arende.identifierare, 100), `${falt}.identifierare`, PROBLEM.tagg),
          ...unless(ARENDETYPER.includes(arende.typ), `${falt}.typ`, PROBLEM.arendetyp),
        ]),
  ];
}

/** Everything that puts a question, or a part it is about, outside the grammar. Empty when it may be asked. */
export function granskaFraga(fraga: Fraga, parter: readonly Part[] = []): readonly Fragefel[] {
  const { sprak, kundhandelseTyper, taggar, korrelation } = fraga;
  const isTyp = (text: string) => text.length <= 200 && TYP.test(text);
  return [
    ...unless(SPRAK.test(sprak), 'sprak', PROBLEM.sprak),
    ...granskaLista(kundhandelseTyper, 'kundhandelseTyper', isTyp, PROBLEM.typ),
    ...granskaLista(taggar, 'taggar', (text) => within(text, 100), PROBLEM.tagg),
    ...granskaDagar(fraga),
    ...unless(UUID.test(korrelation), 'korrelation', PROBLEM.uuid),
    ...parter.flatMap(granskaPart),
  ];
}
