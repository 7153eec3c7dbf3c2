import { antal } from './antal.ts';
import { dag, klockslag } from './datum.ts';
import type { sv, Tid } from './oversikt.sv.ts';

function since(days: number): Tid {
  if (days <= 0) return ['since ', 'today'];
  return days === 1 ? ['since ', 'yesterday'] : ['for ', antal(days, 'day', 'days')];
}

export const en: typeof sv = {
  citat: ['“', '”'],
  hosDig: 'With you',
  hosMyndigheten: 'With the authority',
  oklart: 'Unclear',
  iMal: 'Finished',
  braAttVeta: 'Good to know',
  kommande: 'Coming',
  arenden: (n) => (n === 0 ? 'no cases' : antal(n, 'case', 'cases')),
  meddelanden: (n) => antal(n, 'message', 'messages'),
  minst: (text) => `at least ${text}`,
  bollenHosDig: (days) => {
    const [words, time] = since(days);
    return [`The ball has been with\u00a0you ${words}`, time];
  },
  bollenHosDigOkand: 'The ball is with you',
  hos: (namn, days) => {
    const [words, time] = since(days);
    return [`With ${namn} ${words}`, time];
  },
  hosOkand: (namn) => `With ${namn}`,
  malDatum: (namn, ms, nu) => `Finished at ${namn} on ${dag(ms, nu, 'en')}`,
  malOkand: (namn) => `Finished at ${namn}`,
  oklartHos: (namn) => `It cannot be read who has the ball at ${namn}`,
  oklartKommande: (namn, ms, nu) =>
    `Nothing has happened yet at ${namn}. The first event is expected on ${dag(ms, nu, 'en')}.`,
  gaVidare: (namn) => `Continue at ${namn}`,
  annanWebb: ' (another website)',
  visaAllt: 'Show all',
  visaMindre: 'Show less',
  skrevPa: (sprak) => `The authority answered in ${sprak}.`,
  motsagelse: (namn) => `${namn} regards the case as finished, yet asks something of you.`,
  kanSaknaNyare: (namn) => `Some of what ${namn} sent could not be read. Something newer may have happened.`,
  foraldrad: (namn, ms) => `Fetched at ${klockslag(ms, 'en')}. ${namn} has not answered since.`,
  sorteraOm: (n) => `Sort again (${n})`,
  vantarPa: (n, namn) =>
    n === 1 ? `Waiting for ${namn}` : `Waiting for ${antal(n, 'authority', 'authorities')}`,
  ingetVantar:
    'None of the authorities connected here is waiting for\u00a0you. When an authority needs something from you, it stands here.',
  ingetAnnu: 'In the answers that we have been able to read so far, nothing is waiting for\u00a0you.',
  ingetSvar: 'We do not know whether anything lies here, because no authority has answered.',
  ingetLasbart: 'No case is certain to lie with you. What is unclear stands apart.',
  ingetHosDem: 'No case lies with any of the authorities right now.',
  ingetHosDemAnnu: 'In the answers that we have been able to read so far, no case lies with the authority.',
  ingetHosDemSvar: 'No answers to show yet.',
  tomt: 'When a case begins at any of these authorities it stands here, and you see whether you or the authority has the ball.',
  fragade: 'Authorities we have asked',
  horTill: 'Belongs to ',
};
