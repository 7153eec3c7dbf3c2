// Johan Palm builds. Erik Berg, a private person, has given him a fullmakt for the building permit of his veranda and for nothing else:
// the standard's own example. Erik's place in the preschool queue is at the same authority, and is not Johan's to see.

import { erikBerg } from './erik-berg.ts';
import { type Foretag, foretagskund, type Kund, type Person } from './person.ts';
import { dagarSedan } from './tid.ts';

const palmsBygg: Foretag = {
  organisationsnummer: '164420445183',
  namn: 'Palms Bygg AB',
  form: 'AB',
  firmatecknare: true,
};

const erik: Kund = { identifierare: '189703229857', typ: 'Personnummer' };

/** A builder who acts for a private person in one matter. */
export const johanPalm: Person = {
  id: 'johan-palm',
  fornamn: 'Johan',
  efternamn: 'Palm',
  vem: 'Byggare med fullmakt för Erik Bergs bygglov, och bara det',
  nummer: { varde: '189311249859', typ: 'Personnummer' },
  niva: 'loa3',
  grupp: 'berattelse',
  foretag: [palmsBygg],
  fullmakter: [
    {
      id: '5b1f7c1e-2d52-4f0a-8f0e-0f3a6f2b7d10',
      myndighet: 'lindkopings-kommun',
      givare: { kund: erik, roll: 'PRIVAT', namn: erikBerg.efternamn, fornamn: erikBerg.fornamn },
      rubrik: 'Fullmakt för bygglov',
      behorigheter: ['bygglov'],
      fran: -30,
      till: 150,
    },
  ],
  handelser: [
    {
      nyckel: 'palms-1',
      myndighet: 'skatteverket',
      kund: foretagskund(palmsBygg),
      typ: 'SKATTEVERKET.MOMSDEKLARATION.INLAMNAD',
      tid: dagarSedan(5, '12:31'),
      boll: 'myndighet',
      producentarende: 'SKV-MD-445183',
      taggar: ['foretag', 'deklaration'],
      text: {
        sv: {
          rubrik: 'Momsdeklarationen för {manad:-1} har kommit in',
          beskrivning: 'Vi går igenom deklarationen.',
        },
        en: {
          rubrik: 'The VAT return for {manad:-1} has been received',
          beskrivning: 'We are going through the return.',
        },
      },
    },
  ],
};
