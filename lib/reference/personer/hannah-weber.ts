// Hannah Weber signs in with a foreign eID that carries no Swedish identity number: nothing can be looked up.

import type { Person } from './person.ts';

/** Someone whose eID says who she is, but not with a Swedish number. */
export const hannahWeber: Person = {
  id: 'hannah-weber',
  fornamn: 'Hannah',
  efternamn: 'Weber',
  vem: 'Utländsk e-legitimation, saknar svenskt nummer',
  niva: 'loa3',
  grupp: 'sarskild',
  foretag: [],
  handelser: [],
};
