// Nils Åkesson has no events anywhere: a true empty page, which says what would be there.

import type { Person } from './person.ts';

/** Someone about whom no connected authority has anything. */
export const nilsAkesson: Person = {
  id: 'nils-akesson',
  fornamn: 'Nils',
  efternamn: 'Åkesson',
  vem: 'Privatperson utan ärenden hos någon myndighet',
  nummer: { varde: '189609039814', typ: 'Personnummer' },
  niva: 'loa3',
  grupp: 'berattelse',
  foretag: [],
  handelser: [],
};
