// The words for when we broke. In one small file of its own, since it travels to every browser.

import { pa, type Sprak } from './sprak.ts';

const sv = {
  titel: 'Något gick fel hos oss',
  text: 'Sidan kunde inte visas. Dina ärenden påverkas inte; de finns kvar hos myndigheterna.',
  igen: 'Försök igen',
  hem: 'Till startsidan',
  referens: (kod: string) => `Hör du av dig om felet, ange referensen ${kod}.`,
};

const en: typeof sv = {
  titel: 'Something went wrong with us',
  text: 'The page could not be shown. Your cases are not affected; they are safe with the authorities.',
  igen: 'Try again',
  hem: 'To the home page',
  referens: (kod) => `If you report the fault, give the reference ${kod}.`,
};

/** Picks the words. */
export const feltexter = (sprak: Sprak): typeof sv => pa(sprak, { sv, en });
