import type { Saknas } from '../../lib/arenden/besked.ts';
import type { AldstaBoll, Mangd } from '../../lib/arenden/sammandrag.ts';
import { antal, uppraknat } from './antal.ts';
import { dag, klockslag } from './datum.ts';
import type { Namn, Rubrik, sv, Tavellage } from './tavla.sv.ts';

const has = (n: number) => (n === 1 ? 'has' : 'have');

function rubrik({ slag, alla, klara, attGora, osakra, begransade }: Tavellage): Rubrik {
  const soFar = attGora > 0 ? `${attGora} ${has(attGora)} something to do so far` : undefined;
  if (slag === 'fragar') {
    const asking = `Asking for ${alla}\u00a0…`;
    return soFar === undefined ? [asking] : [asking, soFar];
  }
  const unknown = 'We do not know yet whether anyone has something to\u00a0do';
  if (slag !== 'klar')
    return [soFar ?? unknown, `${slag === 'pausad' ? 'Paused' : 'Cut short'} after ${klara} of ${alla}`];
  if (osakra > 0) {
    const notAll = `For ${osakra} we do not know everything.`;
    return attGora === 0
      ? [`${unknown}.`, notAll]
      : [`At least ${attGora} of ${alla} ${has(attGora)} something to\u00a0do.`, notAll];
  }
  const known =
    attGora === 0
      ? `None of the ${alla} has anything to do right\u00a0now`
      : `${attGora} of ${alla} ${has(attGora)} something to\u00a0do`;
  return begransade === 0
    ? [known]
    : [`${known}.`, `For ${begransade} only what the power of attorney opens is shown.`];
}

function mangd(hur: Mangd): string {
  if (hur.slag === 'okant') return 'unknown';
  return hur.slag === 'minst' ? `at least\u00a0${hur.antal}` : String(hur.antal);
}

function vantan({ boll, dagar }: AldstaBoll): string {
  const time = dagar <= 0 ? 'since today' : antal(dagar, 'day', 'days');
  return boll === 'hos-dig' ? time : `${time} with the authority`;
}

function saknas(
  { svaradeInte, olasliga, foretagOkanda }: Saknas,
  rattOkand: readonly string[],
  namn: Namn,
): readonly string[] {
  const who = (ids: readonly string[]) => uppraknat(ids.map(namn), 'en');
  return [
    svaradeInte.length > 0
      ? `${who(svaradeInte)} ${svaradeInte.length === 1 ? 'has' : 'have'} not answered.`
      : '',
    olasliga.length > 0 ? `Some of what ${who(olasliga)} sent could not be read.` : '',
    foretagOkanda ? 'It could not be seen whether there is a sole trader’s firm.' : '',
    rattOkand.length > 0 ? `It could not be seen whether you may ask ${who(rattOkand)}.` : '',
  ].filter(Boolean);
}

export const en: typeof sv = {
  titel: 'Everyone you act for',
  rubrik,
  mangd,
  vantan,
  saknas,
  vantar: (ids, namn) => `Waiting for ${uppraknat(ids.map(namn), 'en')}.`,
  senast: (ms, nu) => dag(ms, nu, 'en'),
  utanRatt: {
    'far-inte': 'You may no longer ask here. No authority has been asked.',
    'oppnar-inget': 'The power of attorney opens nothing of what is shown here. No authority has been asked.',
    'rattighet-okand': 'It cannot be seen right now whether you may ask here. No authority has been asked.',
  },
  hos: (typer, namn) => `${uppraknat(typer, 'en')} at ${namn}`,
  enDel: (namn) => `some of what there is at ${namn}`,
  bara: (vad) => `Only ${uppraknat(vad, 'en')}.`,
  slutar: (till, nu) => `The power of attorney ends on ${dag(till, nu, 'en')}.`,
  soker: 'Looking for more who have given you a power of attorney\u00a0…',
  utanSvar: (ids, namn) =>
    `It cannot be seen right now which powers of attorney you have at ${uppraknat(ids.map(namn), 'en')}. There may be more people you may ask for, and more to see for those who stand here.`,
  kolumner: {
    namn: 'Name',
    attGora: 'To do',
    hosMyndigheten: 'With the authority',
    iMal: 'Finished',
    vantan: 'Longest wait',
    senast: 'Latest event',
    oklart: 'Unclear',
  },
  klara: (klara, alla) => `${klara}\u00a0of\u00a0${alla} ${klara === 1 ? 'is' : 'are'} done`,
  hamtat: (fran, till) => {
    const [first, last] = [klockslag(fran, 'en'), klockslag(till, 'en')];
    return first === last ? `Fetched at ${last}` : `Fetched ${first}–${last}`;
  },
  pausa: 'Pause',
  fortsatt: 'Continue',
  avbruten: 'We lost contact with the service.',
  upptagen: 'The service cannot answer right now.',
  fragaOsakra: (n) => `Ask again for ${n} where something is missing`,
  fragaAlla: 'Ask for everyone again',
  sok: 'Search names',
  visa: 'Show',
  urval: {
    alla: 'Everyone',
    'att-gora': 'Has something to do',
    okant: 'Something is unknown',
    inget: 'Has nothing to do',
  },
  ordna: 'Order',
  ordning: {
    varst: 'To do first',
    namn: 'Name',
    senast: 'Latest event first',
    flest: 'Most to do first',
  },
  hjalp:
    'When a name in the list has the focus: j and k go to the next and the previous, Enter opens and closes, / goes to the search field.',
  visas: (n, alla) => `Showing ${n} of ${alla}`,
  ingen: 'None matches what you have chosen.',
  ingenHittills: 'None matches what you have chosen so far.',
  sorteraOm: (n) => `Sort again (${n})`,
  fler: (n) => `Show ${n} more`,
  inteKlara: (n) => `Not asked about yet (${n})`,
  egenSida: (namn) => `Go to the page of ${namn}`,
  stang: 'Close',
  hamtar: 'Fetching cases\u00a0…',
  gickInte: 'The cases could not be fetched right now.',
  forsokIgen: 'Try again',
  sparas: 'None of this is stored. When you leave the page we stop asking.',
};
