// Vera Sand signs in with a tjänstelegitimation: it says where she works, which is no right to see the organisation's cases.

import type { Person } from './person.ts';

/** Someone who signs in with the eID of her employer, and signs for nothing there. */
export const veraSand: Person = {
  id: 'vera-sand',
  fornamn: 'Vera',
  efternamn: 'Sand',
  vem: 'Tjänstelegitimation från Eks Bageri AB, får inte se bolagets ärenden',
  nummer: { varde: '189802149865', typ: 'Personnummer' },
  tjanst: { organisationsnummer: '164420310775', namn: 'Eks Bageri AB' },
  niva: 'loa3',
  grupp: 'sarskild',
  foretag: [],
  handelser: [],
};
