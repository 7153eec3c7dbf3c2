// Sofia Nyberg keeps the books of two hundred firms: she holds a fullmakt from each, at the authorities that each has chosen. Her
// clients are generated (klienter.ts); what the authorities hold about them is hers only as far as the fullmakter reach.

import { klienternasHandelser } from './klientarenden.ts';
import { klienternasFullmakter } from './klientfullmakter.ts';
import { type Foretag, foretagskund, type Person } from './person.ts';
import { dagarSedan } from './tid.ts';

const byran: Foretag = {
  organisationsnummer: '164420445175',
  namn: 'Nybergs Redovisning AB',
  form: 'AB',
  firmatecknare: true,
};

/** An accountant with two hundred clients. */
export const sofiaNyberg: Person = {
  id: 'sofia-nyberg',
  fornamn: 'Sofia',
  efternamn: 'Nyberg',
  vem: 'Redovisningskonsult med fullmakt från tvåhundra klienter',
  nummer: { varde: '189306149841', typ: 'Personnummer' },
  niva: 'loa3',
  grupp: 'berattelse',
  foretag: [byran],
  fullmakter: klienternasFullmakter,
  handelser: [
    {
      nyckel: 'byran-1',
      myndighet: 'bolagsverket',
      kund: foretagskund(byran),
      typ: 'BOLAGSVERKET.ARSREDOVISNING.REGISTRERAD',
      tid: dagarSedan(19, '09:00'),
      boll: 'klar',
      producentarende: 'BV-506688/26',
      taggar: ['foretag', 'beslut'],
      text: {
        sv: { rubrik: 'Årsredovisningen är registrerad', beskrivning: 'Allt är klart för det här året.' },
        en: { rubrik: 'The annual report is registered', beskrivning: 'Everything is done for this year.' },
      },
    },
    ...klienternasHandelser,
  ],
};
