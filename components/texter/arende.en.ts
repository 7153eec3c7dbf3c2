import type { Period } from '../../lib/arenden/boll.ts';
import { antal, uppraknat } from './antal.ts';
import type { sv } from './arende.sv.ts';
import { dag } from './datum.ts';

const days = (n: number) => antal(n, 'day', 'days');

function since(n: number): string {
  if (n <= 0) return 'since today';
  return n === 1 ? 'since yesterday' : `for ${days(n)}`;
}

function run({ boll, dagar }: Period, namn: string): string {
  const where = {
    'hos-dig': 'with\u00a0you',
    'hos-producenten': `with ${namn}`,
    'i-mal': 'finished',
    oklart: 'unclear',
  };
  return `${days(dagar)} ${where[boll]}`;
}

export const en: typeof sv = {
  alla: 'All cases',
  ledare: {
    'hos-dig': (n) =>
      n === undefined ? 'The ball is with\u00a0you' : `The ball has been with\u00a0you ${since(n)}`,
    'hos-producenten': (n, namn) =>
      n === undefined ? `The ball is with ${namn}` : `The ball has been with ${namn} ${since(n)}`,
    'i-mal': (ms, nu) =>
      ms === undefined ? 'The case is finished' : `The case has been finished since ${dag(ms, nu, 'en')}`,
    oklart: 'It is unclear who has the ball',
    kommande: 'Nothing has happened in the case yet',
  },
  dessforinnan: (perioder, namn) =>
    `Before that ${uppraknat(
      perioder.map((p) => run(p, namn)),
      'en',
    )}.`,
  gora: 'This is what you need to do',
  gor: (namn) => `This is what ${namn} is doing`,
  duInget: (namn) => `Nothing right now. ${namn} has the ball.`,
  duKlart: 'Nothing. The case is finished.',
  duOklart: (namn) => `It cannot be read whether ${namn} is waiting for you. Call them if you are unsure.`,
  duKommande: 'Nothing yet. What is expected stands below.',
  taSigDit: 'You can follow the case at the authority.',
  deVantar: (namn) => `Nothing right now. ${namn} is waiting for\u00a0you.`,
  deMotsagelse: (namn) => `${namn} regards the case as finished, yet asks something of you.`,
  deKlart: (namn) => `${namn} has finished the case.`,
  deOklart: (namn) => `It cannot be read whether ${namn} is working on the case.`,
  deKommande: (namn) => `${namn} has said what to expect, but nothing has happened yet.`,
  loftet: (namn) => `${namn} promises`,
  berattelse: 'How the ball has passed',
  berattelseHur: (namn) =>
    `Newest first. Your side on the left, the one where ${namn} has the ball on the right.`,
  dinSida: 'With you',
  derasSida: (namn) => `With ${namn}`,
  kommande: 'Coming',
  tvetydig: 'The clocks were changed that night. It may have happened an hour later.',
  tur: {
    tillDig: 'The ball to you',
    kvarHosDig: 'Still with you',
    tillDem: (namn) => `The ball to ${namn}`,
    kvarHosDem: (namn) => `Still with ${namn}`,
    iMal: 'Finished',
    oklart: 'Unclear who has the ball',
  },
  ringa: 'If you call',
  arendenummer: 'Case number',
  diarienummer: 'Registration number',
  kvittensnummer: 'Receipt number',
  handlaggs: 'Handled by',
  pauppdrag: (utforare, namn) => `${utforare} on behalf of ${namn}`,
  telefon: 'Telephone',
  webb: 'Website',
  senaste: 'Latest event',
  galler: 'Concerns',
  hamtat: 'Fetched',
  laddar: 'Fetching the case\u00a0…',
  finnsInte: {
    rubrik: 'The case does not exist',
    text: 'All authorities have answered, and none of them has a case at this address. The authority may have removed it.',
  },
  kanInteVisas: {
    rubrik: 'The case cannot be shown right now',
    text: 'It is not among the answers so far, but not all have answered. It may still be there.',
  },
};
