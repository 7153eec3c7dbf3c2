import { uppraknat } from './antal.ts';
import type { Tackningstexter } from './tackning.sv.ts';

const KUNDER = {
  Personnummer: 'private persons',
  Samordningsnummer: 'persons with a coordination number',
  Organisationsnummer: 'companies and associations',
} as const;

export const en: Tackningstexter = {
  titel: 'What is shown here',
  ingress:
    'When you open your cases we ask the authorities on this page, and no others. What they answer is what is shown.',
  egna: 'Our own cases',
  alltid: { ensam: 'These are always asked', annars: 'These are always asked too' },
  valbara: 'These are asked when you have added them',
  valbaraText:
    'You choose which ones when you are signed in. You can also ask all of them once without choosing.',
  ingen: 'No authority is connected here yet.',
  arenden: (slag) => `For example: ${slag.join(', ')}.`,
  okandaArenden: 'It has not said what kinds of case it lets out.',
  kunder: (kunder) =>
    `Asked only about ${uppraknat(
      kunder.map((kind) => KUNDER[kind]),
      'en',
    )}.`,
  utforare: (namn) => `The cases are handled by ${namn} on behalf of the authority.`,
  valfri: 'Asked when you have added it.',
  saknas: 'What is not shown',
  saknasText:
    'All other authorities, municipalities and regions are not connected here. Their cases are found with them.',
  saknasKanda: 'We know where to find these:',
  grupper: { kommun: 'Municipalities', region: 'Regions', myndighet: 'Other authorities' },
  bevis: {
    rubrik: 'When a case is not here',
    stycken: [
      'That a case is not here does not mean that there is none. It may be with someone who is not connected, or be of a kind that the authority does not let out here.',
      'When an authority does not answer we say which one. Then we never say that nothing is waiting for you.',
      'If you are unsure, ask the authority. That is where the case is.',
    ],
  },
};
