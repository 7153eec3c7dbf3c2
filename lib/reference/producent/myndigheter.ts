// The six authorities of the story: how they are named, what they know, and how quick they are in the demo. Data. The
// phone numbers are from the series that PTS keeps for fiction; these are stand-ins, not the authorities.

import type { Kund, MyndighetId, Sprak } from '../personer/person.ts';

type Namn = { readonly sv: string; readonly en: string };

/** One authority. `typprefix` begins every kundhandelseTyp of its events; `fordrojningMs` is its natural delay. */
export type Myndighet = {
  readonly id: MyndighetId;
  /** Twelve digits of the series that belongs to nobody (personer/person.ts): not the authority's own. */
  readonly organisationsnummer: string;
  readonly namn: Namn;
  readonly typprefix: string;
  readonly sprak: readonly Sprak[];
  readonly identifierartyper: readonly Kund['typ'][];
  readonly kontakt: { readonly telefon: string; readonly webb: string };
  readonly fordrojningMs: number;
  readonly arendetyper: Readonly<Record<string, Namn>>;
};

const ALLA: readonly Kund['typ'][] = ['Personnummer', 'Organisationsnummer', 'Samordningsnummer'];
const SV_EN: readonly Sprak[] = ['sv', 'en'];

/** In the order of their ports: base + 11 … base + 16. */
export const myndigheter: readonly Myndighet[] = [
  {
    id: 'skatteverket',
    organisationsnummer: '164420900013',
    namn: { sv: 'Skatteverket', en: 'Skatteverket' },
    typprefix: 'SKATTEVERKET',
    sprak: SV_EN,
    identifierartyper: ALLA,
    kontakt: { telefon: '08-465 004 00', webb: 'https://skatteverket.example' },
    fordrojningMs: 260,
    arendetyper: {
      'SKATTEVERKET.F_SKATT': { sv: 'F-skatt', en: 'F-tax' },
      'SKATTEVERKET.MOMSREGISTRERING': { sv: 'Registrering för moms', en: 'VAT registration' },
      'SKATTEVERKET.MOMSDEKLARATION': { sv: 'Momsdeklaration', en: 'VAT return' },
      'SKATTEVERKET.ARBETSGIVARREGISTRERING': {
        sv: 'Registrering som arbetsgivare',
        en: 'Registration as employer',
      },
      'SKATTEVERKET.ARBETSGIVARAVGIFTER': { sv: 'Arbetsgivaravgifter', en: 'Employer contributions' },
      'SKATTEVERKET.INKOMSTDEKLARATION': { sv: 'Inkomstdeklaration', en: 'Income tax return' },
      'SKATTEVERKET.SINK': { sv: 'Särskild inkomstskatt', en: 'Special income tax' },
    },
  },
  {
    id: 'bolagsverket',
    organisationsnummer: '164420900021',
    namn: { sv: 'Bolagsverket', en: 'Bolagsverket' },
    typprefix: 'BOLAGSVERKET',
    sprak: SV_EN,
    identifierartyper: ALLA,
    kontakt: { telefon: '0980-319 200', webb: 'https://bolagsverket.example' },
    fordrojningMs: 120,
    arendetyper: {
      'BOLAGSVERKET.FORETAGSREGISTRERING': { sv: 'Registrering av företag', en: 'Registration of company' },
      'BOLAGSVERKET.STYRELSEANDRING': { sv: 'Ny styrelseledamot', en: 'New board member' },
      'BOLAGSVERKET.VERKLIG_HUVUDMAN': { sv: 'Verklig huvudman', en: 'Beneficial owner' },
      'BOLAGSVERKET.ARSREDOVISNING': { sv: 'Årsredovisning', en: 'Annual report' },
    },
  },
  {
    id: 'lindkopings-kommun',
    organisationsnummer: '164420900039',
    namn: { sv: 'Lindköpings kommun', en: 'Lindköpings kommun' },
    typprefix: 'LINDKOPING',
    sprak: SV_EN,
    identifierartyper: ALLA,
    kontakt: { telefon: '031-390 06 00', webb: 'https://lindkoping.example' },
    fordrojningMs: 840,
    arendetyper: {
      'LINDKOPING.LIVSMEDELSREGISTRERING': {
        sv: 'Registrering av livsmedelsverksamhet',
        en: 'Registration of food business',
      },
      'LINDKOPING.SERVERINGSTILLSTAND': { sv: 'Serveringstillstånd', en: 'Licence to serve alcohol' },
      'LINDKOPING.TORGPLATS': { sv: 'Torgplats på Stora torget', en: 'Market pitch at Stora torget' },
      'LINDKOPING.UTESERVERING': { sv: 'Uteservering', en: 'Outdoor seating' },
      'LINDKOPING.BYGGLOV': { sv: 'Bygglov', en: 'Building permit' },
      'LINDKOPING.FORSKOLA': { sv: 'Plats i förskola', en: 'Preschool place' },
    },
  },
  {
    id: 'tillvaxtverket',
    organisationsnummer: '164420900047',
    namn: { sv: 'Tillväxtverket', en: 'Tillväxtverket' },
    typprefix: 'TILLVAXTVERKET',
    sprak: SV_EN,
    identifierartyper: ['Organisationsnummer'],
    kontakt: { telefon: '08-465 004 20', webb: 'https://tillvaxtverket.example' },
    fordrojningMs: 1400,
    arendetyper: {
      'TILLVAXTVERKET.INVESTERINGSSTOD': {
        sv: 'Stöd till investering i ny vagn',
        en: 'Grant towards a new truck',
      },
      'TILLVAXTVERKET.RADGIVNINGSCHECK': { sv: 'Rådgivningscheck', en: 'Advice voucher' },
    },
  },
  {
    id: 'transportstyrelsen',
    organisationsnummer: '164420900054',
    namn: { sv: 'Transportstyrelsen', en: 'Transportstyrelsen' },
    typprefix: 'TRANSPORTSTYRELSEN',
    sprak: SV_EN,
    identifierartyper: ALLA,
    kontakt: { telefon: '040-628 04 00', webb: 'https://transportstyrelsen.example' },
    fordrojningMs: 430,
    arendetyper: {
      'TRANSPORTSTYRELSEN.AGARBYTE': { sv: 'Ägarbyte av fordon', en: 'Change of vehicle owner' },
      'TRANSPORTSTYRELSEN.ANDRAD_VIKT': { sv: 'Ändrad vikt för släpvagn', en: 'Changed weight of trailer' },
      'TRANSPORTSTYRELSEN.FORDONSSKATT': { sv: 'Fordonsskatt', en: 'Vehicle tax' },
      'TRANSPORTSTYRELSEN.KONTROLLBESIKTNING': { sv: 'Kontrollbesiktning', en: 'Vehicle inspection' },
      'TRANSPORTSTYRELSEN.KORKORTSUTBYTE': {
        sv: 'Utbyte av utländskt körkort',
        en: 'Exchange of foreign driving licence',
      },
    },
  },
  {
    id: 'arbetsmiljoverket',
    organisationsnummer: '164420900062',
    namn: { sv: 'Arbetsmiljöverket', en: 'Arbetsmiljöverket' },
    typprefix: 'ARBETSMILJOVERKET',
    sprak: SV_EN,
    identifierartyper: ALLA,
    kontakt: { telefon: '08-465 004 10', webb: 'https://arbetsmiljoverket.example' },
    fordrojningMs: 620,
    arendetyper: {
      'ARBETSMILJOVERKET.INSPEKTION': { sv: 'Inspektion av arbetsmiljön', en: 'Work environment inspection' },
    },
  },
];
