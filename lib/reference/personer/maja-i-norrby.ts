// The truck is on its way to the next town: a case at a kommun that is asked only once it has been added.

import type { Handelse, Kund } from './person.ts';
import { dagarSedan, omDagar } from './tid.ts';

/** The events of the market in Norrby. */
export function majaINorrby(kund: Kund): readonly Handelse[] {
  const gemensamt = { myndighet: 'norrby-kommun', kund, producentarende: 'norrby-torg-14' } as const;
  return [
    {
      ...gemensamt,
      nyckel: 'norrby-1',
      typ: 'NORRBY.TORGHANDEL.ANSOKAN_MOTTAGEN',
      tid: dagarSedan(9, '11:20'),
      boll: 'myndighet',
      text: {
        sv: {
          rubrik: 'Vi har tagit emot din ansökan',
          beskrivning: 'Du har sökt en plats på marknaden i Norrby.',
        },
        en: {
          rubrik: 'We have received your application',
          beskrivning: 'You have applied for a pitch at the market in Norrby.',
        },
      },
    },
    {
      ...gemensamt,
      nyckel: 'norrby-2',
      typ: 'NORRBY.TORGHANDEL.ERBJUDANDE',
      tid: dagarSedan(2, '8:05'),
      boll: 'kund',
      senastDatum: omDagar(6, '23:59'),
      text: {
        sv: {
          rubrik: 'Du erbjuds plats 14',
          beskrivning: 'Tacka ja senast {dag:6}. Annars går platsen till nästa i kön.',
          etjanst: { url: 'https://norrby.example/torg/14', lanktext: 'Svara på erbjudandet' },
        },
        en: {
          rubrik: 'You are offered pitch 14',
          beskrivning: 'Accept by {dag:6}. After that it goes to the next in the queue.',
          etjanst: { url: 'https://norrby.example/torg/14', lanktext: 'Answer the offer' },
        },
      },
    },
  ];
}
