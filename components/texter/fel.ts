// The words for when we broke. In one small file of its own, since it travels to every browser.

const sv = {
  titel: 'Något gick fel hos oss',
  text: 'Dina ärenden påverkas inte; de finns kvar hos myndigheterna.',
  igen: 'Försök igen',
  hem: 'Till startsidan',
  referens: 'Hör du av dig om felet, ange referensen',
};

const en: typeof sv = {
  titel: 'Something went wrong with us',
  text: 'Your cases are not affected; they are safe with the authorities.',
  igen: 'Try again',
  hem: 'To the home page',
  referens: 'If you report the fault, give the reference',
};

/** By language. */
export const feltexter = { sv, en };
