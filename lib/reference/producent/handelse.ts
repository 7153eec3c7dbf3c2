// What a producer holds: one event, whom it is about, and what it can be found by. Everything that is asked and
// answered in this service, in either dialect, is a reading of these records.

export const KUNDTYPER = ['Personnummer', 'Organisationsnummer', 'Samordningsnummer'] as const;
export const ARENDETYPER = [
  'Konsumentreferens',
  'Producentärendereferens',
  'Diarienummer',
  'Kvittensnummer',
] as const;

/** Whom an event is about, in the words of the request schema 6.0. */
export type Kund = {
  readonly identifierare: string;
  readonly typ: (typeof KUNDTYPER)[number];
  readonly tillagg?: string;
};

/** A case by one of its names (request schema 6.0, `arende`). */
export type Arende = { readonly identifierare: string; readonly typ: (typeof ARENDETYPER)[number] };

type Lank = { readonly url: string; readonly lanktext: string };

/** The four shapes of a reference (response schema 6.0, `$defs.referens`). */
export type Referens = string | Lank | readonly string[] | readonly Lank[];

/** What an event says, in one language. */
export type Ordalydelse = {
  readonly rubrik: string;
  readonly beskrivning: string;
  readonly utokadInformation?: Readonly<Record<string, unknown>>;
  readonly referenser?: Readonly<Record<string, Referens>>;
};

/** What is the same for an event taken in and one that is held. */
type Gemensamt = Ordalydelse & {
  readonly kundhandelseId: string;
  /** Whom it is about; `kund`, `arende` or both. */
  readonly kund?: Kund;
  readonly arende?: Arende;
  /** The language of the words above, ISO 639-1. */
  readonly sprak: string;
  /** PRODUCENT.ARENDETYP.HANDELSETYP */
  readonly kundhandelseTyp: string;
  readonly producentarendetKraverKundatgard: boolean;
  readonly producentarendetKlart: boolean;
  /** Only to be found by; never sent out. */
  readonly taggar?: readonly string[];
  /** The words again in other languages; their references and extended information are laid over the ones above. */
  readonly oversattningar?: Readonly<Record<string, Ordalydelse>>;
};

/** An event as it is taken in: `tidpunkt` is RFC 3339 with its offset. */
export type NyKundhandelse = Gemensamt & { readonly tidpunkt: string };

/** An event as it is held: `tidpunkt` is an instant in epoch ms. */
export type Post = Gemensamt & { readonly tidpunkt: number };

/** Every name that the event's case can be asked for by: the one taken in, and those that its references hold. */
export function arendenAv(post: Post): Arende[] {
  const ur = (typ: Arende['typ'], namn: string): Arende[] =>
    varden(post.referenser?.[namn]).map((identifierare) => ({ typ, identifierare }));
  return [
    ...(post.arende ? [post.arende] : []),
    ...ur('Konsumentreferens', 'konsumentReferens'),
    ...ur('Producentärendereferens', 'producentarende'),
    ...ur('Diarienummer', 'diarienummer'),
    ...ur('Kvittensnummer', 'kvittensnummer'),
  ];
}

function varden(referens: Referens | undefined): string[] {
  if (referens === undefined) return [];
  if (typeof referens === 'string') return [referens];
  if ('url' in referens) return [referens.url];
  return referens.map((del) => (typeof del === 'string' ? del : del.url));
}
