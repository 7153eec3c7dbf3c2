// What a scenario is made of: a person, her companies, and the events that the authorities hold about them. Each
// person has a file of her own; the demo, the tests and the documentation meet the same persons.
//
// About the numbers. Every identity number passes the checksum and belongs to nobody: the persons are born in the
// 1890s and have birth numbers in 980–999, where the Swedish Tax Agency's test numbers are found; coordination numbers (day + 60)
// were not invented until 2000, so none carries such a date. Company numbers begin with 4, a group that stands for no
// legal form. All addresses end in .example (RFC 2606).

import type { Tid } from './tid.ts';

/** Those that a person adds herself. */
export type Kommunid = 'norrby-kommun' | 'tallviks-kommun' | 'sjoborgs-kommun' | 'region-mittland';

/** The six authorities of the story, and those that are added. */
export type MyndighetId =
  | 'skatteverket'
  | 'bolagsverket'
  | 'lindkopings-kommun'
  | 'tillvaxtverket'
  | 'transportstyrelsen'
  | 'arbetsmiljoverket'
  | Kommunid;

/** Whom an event is about, as in `kund` of the request (schema 6.0). */
export type Kund = {
  readonly identifierare: string;
  readonly typ: 'Personnummer' | 'Organisationsnummer' | 'Samordningsnummer';
  readonly tillagg?: string;
};

type Lank = { readonly url: string; readonly lanktext: string };

/** The four shapes that a reference may have on the wire (schema 6.0, `$defs.referens`). */
export type Referens = string | Lank | readonly string[] | readonly Lank[];

/** The languages in which the stand-ins can write. */
export type Sprak = 'sv' | 'en';

/**
 * An event's words in one language. `{dag:14}` becomes the date in fourteen days ("7 december"), `{manad:-1}` the
 * name of last month; both in the language of the text.
 */
export type Ordalydelse = {
  readonly rubrik: string;
  readonly beskrivning: string;
  readonly servicelofte?: string;
  readonly etjanst?: Referens;
};

/**
 * What the two flags of the standard say together: `kund` the customer must act, `myndighet` the authority works,
 * `klar` finished, `motsagelse` both flags at once.
 */
export type Boll = 'kund' | 'myndighet' | 'klar' | 'motsagelse';

/** One event as the authority holds it. `nyckel` is unique within the person and gives a stable `kundhandelseId`. */
export type Handelse = {
  readonly nyckel: string;
  readonly myndighet: MyndighetId;
  readonly kund: Kund;
  /** Others whom the same event, under the same id, is about. */
  readonly aven?: readonly Kund[];
  readonly typ: string;
  readonly tid: Tid;
  readonly boll: Boll;
  readonly text: { readonly sv: Ordalydelse; readonly en?: Ordalydelse } | { readonly en: Ordalydelse };
  readonly producentarende?: Referens;
  readonly diarienummer?: string;
  readonly kvittensnummer?: string;
  readonly konsumentReferens?: string;
  readonly taggar?: readonly string[];
  readonly senastDatum?: Tid;
};

/**
 * A company and whether the person may sign for it. `organisationsnummer` is twelve digits, prefix 16; an enskild firma
 * (form EF) has its owner's own, and `tillagg` tells several firms of one owner apart.
 */
export type Foretag = {
  readonly organisationsnummer: string;
  readonly namn: string;
  readonly form: string;
  readonly firmatecknare: boolean;
  readonly tillagg?: string;
};

/** The behörigheter of the stories; what each is stands in `behorigheter.ts`. */
export type Behorighetsnamn = 'moms' | 'bolagsarenden' | 'bygglov' | 'servering' | 'lasaSkatt';

/** Who gave it. `roll` tells a sole trader's firm from herself; a person's `namn` is her family name. */
export type Fullmaktsgivare = {
  readonly kund: Kund;
  readonly roll: 'PRIVAT' | 'ORGANISATION';
  readonly namn: string;
  readonly fornamn?: string;
};

/**
 * One fullmakt, usable at one authority. `fran` and `till` are its first and last day, `aterkallad` the day when it was withdrawn, all
 * counted from today.
 */
export type Fullmakt = {
  readonly id: string;
  readonly myndighet: MyndighetId;
  readonly givare: Fullmaktsgivare;
  readonly rubrik: string;
  readonly behorigheter: readonly Behorighetsnamn[];
  readonly fran: number;
  readonly till?: number;
  readonly aterkallad?: number;
};

/** Someone to sign in as. Without `nummer` her eID carries no Swedish identity number. */
export type Person = {
  readonly id: string;
  readonly fornamn: string;
  readonly efternamn: string;
  /** One line, Swedish, for the login page and the demo's table. */
  readonly vem: string;
  readonly nummer?: { readonly varde: string; readonly typ: 'Personnummer' | 'Samordningsnummer' };
  /** The organisation whose eID it is (twelve digits), when it is a tjänstelegitimation. */
  readonly tjanst?: { readonly organisationsnummer: string; readonly namn: string };
  /** The level of assurance that her eID reaches. */
  readonly niva: 'loa2' | 'loa3';
  /** Has an eID of level 4 too, and shows it when that is demanded. */
  readonly loa4?: boolean;
  readonly grupp: 'berattelse' | 'sarskild' | 'test';
  readonly foretag: readonly Foretag[];
  /** Those that she holds. */
  readonly fullmakter?: readonly Fullmakt[];
  readonly handelser: readonly Handelse[];
};

/** The `kund` of a limited company. */
export function foretagskund(foretag: Foretag): Kund {
  return { identifierare: foretag.organisationsnummer, typ: 'Organisationsnummer' };
}

/** Given name and family name. */
export function helaNamnet(person: Person): string {
  return `${person.fornamn} ${person.efternamn}`;
}
