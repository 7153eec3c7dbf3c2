// Maja Lind has just bought a food truck (the standard's own example) and runs it in Lindens Tacotruck AB. Her cases
// show every side the ball can lie on, and every shape that an event can have. Data, hence long.

import { iMajasFirmor, majasFirmor } from './maja-firmor.ts';
import { majaINorrby } from './maja-i-norrby.ts';
import { type Foretag, foretagskund, type Handelse, type Kund, type Person } from './person.ts';
import { dagarSedan, omDagar } from './tid.ts';

const lindensTacotruck: Foretag = {
  organisationsnummer: '164420162606',
  namn: 'Lindens Tacotruck AB',
  form: 'AB',
  firmatecknare: true,
};

const kund = foretagskund(lindensTacotruck);
const maja: Kund = { identifierare: '189807149829', typ: 'Personnummer' };

/** One consumer reference over several authorities' cases: what Maja is doing, in her own project. */
const STARTAR = 'STARTA-TACOTRUCK';

// F-skatt was in goal and has come back: a reopened case. The e-service link is a plain string.
const fskatt: Handelse[] = [
  {
    nyckel: 'fskatt-1',
    myndighet: 'skatteverket',
    kund,
    typ: 'SKATTEVERKET.F_SKATT.ANMALAN_MOTTAGEN',
    tid: dagarSedan(33, '10:12'),
    boll: 'myndighet',
    producentarende: 'SKV-F-448120',
    konsumentReferens: STARTAR,
    kvittensnummer: 'KV-7741-2093',
    taggar: ['foretag'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din anmälan om F-skatt',
        beskrivning:
          'Vi har tagit emot anmälan om F-skatt för Lindens Tacotruck AB. Du behöver inte göra något nu.',
      },
      en: {
        rubrik: 'We have received your application for F-tax',
        beskrivning:
          'We have received the application for F-tax for Lindens Tacotruck AB. You do not need to do anything now.',
      },
    },
  },
  {
    nyckel: 'fskatt-2',
    myndighet: 'skatteverket',
    kund,
    typ: 'SKATTEVERKET.F_SKATT.BESLUT_GODKAND',
    tid: dagarSedan(26, '08:30'),
    boll: 'klar',
    producentarende: 'SKV-F-448120',
    konsumentReferens: STARTAR,
    taggar: ['foretag', 'beslut'],
    text: {
      sv: {
        rubrik: 'Bolaget är godkänt för F-skatt',
        beskrivning: 'Lindens Tacotruck AB är godkänt för F-skatt. Beslutet finns i din digitala brevlåda.',
      },
      en: {
        rubrik: 'The company is approved for F-tax',
        beskrivning:
          'Lindens Tacotruck AB is approved for F-tax. You will find the decision in your digital mailbox.',
      },
    },
  },
  {
    nyckel: 'fskatt-3',
    myndighet: 'skatteverket',
    kund,
    typ: 'SKATTEVERKET.F_SKATT.KOMPLETTERING_BEGARD',
    tid: dagarSedan(3, '13:48'),
    boll: 'kund',
    producentarende: 'SKV-F-448120',
    konsumentReferens: STARTAR,
    taggar: ['foretag', 'kundatgard'],
    senastDatum: omDagar(11, '23:59'),
    text: {
      sv: {
        rubrik: 'Vi behöver veta vem som äger bolaget nu',
        beskrivning:
          'Bolaget har fått ny ägare sedan vi fattade vårt beslut. Berätta för oss vem som äger det, senast den {dag:11}. Beslutet om F-skatt gäller under tiden.',
        etjanst: 'https://etjanst.skatteverket.example/f-skatt/agare',
      },
      en: {
        rubrik: 'We need to know who owns the company now',
        beskrivning:
          'The company has a new owner since we made our decision. Tell us who owns it, no later than {dag:11}. The decision on F-tax remains in force meanwhile.',
        etjanst: 'https://etjanst.skatteverket.example/en/f-tax/owner',
      },
    },
  },
];

const moms: Handelse[] = [
  {
    nyckel: 'moms-1',
    myndighet: 'skatteverket',
    kund,
    typ: 'SKATTEVERKET.MOMSREGISTRERING.ANMALAN_MOTTAGEN',
    tid: dagarSedan(16, '19:22'),
    boll: 'myndighet',
    producentarende: 'SKV-M-448121',
    konsumentReferens: STARTAR,
    taggar: ['foretag'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din anmälan om moms',
        beskrivning: 'Vi har tagit emot anmälan om momsregistrering för Lindens Tacotruck AB.',
      },
      en: {
        rubrik: 'We have received your VAT registration',
        beskrivning: 'We have received the VAT registration for Lindens Tacotruck AB.',
      },
    },
  },
  {
    nyckel: 'moms-2',
    myndighet: 'skatteverket',
    kund,
    typ: 'SKATTEVERKET.MOMSREGISTRERING.HANDLAGGNING_PABORJAD',
    tid: dagarSedan(4, '09:05'),
    boll: 'myndighet',
    producentarende: 'SKV-M-448121',
    konsumentReferens: STARTAR,
    taggar: ['foretag'],
    text: {
      sv: {
        rubrik: 'En handläggare har börjat med ditt ärende',
        beskrivning: 'Vi går igenom anmälan om moms. Du hör av oss om vi behöver något mer.',
        servicelofte: 'Du får besked inom 30 dagar.',
      },
      en: {
        rubrik: 'A case officer has started on your case',
        beskrivning:
          'We are going through the VAT registration. We will be in touch if we need anything more.',
        servicelofte: 'You will hear from us within 30 days.',
      },
    },
  },
];

const arbetsgivare: Handelse[] = [
  {
    nyckel: 'arbetsgivare-1',
    myndighet: 'skatteverket',
    kund,
    typ: 'SKATTEVERKET.ARBETSGIVARREGISTRERING.ANMALAN_MOTTAGEN',
    tid: dagarSedan(20, '11:40'),
    boll: 'myndighet',
    producentarende: {
      url: 'https://etjanst.skatteverket.example/arenden/A-448122#oversikt',
      lanktext: 'Visa ärendet',
    },
    konsumentReferens: STARTAR,
    taggar: ['foretag', 'arbetsgivare'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din anmälan som arbetsgivare',
        beskrivning: 'Vi har tagit emot anmälan om att Lindens Tacotruck AB ska bli arbetsgivare.',
      },
    },
  },
  {
    nyckel: 'arbetsgivare-2',
    myndighet: 'skatteverket',
    kund,
    typ: 'SKATTEVERKET.ARBETSGIVARREGISTRERING.REGISTRERAD',
    tid: dagarSedan(14, '07:58'),
    boll: 'klar',
    producentarende: {
      url: 'https://etjanst.skatteverket.example/arenden/A-448122',
      lanktext: 'Visa ärendet',
    },
    konsumentReferens: STARTAR,
    taggar: ['foretag', 'arbetsgivare', 'beslut'],
    text: {
      sv: {
        rubrik: 'Bolaget är registrerat som arbetsgivare',
        beskrivning:
          'Lindens Tacotruck AB är registrerat som arbetsgivare. Första arbetsgivardeklarationen lämnar du månaden efter att du har betalat ut lön.',
      },
      en: {
        rubrik: 'The company is registered as an employer',
        beskrivning:
          'Lindens Tacotruck AB is registered as an employer. You file the first employer return the month after you have paid wages.',
      },
    },
  },
];

// A service notice: no reference to any case, and nothing to do.
const avgifter: Handelse = {
  nyckel: 'avgifter-1',
  myndighet: 'skatteverket',
  kund,
  typ: 'SKATTEVERKET.ARBETSGIVARAVGIFTER.INFORMATION',
  tid: dagarSedan(5, '06:00'),
  boll: 'myndighet',
  taggar: ['foretag', 'arbetsgivare', 'information'],
  text: {
    sv: {
      rubrik: 'Nya arbetsgivaravgifter gäller från årsskiftet',
      beskrivning:
        'Avgifterna ändras vid årsskiftet. Räkna med de nya nivåerna från och med årets första lön.',
    },
    en: {
      rubrik: 'New employer contributions apply from the new year',
      beskrivning:
        'The contributions change at the new year. Use the new levels from the first wages of the year.',
    },
  },
};

// The case goes back and forth once before it reaches the goal.
const bolagsregistrering: Handelse[] = [
  {
    nyckel: 'bolag-1',
    myndighet: 'bolagsverket',
    kund,
    typ: 'BOLAGSVERKET.FORETAGSREGISTRERING.ANSOKAN_MOTTAGEN',
    tid: dagarSedan(52, '15:31'),
    boll: 'myndighet',
    producentarende: 'BV-512204/26',
    konsumentReferens: STARTAR,
    taggar: ['foretag'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din ansökan',
        beskrivning: 'Ansökan om att registrera Lindens Tacotruck AB har kommit in och avgiften är betald.',
      },
      en: {
        rubrik: 'We have received your application',
        beskrivning: 'The application to register Lindens Tacotruck AB has arrived and the fee is paid.',
      },
    },
  },
  {
    nyckel: 'bolag-2',
    myndighet: 'bolagsverket',
    kund,
    typ: 'BOLAGSVERKET.FORETAGSREGISTRERING.KOMPLETTERING_BEGARD',
    tid: dagarSedan(47, '09:17'),
    boll: 'kund',
    producentarende: 'BV-512204/26',
    konsumentReferens: STARTAR,
    taggar: ['foretag', 'kundatgard'],
    text: {
      sv: {
        rubrik: 'Bankintyget saknas',
        beskrivning: 'Skicka in ett intyg från banken om att aktiekapitalet är inbetalt.',
        etjanst: {
          url: 'https://etjanst.bolagsverket.example/komplettera',
          lanktext: 'Skicka in bankintyget',
        },
      },
      en: {
        rubrik: 'The bank certificate is missing',
        beskrivning: 'Send us a certificate from the bank that the share capital is paid in.',
        etjanst: {
          url: 'https://etjanst.bolagsverket.example/en/complete',
          lanktext: 'Send the bank certificate',
        },
      },
    },
  },
  {
    nyckel: 'bolag-3',
    myndighet: 'bolagsverket',
    kund,
    typ: 'BOLAGSVERKET.FORETAGSREGISTRERING.KOMPLETTERING_MOTTAGEN',
    tid: dagarSedan(44, '20:03'),
    boll: 'myndighet',
    producentarende: 'BV-512204/26',
    konsumentReferens: STARTAR,
    taggar: ['foretag'],
    text: {
      sv: {
        rubrik: 'Vi har fått bankintyget',
        beskrivning: 'Tack, vi har det vi behöver och fortsätter med din ansökan.',
        servicelofte: 'Vi handlägger ditt ärende inom 5 arbetsdagar.',
      },
    },
  },
  {
    nyckel: 'bolag-4',
    myndighet: 'bolagsverket',
    kund,
    typ: 'BOLAGSVERKET.FORETAGSREGISTRERING.REGISTRERAD',
    tid: dagarSedan(40, '10:26'),
    boll: 'klar',
    producentarende: 'BV-512204/26',
    konsumentReferens: STARTAR,
    taggar: ['foretag', 'beslut'],
    text: {
      sv: {
        rubrik: 'Lindens Tacotruck AB är registrerat',
        beskrivning:
          'Bolaget är registrerat och har fått sitt organisationsnummer. Registreringsbeviset är skickat till dig.',
      },
      en: {
        rubrik: 'Lindens Tacotruck AB is registered',
        beskrivning:
          'The company is registered and has its organisation number. The certificate has been sent to you.',
      },
    },
  },
];

// Two events at the very same instant: their flags are united. The e-service links are a list of strings.
const styrelse: Handelse[] = [
  {
    nyckel: 'styrelse-1',
    myndighet: 'bolagsverket',
    kund,
    typ: 'BOLAGSVERKET.STYRELSEANDRING.ANMALAN_MOTTAGEN',
    tid: dagarSedan(9, '14:02'),
    boll: 'myndighet',
    producentarende: 'BV-518833/26',
    taggar: ['foretag'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din anmälan',
        beskrivning: 'Anmälan om ny styrelseledamot i Lindens Tacotruck AB har kommit in.',
      },
      en: {
        rubrik: 'We have received your notification',
        beskrivning: 'The notification of a new board member in Lindens Tacotruck AB has arrived.',
      },
    },
  },
  {
    nyckel: 'styrelse-2',
    myndighet: 'bolagsverket',
    kund,
    typ: 'BOLAGSVERKET.STYRELSEANDRING.HANDLAGGNING_PABORJAD',
    tid: dagarSedan(5, '08:41'),
    boll: 'myndighet',
    producentarende: 'BV-518833/26',
    taggar: ['foretag'],
    text: {
      sv: {
        rubrik: 'En handläggare har börjat granska din anmälan',
        beskrivning: 'Vi granskar protokollet från stämman.',
      },
    },
  },
  {
    nyckel: 'styrelse-3',
    myndighet: 'bolagsverket',
    kund,
    typ: 'BOLAGSVERKET.STYRELSEANDRING.KOMPLETTERING_BEGARD',
    tid: dagarSedan(5, '08:41'),
    boll: 'kund',
    producentarende: 'BV-518833/26',
    taggar: ['foretag', 'kundatgard'],
    senastDatum: omDagar(16, '23:59'),
    text: {
      sv: {
        rubrik: 'Protokollet saknar underskrift',
        beskrivning:
          'Protokollet från stämman saknar underskrift. Skicka in ett undertecknat protokoll senast den {dag:16}, annars kan vi inte registrera ändringen.',
        etjanst: ['https://etjanst.bolagsverket.example/styrelse/komplettera'],
      },
      en: {
        rubrik: 'The minutes are not signed',
        beskrivning:
          'The minutes of the meeting are not signed. Send us signed minutes no later than {dag:16}, otherwise we cannot register the change.',
        etjanst: ['https://etjanst.bolagsverket.example/en/board/complete'],
      },
    },
  },
];

// Both flags at once: the action is never hidden. The e-service links are a list of objects.
const huvudman: Handelse[] = [
  {
    nyckel: 'huvudman-1',
    myndighet: 'bolagsverket',
    kund,
    typ: 'BOLAGSVERKET.VERKLIG_HUVUDMAN.REGISTRERAD_BEKRAFTA',
    tid: dagarSedan(2, '16:20'),
    boll: 'motsagelse',
    producentarende: 'BV-519410/26',
    taggar: ['foretag', 'kundatgard'],
    text: {
      sv: {
        rubrik: 'Verklig huvudman är registrerad, kontrollera uppgifterna',
        beskrivning:
          'Vi har registrerat dig som verklig huvudman och avslutat ärendet. Kontrollera att uppgifterna stämmer.',
        etjanst: [
          {
            url: 'https://etjanst.bolagsverket.example/huvudman/kontrollera',
            lanktext: 'Kontrollera uppgifterna',
          },
          { url: 'https://etjanst.bolagsverket.example/huvudman/andra', lanktext: 'Ändra uppgifterna' },
        ],
      },
      en: {
        rubrik: 'The beneficial owner is registered, check the details',
        beskrivning:
          'We have registered you as beneficial owner and closed the case. Please check that the details are right.',
        etjanst: [
          { url: 'https://etjanst.bolagsverket.example/en/owner/check', lanktext: 'Check the details' },
          { url: 'https://etjanst.bolagsverket.example/en/owner/change', lanktext: 'Change the details' },
        ],
      },
    },
  },
];

// A case with a coming visit. The first event knows only the diarienummer, which the later ones pair with the case.
const livsmedel: Handelse[] = [
  {
    nyckel: 'livsmedel-1',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.LIVSMEDELSREGISTRERING.ANMALAN_PABORJAD',
    tid: dagarSedan(21, '20:47'),
    boll: 'kund',
    diarienummer: 'MK 2026-0417',
    konsumentReferens: STARTAR,
    taggar: ['foretag', 'livsmedel'],
    text: {
      sv: {
        rubrik: 'En anmälan är påbörjad i e-tjänsten',
        beskrivning: 'Du har sparat ett utkast. Skicka in det när du är klar.',
      },
    },
  },
  {
    nyckel: 'livsmedel-2',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.LIVSMEDELSREGISTRERING.ANMALAN_MOTTAGEN',
    tid: dagarSedan(20, '16:02'),
    boll: 'myndighet',
    producentarende: 'a41c7d52-livs',
    diarienummer: 'MK 2026-0417',
    konsumentReferens: STARTAR,
    taggar: ['foretag', 'livsmedel'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din anmälan',
        beskrivning: 'Anmälan om livsmedelsverksamhet har kommit in till miljökontoret.',
      },
      en: {
        rubrik: 'We have received your notification',
        beskrivning: 'The notification of a food business has reached the environmental office.',
      },
    },
  },
  {
    nyckel: 'livsmedel-3',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.LIVSMEDELSREGISTRERING.HANDLAGGNING_PABORJAD',
    tid: dagarSedan(16, '13:30'),
    boll: 'myndighet',
    producentarende: 'a41c7d52-livs',
    diarienummer: 'MK 2026-0417',
    taggar: ['foretag', 'livsmedel'],
    text: {
      sv: {
        rubrik: 'En handläggare har börjat granska din anmälan',
        beskrivning: 'Miljökontoret går igenom din anmälan.',
      },
    },
  },
  {
    nyckel: 'livsmedel-4',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.LIVSMEDELSREGISTRERING.KOMPLETTERING_BEGARD',
    tid: dagarSedan(12, '9:14'),
    boll: 'kund',
    producentarende: 'a41c7d52-livs',
    diarienummer: 'MK 2026-0417',
    taggar: ['foretag', 'livsmedel', 'kundatgard'],
    senastDatum: omDagar(7, '23:59'),
    text: {
      sv: {
        rubrik: 'Din anmälan behöver kompletteras',
        beskrivning:
          'Din anmälan behöver kompletteras med en ritning över vagnen och uppgift om dricksvatten. Skicka in det senast den {dag:7}.',
        etjanst: {
          url: 'https://etjanst.lindkoping.example/livsmedel/komplettera',
          lanktext: 'Komplettera anmälan',
        },
      },
      en: {
        rubrik: 'Your notification needs more information',
        beskrivning:
          'We need a drawing of the truck and details of its drinking water. Send them no later than {dag:7}.',
        etjanst: {
          url: 'https://etjanst.lindkoping.example/en/food/complete',
          lanktext: 'Complete the notification',
        },
      },
    },
  },
  {
    nyckel: 'livsmedel-5',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.LIVSMEDELSREGISTRERING.KONTROLLBESOK',
    tid: omDagar(11, '10:00'),
    boll: 'myndighet',
    producentarende: 'a41c7d52-livs',
    diarienummer: 'MK 2026-0417',
    taggar: ['foretag', 'livsmedel'],
    text: {
      sv: {
        rubrik: 'Första kontrollbesöket görs på plats',
        beskrivning: 'En inspektör besöker vagnen på Stora torget den {dag:11} klockan 10.',
      },
      en: {
        rubrik: 'The first inspection is made on site',
        beskrivning: 'An inspector visits the truck at Stora torget on {dag:11} at 10.',
      },
    },
  },
];

const servering: Handelse[] = [
  {
    nyckel: 'servering-1',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.SERVERINGSTILLSTAND.ANSOKAN_MOTTAGEN',
    tid: dagarSedan(38, '12:10'),
    boll: 'myndighet',
    producentarende: ['TH-2026-0093'],
    taggar: ['foretag', 'serveringstillstand'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din ansökan',
        beskrivning: 'Ansökan om serveringstillstånd på Stora torget har kommit in.',
      },
      en: {
        rubrik: 'We have received your application',
        beskrivning: 'The application to serve alcohol at Stora torget has arrived.',
      },
    },
  },
  {
    nyckel: 'servering-2',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.SERVERINGSTILLSTAND.KUNSKAPSPROV',
    tid: dagarSedan(24, '9:30'),
    boll: 'kund',
    producentarende: ['TH-2026-0093'],
    taggar: ['foretag', 'serveringstillstand', 'kundatgard'],
    text: {
      sv: {
        rubrik: 'Boka tid för kunskapsprov',
        beskrivning: 'Innan vi kan besluta behöver du göra kunskapsprovet om alkohollagen.',
      },
    },
  },
  {
    nyckel: 'servering-3',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.SERVERINGSTILLSTAND.KUNSKAPSPROV_GODKANT',
    tid: dagarSedan(17, '15:45'),
    boll: 'myndighet',
    producentarende: ['TH-2026-0093'],
    taggar: ['foretag', 'serveringstillstand'],
    text: {
      sv: {
        rubrik: 'Kunskapsprovet är godkänt',
        beskrivning: 'Du har klarat provet. Nu går ärendet vidare till nämnden.',
      },
    },
  },
  {
    nyckel: 'servering-4',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.SERVERINGSTILLSTAND.BESLUT',
    tid: dagarSedan(8, '11:00'),
    boll: 'klar',
    producentarende: ['TH-2026-0093'],
    taggar: ['foretag', 'serveringstillstand', 'beslut'],
    text: {
      sv: {
        rubrik: 'Du har fått serveringstillstånd',
        beskrivning:
          'Nämnden har beviljat serveringstillstånd för Lindens Tacotruck AB på Stora torget. Tillståndet gäller tills vidare.',
      },
      en: {
        rubrik: 'Your licence to serve alcohol is granted',
        beskrivning:
          'The board has granted Lindens Tacotruck AB a licence for Stora torget. It is valid until further notice.',
      },
    },
  },
];

// The municipality's older system knows only diarienummer.
const torgplats: Handelse[] = [
  {
    nyckel: 'torgplats-1',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.TORGPLATS.ANSOKAN_MOTTAGEN',
    tid: dagarSedan(6, '07:35'),
    boll: 'myndighet',
    diarienummer: 'TK 2026-118',
    taggar: ['foretag', 'torg'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din ansökan om torgplats',
        beskrivning: 'Ansökan gäller plats 14 på Stora torget nästa säsong.',
      },
      en: {
        rubrik: 'We have received your application for a market pitch',
        beskrivning: 'The application is for pitch 14 at Stora torget next season.',
      },
    },
  },
  {
    nyckel: 'torgplats-2',
    myndighet: 'lindkopings-kommun',
    kund,
    typ: 'LINDKOPING.TORGPLATS.REMISS_SKICKAD',
    tid: dagarSedan(2, '10:50'),
    boll: 'myndighet',
    diarienummer: 'TK 2026-118',
    taggar: ['foretag', 'torg'],
    text: {
      sv: {
        rubrik: 'Vi har frågat räddningstjänsten',
        beskrivning:
          'Räddningstjänsten ska säga ja till platsen innan vi kan besluta. Du behöver inte göra något.',
      },
      en: {
        rubrik: 'We have asked the rescue service',
        beskrivning:
          'The rescue service must approve the pitch before we can decide. You do not need to do anything.',
      },
    },
  },
];

// Two applications for money; one event stands in both. One event exists in English only.
const stod: Handelse[] = [
  {
    nyckel: 'stod-1',
    myndighet: 'tillvaxtverket',
    kund,
    typ: 'TILLVAXTVERKET.INVESTERINGSSTOD.ANSOKAN_MOTTAGEN',
    tid: dagarSedan(41, '17:55'),
    boll: 'myndighet',
    producentarende: 'TVV-2026-00881',
    taggar: ['foretag', 'stod'],
    text: {
      sv: {
        rubrik: 'Din ansökan om stöd till ny vagn har kommit in',
        beskrivning: 'Vi har tagit emot ansökan om stöd till investering i ett eldrivet kök.',
        servicelofte: 'Beslut lämnas normalt inom fyra månader.',
      },
      en: {
        rubrik: 'Your application for a grant towards a new truck has arrived',
        beskrivning: 'We have received the application for a grant towards an electric kitchen.',
        servicelofte: 'A decision is normally made within four months.',
      },
    },
  },
  {
    nyckel: 'stod-2',
    myndighet: 'tillvaxtverket',
    kund,
    typ: 'TILLVAXTVERKET.INVESTERINGSSTOD.UPPGIFTER_HAMTADE',
    tid: dagarSedan(29, '12:00'),
    boll: 'myndighet',
    producentarende: ['TVV-2026-00881', 'TVV-2026-00902'],
    taggar: ['foretag', 'stod'],
    text: {
      sv: {
        rubrik: 'Vi har hämtat bolagets uppgifter',
        beskrivning:
          'Vi har hämtat uppgifter om bolaget från Bolagsverket. De används i båda dina ansökningar.',
      },
    },
  },
  {
    nyckel: 'stod-3',
    myndighet: 'tillvaxtverket',
    kund,
    typ: 'TILLVAXTVERKET.INVESTERINGSSTOD.SENT_TO_FUND',
    tid: dagarSedan(19, '10:05'),
    boll: 'myndighet',
    producentarende: 'TVV-2026-00881',
    taggar: ['foretag', 'stod'],
    text: {
      en: {
        rubrik: 'Your application is being reviewed by the regional fund',
        beskrivning:
          'The European regional fund reviews all applications in English. A reviewer has been appointed. You do not need to do anything.',
      },
    },
  },
  {
    nyckel: 'check-1',
    myndighet: 'tillvaxtverket',
    kund,
    typ: 'TILLVAXTVERKET.RADGIVNINGSCHECK.BESLUT_BEVILJAD',
    tid: dagarSedan(10, '14:30'),
    boll: 'klar',
    producentarende: 'TVV-2026-00902',
    taggar: ['foretag', 'stod', 'beslut'],
    text: {
      sv: {
        rubrik: 'Du får en rådgivningscheck på 20 000 kronor',
        beskrivning: 'Vi har beviljat din ansökan. Pengarna betalas ut inom tio dagar.',
      },
      en: {
        rubrik: 'You have been granted an advice voucher of SEK 20,000',
        beskrivning: 'We have granted your application. The money is paid out within ten days.',
      },
    },
  },
];

const agarbyte: Handelse[] = [
  {
    nyckel: 'agarbyte-1',
    myndighet: 'transportstyrelsen',
    kund,
    typ: 'TRANSPORTSTYRELSEN.AGARBYTE.ANMALAN_MOTTAGEN',
    tid: dagarSedan(39, '18:12'),
    boll: 'myndighet',
    producentarende: 'TS-AB-300417',
    konsumentReferens: STARTAR,
    taggar: ['fordon'],
    text: {
      sv: {
        rubrik: 'Ägarbytet är anmält',
        beskrivning: 'Säljaren har anmält att Lindens Tacotruck AB är ny ägare till fordonet.',
      },
      en: {
        rubrik: 'The change of owner has been reported',
        beskrivning: 'The seller has reported Lindens Tacotruck AB as the new owner of the vehicle.',
      },
    },
  },
  {
    nyckel: 'agarbyte-2',
    myndighet: 'transportstyrelsen',
    kund,
    typ: 'TRANSPORTSTYRELSEN.AGARBYTE.REGISTRERAT',
    tid: dagarSedan(38, '04:20'),
    boll: 'klar',
    producentarende: 'TS-AB-300417',
    konsumentReferens: STARTAR,
    taggar: ['fordon', 'beslut'],
    text: {
      sv: {
        rubrik: 'Ägarbytet är registrerat',
        beskrivning: 'Lindens Tacotruck AB är nu registrerad ägare. Grattis till den nya vagnen.',
      },
      en: {
        rubrik: 'The change of owner is registered',
        beskrivning: 'Lindens Tacotruck AB is now the registered owner. Congratulations on the new truck.',
      },
    },
  },
];

const fordon: Handelse[] = [
  {
    nyckel: 'vikt-1',
    myndighet: 'transportstyrelsen',
    kund,
    typ: 'TRANSPORTSTYRELSEN.ANDRAD_VIKT.ANSOKAN_MOTTAGEN',
    tid: dagarSedan(9, '11:27'),
    boll: 'myndighet',
    producentarende: 'TS-V-300988',
    taggar: ['fordon'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot ansökan om ändrad vikt',
        beskrivning: 'Vi prövar om släpvagnens totalvikt kan ändras.',
        servicelofte: 'Vi svarar inom tre veckor.',
      },
      en: {
        rubrik: 'We have received the application for a changed weight',
        beskrivning: 'We are examining whether the total weight of the trailer can be changed.',
        servicelofte: 'We reply within three weeks.',
      },
    },
  },
  // Only something to come is known about this case: nobody can say where the ball is.
  {
    nyckel: 'skatt-1',
    myndighet: 'transportstyrelsen',
    kund,
    typ: 'TRANSPORTSTYRELSEN.FORDONSSKATT.FORFALLODAG',
    tid: omDagar(18, '08:00'),
    boll: 'kund',
    producentarende: 'TS-FS-771204',
    taggar: ['fordon', 'betalning'],
    text: {
      sv: {
        rubrik: 'Fordonsskatten ska betalas',
        beskrivning: 'Fordonsskatten för vagnen ska vara betald den {dag:18}. Avin skickas ut före dess.',
      },
      en: {
        rubrik: 'The vehicle tax is due',
        beskrivning: 'The vehicle tax for the truck is due on {dag:18}. The bill will be sent before then.',
      },
    },
  },
  // A service notice that asks something of her although no case has begun.
  {
    nyckel: 'besiktning-1',
    myndighet: 'transportstyrelsen',
    kund,
    typ: 'TRANSPORTSTYRELSEN.KONTROLLBESIKTNING.PAMINNELSE',
    tid: dagarSedan(7, '05:30'),
    boll: 'kund',
    taggar: ['fordon', 'kundatgard'],
    senastDatum: omDagar(40, '23:59'),
    text: {
      sv: {
        rubrik: 'Dags att besikta vagnen',
        beskrivning: 'Vagnen behöver vara besiktad senast den {dag:40}. Därefter får den inte köras.',
        etjanst: {
          url: 'https://etjanst.transportstyrelsen.example/besiktning',
          lanktext: 'Se när vagnen ska besiktas',
        },
      },
      en: {
        rubrik: 'Time to have the truck inspected',
        beskrivning: 'The truck must be inspected no later than {dag:40}. After that it may not be driven.',
        etjanst: {
          url: 'https://etjanst.transportstyrelsen.example/en/inspection',
          lanktext: 'See when it must be inspected',
        },
      },
    },
  },
];

const inspektion: Handelse[] = [
  {
    nyckel: 'inspektion-1',
    myndighet: 'arbetsmiljoverket',
    kund,
    typ: 'ARBETSMILJOVERKET.INSPEKTION.GENOMFORD',
    tid: dagarSedan(22, '13:00'),
    boll: 'kund',
    producentarende: 'AV-2026-061733',
    taggar: ['foretag', 'arbetsmiljo', 'kundatgard'],
    text: {
      sv: {
        rubrik: 'Vi har inspekterat vagnen',
        beskrivning: 'Svara på hur du ska förbättra ventilationen vid stekbordet.',
        etjanst: {
          url: 'https://etjanst.arbetsmiljoverket.example/svara',
          lanktext: 'Svara på inspektionen',
        },
      },
      en: {
        rubrik: 'We have inspected the truck',
        beskrivning: 'Tell us how you will improve the ventilation at the griddle.',
        etjanst: {
          url: 'https://etjanst.arbetsmiljoverket.example/en/reply',
          lanktext: 'Reply to the inspection',
        },
      },
    },
  },
  {
    nyckel: 'inspektion-2',
    myndighet: 'arbetsmiljoverket',
    kund,
    typ: 'ARBETSMILJOVERKET.INSPEKTION.SVAR_MOTTAGET',
    tid: dagarSedan(6, '21:16'),
    boll: 'myndighet',
    producentarende: 'AV-2026-061733',
    taggar: ['foretag', 'arbetsmiljo'],
    text: {
      sv: {
        rubrik: 'Vi har fått ditt svar',
        beskrivning: 'Vi läser ditt svar om ventilationen och återkommer om vi behöver veta mer.',
      },
      en: {
        rubrik: 'We have received your reply',
        beskrivning:
          'We are reading your reply about the ventilation and will be in touch if we need to know more.',
      },
    },
  },
];

// What Maja sees when she asks about herself as a private person.
const privat: Handelse[] = [
  {
    nyckel: 'deklaration-1',
    myndighet: 'skatteverket',
    kund: maja,
    typ: 'SKATTEVERKET.INKOMSTDEKLARATION.MOTTAGEN',
    tid: dagarSedan(190, '21:40'),
    boll: 'myndighet',
    producentarende: 'SKV-INK-9807',
    taggar: ['deklaration'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din deklaration',
        beskrivning: 'Din inkomstdeklaration har kommit in.',
      },
    },
  },
  {
    nyckel: 'deklaration-2',
    myndighet: 'skatteverket',
    kund: maja,
    typ: 'SKATTEVERKET.INKOMSTDEKLARATION.SLUTSKATTEBESKED',
    tid: dagarSedan(104, '06:00'),
    boll: 'klar',
    producentarende: 'SKV-INK-9807',
    taggar: ['deklaration', 'beslut'],
    text: {
      sv: {
        rubrik: 'Ditt slutskattebesked är klart',
        beskrivning: 'Du får tillbaka 1 840 kronor. Pengarna finns på ditt konto inom en vecka.',
      },
      en: {
        rubrik: 'Your final tax statement is ready',
        beskrivning: 'You get SEK 1,840 back. The money will be in your account within a week.',
      },
    },
  },
];

/** The owner of the food truck: the first person of the demo. */
export const majaLind: Person = {
  id: 'maja-lind',
  fornamn: 'Maja',
  efternamn: 'Lind',
  vem: 'Driver Lindens Tacotruck AB, med ärenden hos sex myndigheter, och två enskilda firmor',
  nummer: { varde: maja.identifierare, typ: 'Personnummer' },
  niva: 'loa3',
  loa4: true,
  grupp: 'berattelse',
  foretag: [lindensTacotruck, ...majasFirmor],
  handelser: [
    ...majaINorrby(kund),
    ...fskatt,
    ...moms,
    ...arbetsgivare,
    avgifter,
    ...bolagsregistrering,
    ...styrelse,
    ...huvudman,
    ...livsmedel,
    ...servering,
    ...torgplats,
    ...stod,
    ...agarbyte,
    ...fordon,
    ...inspektion,
    ...privat,
    ...iMajasFirmor,
  ],
};
