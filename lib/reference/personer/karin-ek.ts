// Karin Ek bakes. Every authority answers, and nothing waits for her: her cases are with the authorities or in goal.

import { type Foretag, foretagskund, type Kund, type Person } from './person.ts';
import { dagarSedan } from './tid.ts';

const eksBageri: Foretag = {
  organisationsnummer: '164420310775',
  namn: 'Eks Bageri AB',
  form: 'AB',
  firmatecknare: true,
};

const kund = foretagskund(eksBageri);
const karin: Kund = { identifierare: '189201299865', typ: 'Personnummer' };

/** Someone for whom nothing waits. */
export const karinEk: Person = {
  id: 'karin-ek',
  fornamn: 'Karin',
  efternamn: 'Ek',
  vem: 'Driver Eks Bageri AB, inget väntar på henne',
  nummer: { varde: karin.identifierare, typ: 'Personnummer' },
  niva: 'loa3',
  grupp: 'berattelse',
  foretag: [eksBageri],
  handelser: [
    {
      nyckel: 'arsredovisning-1',
      myndighet: 'bolagsverket',
      kund,
      typ: 'BOLAGSVERKET.ARSREDOVISNING.INLAMNAD',
      tid: dagarSedan(34, '15:12'),
      boll: 'myndighet',
      producentarende: 'BV-506611/26',
      taggar: ['foretag'],
      text: {
        sv: {
          rubrik: 'Årsredovisningen har kommit in',
          beskrivning: 'Vi har tagit emot årsredovisningen för Eks Bageri AB.',
        },
      },
    },
    {
      nyckel: 'arsredovisning-2',
      myndighet: 'bolagsverket',
      kund,
      typ: 'BOLAGSVERKET.ARSREDOVISNING.REGISTRERAD',
      tid: dagarSedan(27, '09:00'),
      boll: 'klar',
      producentarende: 'BV-506611/26',
      taggar: ['foretag', 'beslut'],
      text: {
        sv: { rubrik: 'Årsredovisningen är registrerad', beskrivning: 'Allt är klart för det här året.' },
        en: { rubrik: 'The annual report is registered', beskrivning: 'Everything is done for this year.' },
      },
    },
    {
      nyckel: 'uteservering-1',
      myndighet: 'lindkopings-kommun',
      kund,
      typ: 'LINDKOPING.UTESERVERING.ANSOKAN_MOTTAGEN',
      tid: dagarSedan(15, '11:19'),
      boll: 'myndighet',
      producentarende: 'TK-2026-0101',
      taggar: ['foretag', 'torg'],
      text: {
        sv: {
          rubrik: 'Vi har tagit emot din ansökan om uteservering',
          beskrivning: 'Ansökan gäller fyra bord utanför bageriet.',
          servicelofte: 'Beslut inom sex veckor.',
        },
        en: {
          rubrik: 'We have received your application for outdoor seating',
          beskrivning: 'The application is for four tables outside the bakery.',
          servicelofte: 'A decision within six weeks.',
        },
      },
    },
    {
      nyckel: 'moms-1',
      myndighet: 'skatteverket',
      kund,
      typ: 'SKATTEVERKET.MOMSDEKLARATION.GODKAND',
      tid: dagarSedan(9, '06:00'),
      boll: 'klar',
      producentarende: 'SKV-MD-310775',
      taggar: ['foretag', 'deklaration'],
      text: {
        sv: {
          rubrik: 'Momsdeklarationen för {manad:-1} är klar',
          beskrivning: 'Vi har gått igenom deklarationen. Momsen är bokförd på skattekontot.',
        },
        en: {
          rubrik: 'The VAT return for {manad:-1} is done',
          beskrivning: 'We have gone through the return. The VAT is booked on the tax account.',
        },
      },
    },
    {
      nyckel: 'deklaration-1',
      myndighet: 'skatteverket',
      kund: karin,
      typ: 'SKATTEVERKET.INKOMSTDEKLARATION.SLUTSKATTEBESKED',
      tid: dagarSedan(104, '06:00'),
      boll: 'klar',
      producentarende: 'SKV-INK-9201',
      taggar: ['deklaration', 'beslut'],
      text: {
        sv: {
          rubrik: 'Ditt slutskattebesked är klart',
          beskrivning: 'Du varken får tillbaka eller ska betala skatt.',
        },
      },
    },
  ],
};
