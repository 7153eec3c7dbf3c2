import { uppraknat } from './antal.ts';
import type { sv } from './skal.sv.ts';

export const en: typeof sv = {
  hoppa: 'Skip to content',
  tillStart: (namn) => `${namn}, home page`,
  annatSprak: 'Svenska',
  annatSprakFullt: 'Svenska, byt språk',
  loggaUt: 'Sign out',
  for: 'For',
  foretagOkanda: {
    text: 'The register of companies is not answering right now. So we do not know which companies you represent, and only what concerns you as a private person is shown here.',
    lank: 'Try again',
  },
  bytPart: 'Change who it concerns',
  allaParter: 'Everyone whose cases you may see',
  tavla: 'The board over everyone',
  demo: 'Invented authorities and invented people. This is a demonstration.',
  visar: (namn, fler) => {
    if (namn.length + fler === 0) return 'No authority is connected here yet.';
    const chosen = fler === 0 ? [] : ['the municipalities and others that you add yourself'];
    return `Cases at ${uppraknat([...namn, ...chosen], 'en')} are shown here. Cases at other authorities do not appear.`;
  },
  sparas: 'Your cases are not stored with us. They are fetched when you open the page.',
  fragor: 'Questions about a case are answered by the authority that has it.',
  ansvarig: (namn) => `${namn} is responsible for the service.`,
  omTjansten: 'About the service',
  historik: 'Access history',
  inloggningar: 'Where you are signed in',
  vadSomVisas: 'What is shown here',
  integritet: 'Privacy',
  kakor: 'Cookies',
  tillganglighet: 'Accessibility',
  arenden: 'To your cases',
  folj: 'Follow a case by its receipt number',
  hem: 'To the home page',
};
