// What a forwarded answer can get wrong beside its events, rule by rule, for the operator and for whoever runs the
// forwarding service. The rules of the events themselves are the same in both dialects (svarsregler.ts).

import type { Svarsregel } from '../svarsregler.ts';

const SVAR = 'forwarding API 1.0.0, KundhandelseFragaResponse';

/** Every rule of the envelope that the reader reports, by its stable id. */
export const FORMEDLINGSREGLER = {
  'ej-formedlingssvar': {
    klausul: SVAR,
    foljd: 'svar',
    sv: 'Svaret är inte JSON med kundhandelser och delfragor som listor.',
    en: 'The answer is not JSON with kundhandelser and delfragor as lists.',
  },
  'ej-lista': {
    klausul: `${SVAR}, type array`,
    foljd: 'handelse',
    sv: 'Ett fält som ska vara en lista är något annat.',
    en: 'A field that shall be a list is something else.',
  },
  'vilse-handelse': {
    klausul: `${SVAR}.kundhandelser[].kundhandelserForPart`,
    foljd: 'handelse',
    sv: 'En kundhändelse står någon annanstans än i sin lista. Den läses inte.',
    en: 'A kundhändelse stands elsewhere than in its list. It is not read.',
  },
  'for-manga-producenter': {
    klausul: `${SVAR}.producent`,
    foljd: 'handelse',
    sv: 'Svaret nämner fler producenter som registret inte känner än vi tar emot. Resten läses inte.',
    en: 'The answer names more producenter that the registry does not know than we take. The rest are not read.',
  },
  'part-ej-fragad': {
    klausul: `${SVAR}.part`,
    foljd: 'handelse',
    sv: 'En post gäller en part som frågan inte gällde, eller upprepar inte sin part. Den läses inte.',
    en: 'An item is about a part that was not asked about, or does not echo its part. It is not read.',
  },
  'okand-producent': {
    klausul: `${SVAR}.producent`,
    foljd: 'inget',
    sv: 'En producent nämns som registret inte har hos källan, varken med namn, alias eller typprefix.',
    en: 'A producent is named that the registry does not list under the källa by name, alias or type prefix.',
  },
  'ej-namnd': {
    klausul: `${SVAR}.delfragor`,
    foljd: 'inget',
    sv: 'Svaret nämner inte en producent som källan enligt registret svarar för.',
    en: 'The answer does not name a producent that the källa answers for according to the registry.',
  },
  'delfraga-status': {
    klausul: `${SVAR}.delfragor[], status and httpCode`,
    foljd: 'falt',
    sv: 'En delfrågas status och httpCode säger inte tydligt hur det gick. Den läses som ett fel.',
    en: 'The status and httpCode of a delfråga do not clearly say what came of it. It is read as a failure.',
  },
  'antal-fattas': {
    klausul: `${SVAR}.kundhandelser[].totaltAntalKundhandelser`,
    foljd: 'handelse',
    sv: 'Färre kundhändelser kom än svaret säger att det finns.',
    en: 'Fewer kundhändelser came than the answer says there are.',
  },
  'status-206': {
    klausul: 'forwarding API 1.0.0, responses.206',
    foljd: 'inget',
    sv: 'Svaret har status 206 men ingen delfråga säger att den misslyckades.',
    en: 'The answer has status 206, yet no delfråga says that it failed.',
  },
} as const satisfies Readonly<Record<string, Svarsregel>>;

/** The stable id of a rule. */
export type Formedlingsregel = keyof typeof FORMEDLINGSREGLER;

/** Where it was found. */
export type Formedlingsfalt =
  | 'svar'
  | 'kundhandelser'
  | 'kundhandelser[].part'
  | 'kundhandelser[].kundhandelserForPart'
  | 'kundhandelser[].totaltAntalKundhandelser'
  | 'producent'
  | 'delfragor'
  | 'delfragor[].part'
  | 'delfragor[].producent'
  | 'delfragor[].status';
