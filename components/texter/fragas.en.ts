import { type Antalen, raknade, slagen } from './aktorer.ts';
import { uppraknat, versal } from './antal.ts';
import { FLEST, type Fragastexter } from './fragas.sv.ts';

const COUNTED = {
  kommun: ['municipality', 'municipalities'],
  region: ['region', 'regions'],
  myndighet: ['more authority', 'more authorities'],
} as const;
const SINGLE = { kommun: 'municipality', region: 'region', myndighet: 'authority' };
const any = (antalen: Antalen) => slagen(antalen, SINGLE, 'en');
const one = (list: string) => (list.startsWith('authority') ? `an ${list}` : `a ${list}`);

const total = ({ kommun, region, myndighet }: Antalen) => kommun + region + myndighet;

export const en: Fragastexter = {
  titel: (namn) => `Who is asked about ${namn}`,
  ingress:
    'Most authorities are asked each time you open the cases. Municipalities, and others that there are many of, are asked once you have added them.',
  tillagda: 'You have added',
  ingaTillagda: 'You have not added anyone yet.',
  taBort: 'Remove',
  rubrik: (antalen) => `Add ${one(any(antalen))}`,
  valj: (antalen) => versal(any(antalen)),
  valjForst: 'Choose from the list',
  knapp: 'Add',
  allaTillagda: 'Everyone connected is already asked.',
  grupper: { kommun: 'Municipalities', region: 'Regions', myndighet: 'Other authorities' },
  alltid: 'Always asked',
  saknas: 'If the one you look for is not in the list, it is not connected here. Ask it directly.',
  osaker: {
    rubrik: 'Not sure where you have cases?',
    text: (n) =>
      `We can ask all ${n} at once. It takes a little longer, and your choice here does not change.`,
    lank: 'Ask everyone this time',
  },
  svar: {
    tillagd: (namn) => `${namn} has been added and is asked from now on.`,
    borttagen: (namn) => `${namn} is no longer asked.`,
    redan: () => 'That was so already. Nothing has changed.',
    'gick-inte': () => 'Nothing has changed. Choose one from the list and try again.',
    fel: () => 'Something went wrong on our side and nothing has changed. Try again in a while.',
  },
  sparas: (namn, dagar) =>
    `We keep whom you have added, never what they answer. The choice is for ${namn}, and only when you ask. It is removed when you have not signed in for ${dagar} days.`,
  tillArenden: 'To the cases',
  utanfor: (namn, antalen) =>
    namn.length <= FLEST
      ? `${uppraknat(namn, 'en')} ${namn.length === 1 ? 'is' : 'are'} not asked, for you have not added ${namn.length === 1 ? 'it' : 'them'}.`
      : `${raknade(antalen, COUNTED, 'en')} ${total(antalen) === 1 ? 'is' : 'are'} not asked, for you have not added them.`,
  lank: (antalen) => `Add ${one(any(antalen))}`,
  valjVilka: 'Choose who is asked',
  ingetVantar: 'Nothing is waiting for\u00a0you at those who were asked',
  ingaArenden: 'There are no cases at those who were asked',
  sida: 'None of those who were asked is waiting for\u00a0you. Others may have cases of yours without having been asked.',
  tomt: 'When a case begins at one of these authorities it stands here. Others may have cases of yours without having been asked.',
  tavlan: 'Municipalities and others that have not been added for a principal are not asked about it.',
};
