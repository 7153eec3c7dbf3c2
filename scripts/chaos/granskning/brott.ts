/** What the checker may find: the promises by name, and one breach of one of them. */

/** Every promise that is watched, in words. */
export const LOFTEN = {
  forlorad: 'no event lost from a källa that answered',
  uppfunnen: 'no event and no answer invented',
  onamnd: 'every failure named, once, as what it was',
  fullstandig: 'complete when and only when everyone answered whole',
  'fel-boll': 'the ball never wrong for what was known',
  'for-sen': 'no question past its deadline + 50 ms',
  'for-manga': 'no call more than its limits allow, and one for two who ask the same',
  'kvar-oppen': 'nothing left open upstream, and nothing said to a caller who left',
  'fel-adress': 'nothing sent to another origin or to one that cannot show who it is',
  minne: 'memory, sockets and listeners back where they were',
  undantag: 'nothing thrown, and the process never exits',
} as const;
export type Lofte = keyof typeof LOFTEN;

/** One breach. `nr` is left out where it is the whole run's. */
export type Brott = { readonly lofte: Lofte; readonly nr?: number; readonly text: string };
