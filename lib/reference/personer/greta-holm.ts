// Greta Holm is a sole trader with two firms: her own number is also theirs, so she is asked about in three ways and has
// one timeline. She has applied for a limited company that has no organisation number yet, and can follow that by its
// kvittensnummer. Data, hence long.

import type { Foretag, Handelse, Kund, Person } from './person.ts';
import { dagarSedan, omDagar } from './tid.ts';

const NUMMER = '189406129842';
const greta: Kund = { identifierare: NUMMER, typ: 'Personnummer' };

function firma(namn: string, tillagg: string): Foretag {
  return { organisationsnummer: NUMMER, namn, form: 'EF', firmatecknare: true, tillagg };
}

const keramiken: Kund = { identifierare: NUMMER, typ: 'Organisationsnummer', tillagg: '1' };
const kaffet: Kund = { identifierare: NUMMER, typ: 'Organisationsnummer', tillagg: '2' };

/** Not registered yet: nobody signs for it, so only the kvittensnummer leads there. */
const bolaget: Kund = { identifierare: '164420715536', typ: 'Organisationsnummer' };

/** What Bolagsverket gave her when the application was sent. */
export const KVITTENSNUMMER = 'KV-5518-2094';

const egna: Handelse[] = [
  {
    nyckel: 'fskatt-1',
    myndighet: 'skatteverket',
    kund: greta,
    aven: [keramiken],
    typ: 'SKATTEVERKET.F_SKATT.BESLUT',
    tid: dagarSedan(41, '08:30'),
    boll: 'klar',
    producentarende: 'SKV-F-551204',
    taggar: ['foretag', 'beslut'],
    text: {
      sv: { rubrik: 'Du är godkänd för F-skatt', beskrivning: 'Beslutet gäller dig och din firma.' },
      en: { rubrik: 'You are approved for F-tax', beskrivning: 'The decision covers you and your firm.' },
    },
  },
  {
    nyckel: 'forskola-1',
    myndighet: 'lindkopings-kommun',
    kund: greta,
    typ: 'LINDKOPING.FORSKOLA.ANSOKAN_MOTTAGEN',
    tid: dagarSedan(8, '13:05'),
    boll: 'myndighet',
    producentarende: 'FSK-2026-0448',
    taggar: ['forskola'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din ansökan om plats i förskola',
        beskrivning: 'Du står i kö. Vi hör av oss när det finns en plats att erbjuda.',
        servicelofte: 'Du får en plats inom fyra månader.',
      },
      en: {
        rubrik: 'We have received your application for a preschool place',
        beskrivning: 'You are in the queue. We will contact you when there is a place to offer.',
        servicelofte: 'You will have a place within four months.',
      },
    },
  },
];

const firmornas: Handelse[] = [
  {
    nyckel: 'moms-1',
    myndighet: 'skatteverket',
    kund: keramiken,
    typ: 'SKATTEVERKET.MOMSREGISTRERING.KOMPLETTERING_BEGARD',
    tid: dagarSedan(6, '10:20'),
    boll: 'kund',
    producentarende: 'SKV-MR-551207',
    taggar: ['foretag', 'kundatgard'],
    text: {
      sv: {
        rubrik: 'Vi behöver veta hur mycket du räknar med att sälja för',
        beskrivning: 'Ange beräknad omsättning för Holms Keramik det första året.',
        etjanst: {
          url: 'https://etjanst.skatteverket.example/moms/komplettera',
          lanktext: 'Ange beräknad omsättning',
        },
      },
      en: {
        rubrik: 'We need to know how much you expect to sell for',
        beskrivning: 'State the expected turnover of Holms Keramik for the first year.',
        etjanst: {
          url: 'https://etjanst.skatteverket.example/en/vat/complete',
          lanktext: 'State the expected turnover',
        },
      },
    },
  },
  {
    nyckel: 'livsmedel-1',
    myndighet: 'lindkopings-kommun',
    kund: kaffet,
    typ: 'LINDKOPING.LIVSMEDELSREGISTRERING.ANMALAN_MOTTAGEN',
    tid: dagarSedan(3, '09:45'),
    boll: 'myndighet',
    producentarende: 'MH-2026-1190',
    taggar: ['foretag', 'livsmedel'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot anmälan om livsmedelsverksamhet',
        beskrivning: 'Anmälan gäller Holms Kaffevagn. Du får öppna tidigast tio dagar efter anmälan.',
      },
      en: {
        rubrik: 'We have received your notification of a food business',
        beskrivning:
          'It concerns Holms Kaffevagn. You may open ten days after the notification at the earliest.',
      },
    },
  },
];

const nybildning: Handelse[] = [
  {
    nyckel: 'nybildning-1',
    myndighet: 'bolagsverket',
    kund: bolaget,
    typ: 'BOLAGSVERKET.FORETAGSREGISTRERING.ANSOKAN_MOTTAGEN',
    tid: dagarSedan(9, '16:02'),
    boll: 'myndighet',
    kvittensnummer: KVITTENSNUMMER,
    taggar: ['foretag'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din ansökan om att registrera Holms Lergods AB',
        beskrivning: 'Bolaget får ett organisationsnummer när det är registrerat.',
        servicelofte: 'Vi handlägger ansökan inom tio arbetsdagar.',
      },
      en: {
        rubrik: 'We have received your application to register Holms Lergods AB',
        beskrivning: 'The company gets an organisation number when it is registered.',
        servicelofte: 'We handle the application within ten working days.',
      },
    },
  },
  {
    nyckel: 'nybildning-2',
    myndighet: 'bolagsverket',
    kund: bolaget,
    typ: 'BOLAGSVERKET.FORETAGSREGISTRERING.KOMPLETTERING_BEGARD',
    tid: dagarSedan(2, '11:36'),
    boll: 'kund',
    kvittensnummer: KVITTENSNUMMER,
    taggar: ['foretag', 'kundatgard'],
    senastDatum: omDagar(19, '23:59'),
    text: {
      sv: {
        rubrik: 'Skicka in intyget från banken',
        beskrivning:
          'Vi behöver ett intyg om att aktiekapitalet är inbetalt. Skicka det senast den {dag:19}.',
        etjanst: {
          url: 'https://etjanst.bolagsverket.example/nybildning/komplettera',
          lanktext: 'Skicka in bankintyget',
        },
      },
      en: {
        rubrik: 'Send us the certificate from the bank',
        beskrivning:
          'We need a certificate that the share capital has been paid in, by {dag:19} at the latest.',
        etjanst: {
          url: 'https://etjanst.bolagsverket.example/en/formation/complete',
          lanktext: 'Send the bank certificate',
        },
      },
    },
  },
];

/** A sole trader with two firms, and a company that has no number yet. */
export const gretaHolm: Person = {
  id: 'greta-holm',
  fornamn: 'Greta',
  efternamn: 'Holm',
  vem: `Har två enskilda firmor och ett bolag på väg, kvittensnummer ${KVITTENSNUMMER}`,
  nummer: { varde: NUMMER, typ: 'Personnummer' },
  niva: 'loa3',
  grupp: 'berattelse',
  foretag: [firma('Holms Keramik', '1'), firma('Holms Kaffevagn', '2')],
  handelser: [...egna, ...firmornas, ...nybildning],
};
