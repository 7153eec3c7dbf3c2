// Olle Nyström's eID reaches level 2 only. The stand-in lets him through all the same, as a careless issuer might, so
// that the consumer service must check the returned acr by itself.

import type { Person } from './person.ts';

/** Someone whose returned acr is lower than the one demanded. */
export const olleNystrom: Person = {
  id: 'olle-nystrom',
  fornamn: 'Olle',
  efternamn: 'Nyström',
  vem: 'E-legitimation på tillitsnivå 2, för låg för den här tjänsten',
  nummer: { varde: '189402189832', typ: 'Personnummer' },
  niva: 'loa2',
  grupp: 'sarskild',
  foretag: [],
  handelser: [],
};
