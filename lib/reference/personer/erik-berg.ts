// Erik Berg is a private person with ordinary matters: a veranda, a preschool place and his tax return.

import type { Kund, Person } from './person.ts';
import { dagarSedan, omDagar } from './tid.ts';

const kund: Kund = { identifierare: '189703229857', typ: 'Personnummer' };

/** A private person without a company. */
export const erikBerg: Person = {
  id: 'erik-berg',
  fornamn: 'Erik',
  efternamn: 'Berg',
  vem: 'Privatperson med bygglov, förskola och deklaration',
  nummer: { varde: kund.identifierare, typ: 'Personnummer' },
  niva: 'loa3',
  grupp: 'berattelse',
  foretag: [],
  handelser: [
    {
      nyckel: 'bygglov-1',
      myndighet: 'lindkopings-kommun',
      kund,
      typ: 'LINDKOPING.BYGGLOV.ANSOKAN_MOTTAGEN',
      tid: dagarSedan(25, '18:44'),
      boll: 'myndighet',
      producentarende: 'BN-2026-00512',
      taggar: ['bygglov'],
      text: {
        sv: {
          rubrik: 'Vi har tagit emot din ansökan om bygglov',
          beskrivning: 'Ansökan gäller en veranda mot trädgården.',
        },
        en: {
          rubrik: 'We have received your application',
          beskrivning: 'The application is for a veranda facing the garden.',
        },
      },
    },
    {
      nyckel: 'bygglov-2',
      myndighet: 'lindkopings-kommun',
      kund,
      typ: 'LINDKOPING.BYGGLOV.KOMPLETTERING_BEGARD',
      tid: dagarSedan(8, '10:32'),
      boll: 'kund',
      producentarende: 'BN-2026-00512',
      taggar: ['bygglov', 'kundatgard'],
      senastDatum: omDagar(20, '23:59'),
      text: {
        sv: {
          rubrik: 'Fasadritningen saknas',
          beskrivning: 'Skicka in en fasadritning i skala 1:100 senast den {dag:20}, så kan vi fortsätta.',
          etjanst: {
            url: 'https://etjanst.lindkoping.example/bygglov/komplettera',
            lanktext: 'Skicka in ritningen',
          },
        },
        en: {
          rubrik: 'The elevation drawing is missing',
          beskrivning: 'Send us an elevation drawing, scale 1:100, no later than {dag:20}, and we can go on.',
          etjanst: {
            url: 'https://etjanst.lindkoping.example/en/building/complete',
            lanktext: 'Send the drawing',
          },
        },
      },
    },
    {
      nyckel: 'forskola-1',
      myndighet: 'lindkopings-kommun',
      kund,
      typ: 'LINDKOPING.FORSKOLA.ANSOKAN_MOTTAGEN',
      tid: dagarSedan(61, '22:05'),
      boll: 'myndighet',
      producentarende: 'FSK-26-2207',
      taggar: ['forskola'],
      text: {
        sv: {
          rubrik: 'Ditt barn står i kö till förskola',
          beskrivning: 'Vi har tagit emot ansökan om plats på Tallbackens förskola.',
          servicelofte: 'Du erbjuds plats inom fyra månader.',
        },
      },
    },
    {
      nyckel: 'forskola-2',
      myndighet: 'lindkopings-kommun',
      kund,
      typ: 'LINDKOPING.FORSKOLA.PLATS_BEKRAFTAD',
      tid: dagarSedan(3, '08:15'),
      boll: 'klar',
      producentarende: 'FSK-26-2207',
      taggar: ['forskola', 'beslut'],
      text: {
        sv: {
          rubrik: 'Platsen är bekräftad',
          beskrivning: 'Ditt barn har fått plats på Tallbackens förskola från och med den {dag:42}.',
        },
        en: {
          rubrik: 'The place is confirmed',
          beskrivning: 'Your child has a place at Tallbackens förskola from {dag:42}.',
        },
      },
    },
    {
      nyckel: 'omprovning-1',
      myndighet: 'skatteverket',
      kund,
      typ: 'SKATTEVERKET.INKOMSTDEKLARATION.OMPROVNING_BEGARD',
      tid: dagarSedan(13, '19:01'),
      boll: 'myndighet',
      producentarende: 'SKV-INK-9703',
      taggar: ['deklaration'],
      text: {
        sv: {
          rubrik: 'Vi har tagit emot din begäran om omprövning',
          beskrivning: 'Begäran gäller avdrag för resor till arbetet.',
          servicelofte: 'Du får besked inom tre månader.',
        },
        en: {
          rubrik: 'We have received your request for review',
          beskrivning: 'The request concerns the deduction for travel to work.',
          servicelofte: 'You will hear from us within three months.',
        },
      },
    },
  ],
};
