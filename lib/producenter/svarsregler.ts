// What an answer can get wrong, rule by rule, in words for an operator and for whoever runs the producer. Promises that a
// rule's id is stable, and that a field is one of a known few: a name off the wire could itself be an identity number.

/**
 * What reading loses by the breach: the whole answer; one event (counted); what decides who has the ball or which case it
 * is, so that the event is kept and counted all the same; another field of it; or nothing.
 */
export type Foljd = 'svar' | 'handelse' | 'avgorande' | 'falt' | 'inget';

/** One rule. `klausul` is where it is laid down; the sentences say what was found. */
export type Svarsregel = {
  readonly klausul: string;
  readonly foljd: Foljd;
  readonly sv: string;
  readonly en: string;
};

const HANDELSE = 'response schema 6.0, kundhandelser[]';

/** Every rule that the readers report, by its stable id. */
export const SVARSREGLER = {
  'ej-json': {
    klausul: 'RAML 6.0, responses.200.body application/json; RFC 8259',
    foljd: 'svar',
    sv: 'Svaret är inte JSON.',
    en: 'The answer is not JSON.',
  },
  'ej-svar': {
    klausul: 'response schema 6.0, required metadata',
    foljd: 'svar',
    sv: 'Svaret är varken ett objekt med kundhandelser som en lista eller bara standardens metadata.',
    en: 'The answer is neither an object with kundhandelser as a list nor the standard’s metadata alone.',
  },
  'fel-kund': {
    klausul: 'response schema 6.0, metadata.kund and metadata.arende',
    foljd: 'svar',
    sv: 'Svaret gäller en annan kund eller ett annat ärende än det som frågades om.',
    en: 'The answer is about another kund or another ärende than the one that was asked about.',
  },
  teckenkodning: {
    klausul: 'RFC 8259, 8.1',
    foljd: 'inget',
    sv: 'Svaret är inte skrivet i UTF-8.',
    en: 'The answer is not written in UTF-8.',
  },
  innehallstyp: {
    klausul: 'RAML 6.0, responses.200.body application/json',
    foljd: 'inget',
    sv: 'Svarets innehållstyp är inte application/json.',
    en: 'The content type of the answer is not application/json.',
  },
  'ej-objekt': {
    klausul: `${HANDELSE}, type object`,
    foljd: 'handelse',
    sv: 'En kundhändelse är inte ett objekt.',
    en: 'A kundhändelse is not an object.',
  },
  'id-saknas': {
    klausul: `${HANDELSE}.kundhandelseId, required`,
    foljd: 'handelse',
    sv: 'En kundhändelse saknar id, eller så är dess id inte en text.',
    en: 'A kundhändelse has no id, or one that is not text.',
  },
  'vilse-handelse': {
    klausul: HANDELSE,
    foljd: 'handelse',
    sv: 'En kundhändelse står någon annanstans än i listan kundhandelser. Den läses inte.',
    en: 'A kundhändelse stands elsewhere than in the list kundhandelser. It is not read.',
  },
  'dubbelt-id': {
    klausul: `${HANDELSE}.kundhandelseId, "unikt identifierar kundhändelsen"`,
    foljd: 'inget',
    sv: 'Samma kundhändelse står flera gånger i ett svar.',
    en: 'The same kundhändelse stands several times in one answer.',
  },
  'olika-dubbletter': {
    klausul: `${HANDELSE}.kundhandelseId, "unikt identifierar kundhändelsen"`,
    foljd: 'handelse',
    sv: 'Samma id står på kundhändelser med olika innehåll i ett svar. Den som säger sig vara senast läses.',
    en: 'Kundhändelser of one answer that differ have the same id. The one that says it is the latest is read.',
  },
  tidpunkt: {
    klausul: `${HANDELSE}.tidpunkt, required`,
    foljd: 'handelse',
    sv: 'En kundhändelse saknar tidpunkt, eller så går den inte att läsa som en tid som finns.',
    en: 'A kundhändelse has no tidpunkt, or one that names no real time.',
  },
  'flagga-ej-boolesk': {
    klausul: `${HANDELSE}.producentarendetKraverKundatgard and producentarendetKlart, required, type boolean`,
    foljd: 'avgorande',
    sv: 'En flagga saknas eller är varken true eller false, så ingen kan säga vem som har bollen.',
    en: 'A flag is missing or neither true nor false, so that no one can say who has the ball.',
  },
  text: {
    klausul: `${HANDELSE}, required, type string`,
    foljd: 'falt',
    sv: 'Ett fält som ska vara text saknas eller är något annat.',
    en: 'A field that shall be text is missing or something else.',
  },
  'typ-saknas': {
    klausul: `${HANDELSE}.kundhandelseTyp, required, type string`,
    foljd: 'avgorande',
    sv: 'En kundhändelsetyp saknas eller är inte en text, så händelsen kan höra till ett annat ärende.',
    en: 'A kundhändelsetyp is missing or not text, so that the event may belong to another ärende.',
  },
  sprak: {
    klausul: `${HANDELSE}.sprak, ISO 639-1`,
    foljd: 'falt',
    sv: 'Språket saknas eller är inte en språkkod, och läses som svenska.',
    en: 'The language is missing or not a language code, and is read as Swedish.',
  },
  typnamn: {
    klausul: 'request schema 6.0, kundhandelseTyper; SEED 6.2.5',
    foljd: 'inget',
    sv: 'En kundhändelsetyp har inte tre delar av stora bokstäver, siffror och understreck med punkt emellan.',
    en: 'A kundhändelsetyp is not three parts of capitals, digits and underscores with dots between.',
  },
  'utokad-information': {
    klausul: `${HANDELSE}.utokadInformation, type object; servicelofte, type string`,
    foljd: 'falt',
    sv: 'Utökad information är inte ett objekt, eller så är servicelöftet inte en text.',
    en: 'utokadInformation is not an object, or its servicelofte is not text.',
  },
  referens: {
    klausul: 'response schema 6.0, $defs.referens',
    foljd: 'falt',
    sv: 'En referens är varken en text eller ett objekt med url eller länktext, och namnger ingenting.',
    en: 'A reference is neither text nor an object with url or lanktext, and names nothing.',
  },
  arendereferens: {
    klausul: 'response schema 6.0, $defs.referens',
    foljd: 'avgorande',
    sv: 'En referens som säger vilket ärende det gäller går inte att läsa, så händelsen kan höra till ett annat ärende.',
    en: 'A reference that says which ärende it is cannot be read, so that the event may belong to another ärende.',
  },
  'referens-tal': {
    klausul: 'response schema 6.0, $defs.referens',
    foljd: 'inget',
    sv: 'En referens är ett tal och läses som text.',
    en: 'A reference is a number and is read as text.',
  },
  'falt-saknas': {
    klausul: 'response schema 6.0, required metadata; metadata, required anvandare and version',
    foljd: 'inget',
    sv: 'Metadata, eller ett fält som krävs i den, saknas.',
    en: 'metadata, or a field that is required in it, is missing.',
  },
  'okand-version': {
    klausul: 'response schema 6.0, metadata.version, enum (and 6.1)',
    foljd: 'inget',
    sv: 'Versionen är ingen av standardens.',
    en: 'The version is none of the standard’s.',
  },
  'extra-falt': {
    klausul: 'response schema 6.0, additionalProperties false',
    foljd: 'inget',
    sv: 'Ett fält finns som standardens slutna objekt inte har.',
    en: 'A field is there that the standard’s closed object lacks.',
  },
} as const satisfies Readonly<Record<string, Svarsregel>>;

/** The stable id of a rule. */
export type Regelid = keyof typeof SVARSREGLER;

/** Where it can be found. A name that is not the standard's own is `*`. */
export const FALT = [
  ...(['svar', 'content-type', 'svar.*', 'kundhandelser'] as const),
  ...(['metadata', 'metadata.version', 'metadata.anvandare', 'metadata.*'] as const),
  ...(['metadata.kund', 'metadata.arende'] as const),
  ...([
    'kundhandelseId',
    'rubrik',
    'beskrivning',
    'sprak',
    'producent',
    'tidpunkt',
    'kundhandelseTyp',
  ] as const),
  ...(['producentarendetKraverKundatgard', 'producentarendetKlart', 'version', '*'] as const),
  ...(['utokadInformation', 'utokadInformation.servicelofte', 'referenser'] as const),
  ...(['referenser.producentarende', 'referenser.konsumentReferens'] as const),
  ...(['referenser.etjanst', 'referenser.api', 'referenser.*'] as const),
] as const;

/** One such place. */
export type Falt = (typeof FALT)[number];
