// The words of the overview: the two sides of the court, what is finished, and what is good to know.

import { antal } from './antal.ts';
import { dag, klockslag } from './datum.ts';

/** Words, and after them the figure that carries weight. */
export type Tid = readonly [string, string];

function sedan(dagar: number): Tid {
  if (dagar <= 0) return ['sedan ', 'i\u00a0dag'];
  return dagar === 1 ? ['sedan ', 'i\u00a0går'] : ['sedan ', antal(dagar, 'dag', 'dagar')];
}

export const sv = {
  citat: ['”', '”'] as readonly [string, string],
  hosDig: 'Hos dig',
  hosMyndigheten: 'Hos myndigheten',
  oklart: 'Oklart',
  iMal: 'I mål',
  braAttVeta: 'Bra att veta',
  kommande: 'Kommande',
  arenden: (n: number) => (n === 0 ? 'inga ärenden' : antal(n, 'ärende', 'ärenden')),
  meddelanden: (n: number) => antal(n, 'meddelande', 'meddelanden'),
  minst: (text: string) => `minst ${text}`,
  bollenHosDig: (dagar: number): Tid => {
    const [ord, tid] = sedan(dagar);
    return [`Bollen hos\u00a0dig ${ord}`, tid];
  },
  bollenHosDigOkand: 'Bollen hos dig',
  hos: (namn: string, dagar: number): Tid => {
    const [ord, tid] = sedan(dagar);
    return [`Hos ${namn} ${ord}`, tid];
  },
  hosOkand: (namn: string) => `Hos ${namn}`,
  malDatum: (namn: string, ms: number, nu: number) => `I\u00a0mål hos ${namn} ${dag(ms, nu, 'sv')}`,
  malOkand: (namn: string) => `I\u00a0mål hos ${namn}`,
  oklartHos: (namn: string) => `Det går inte att läsa vem som har bollen hos ${namn}`,
  oklartKommande: (namn: string, ms: number, nu: number) =>
    `Inget har hänt än hos ${namn}. Första händelsen väntas ${dag(ms, nu, 'sv')}.`,
  gaVidare: (namn: string) => `Gå vidare hos ${namn}`,
  annanWebb: ' (annan webbplats)',
  visaAllt: 'Visa allt',
  visaMindre: 'Visa mindre',
  skrevPa: (sprak: string) => `Myndigheten svarade på ${sprak}.`,
  motsagelse: (namn: string) => `${namn} ser ärendet som avslutat men ber ändå om något av dig.`,
  kanSaknaNyare: (namn: string) => `En del från ${namn} gick inte att läsa. Det kan ha hänt något nyare.`,
  foraldrad: (namn: string, ms: number) =>
    `Hämtat ${klockslag(ms, 'sv')}. ${namn} har inte svarat sedan dess.`,
  sorteraOm: (n: number) => `Sortera om (${n})`,
  vantarPa: (n: number, namn: string) =>
    n === 1 ? `Väntar på ${namn}` : `Väntar på ${antal(n, 'myndighet', 'myndigheter')}`,
  ingetVantar:
    'Ingen av de myndigheter som är anslutna här väntar på\u00a0dig. När en myndighet behöver något av dig står det här.',
  ingetAnnu: 'I de svar som vi har kunnat läsa hittills är det inget som väntar på\u00a0dig.',
  ingetSvar: 'Vi vet inte om något ligger här, eftersom ingen myndighet har svarat.',
  ingetLasbart: 'Inget ärende ligger säkert hos dig. Det som är oklart står för sig.',
  ingetHosDem: 'Inget ärende ligger hos någon av myndigheterna just nu.',
  ingetHosDemAnnu: 'I de svar som vi har kunnat läsa hittills ligger inget ärende hos myndigheten.',
  ingetHosDemSvar: 'Inga svar att visa än.',
  tomt: 'När ett ärende börjar hos någon av de här myndigheterna står det här, och du ser om det är du eller myndigheten som har bollen.',
  fragade: 'Myndigheter som vi har frågat',
  horTill: 'Hör till ',
};
