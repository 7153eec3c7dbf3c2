// Amira Haddad is new in Sweden and has a coordination number. She reads English; few authorities know her yet.

import type { Kund, Person } from './person.ts';
import { dagarSedan } from './tid.ts';

const kund: Kund = { identifierare: '189105789847', typ: 'Samordningsnummer' };

/** A holder of a samordningsnummer (day of birth + 60). */
export const amiraHaddad: Person = {
  id: 'amira-haddad',
  fornamn: 'Amira',
  efternamn: 'Haddad',
  vem: 'Ny i Sverige, har samordningsnummer och några få ärenden',
  nummer: { varde: kund.identifierare, typ: 'Samordningsnummer' },
  niva: 'loa3',
  grupp: 'berattelse',
  foretag: [],
  handelser: [
    {
      nyckel: 'sink-1',
      myndighet: 'skatteverket',
      kund,
      typ: 'SKATTEVERKET.SINK.ANSOKAN_MOTTAGEN',
      tid: dagarSedan(11, '10:40'),
      boll: 'myndighet',
      producentarende: 'SKV-SINK-9105',
      taggar: ['inflyttad'],
      text: {
        sv: {
          rubrik: 'Vi har tagit emot din ansökan om särskild inkomstskatt',
          beskrivning: 'Vi behandlar din ansökan.',
          servicelofte: 'Du får besked inom fyra veckor.',
        },
        en: {
          rubrik: 'We have received your application for special income tax',
          beskrivning: 'We are processing your application.',
          servicelofte: 'You will hear from us within four weeks.',
        },
      },
    },
    {
      nyckel: 'korkort-1',
      myndighet: 'transportstyrelsen',
      kund,
      typ: 'TRANSPORTSTYRELSEN.KORKORTSUTBYTE.KOMPLETTERING_BEGARD',
      tid: dagarSedan(4, '12:55'),
      boll: 'kund',
      producentarende: 'TS-K-118820',
      taggar: ['korkort', 'kundatgard'],
      text: {
        sv: {
          rubrik: 'Skicka in ditt utländska körkort',
          beskrivning: 'Vi behöver ditt nuvarande körkort i original för att kunna byta ut det.',
          etjanst: {
            url: 'https://etjanst.transportstyrelsen.example/korkort/utbyte',
            lanktext: 'Så skickar du in körkortet',
          },
        },
        en: {
          rubrik: 'Send us your foreign driving licence',
          beskrivning: 'We need your present driving licence in original to be able to exchange it.',
          etjanst: {
            url: 'https://etjanst.transportstyrelsen.example/en/licence/exchange',
            lanktext: 'How to send the licence',
          },
        },
      },
    },
  ],
};
