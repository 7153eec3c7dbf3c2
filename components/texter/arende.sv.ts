// The words of one case: whose move, each side's part, the story, and what to have at hand for a telephone call.

import type { Period } from '../../lib/arenden/boll.ts';
import { antal, uppraknat } from './antal.ts';
import { dag } from './datum.ts';

const dagar = (n: number) => antal(n, 'dag', 'dagar');

function sedan(n: number): string {
  if (n <= 0) return 'sedan i\u00a0dag';
  return n === 1 ? 'sedan i\u00a0går' : `sedan ${dagar(n)}`;
}

function del({ boll, dagar: n }: Period, namn: string): string {
  const hos = {
    'hos-dig': 'hos\u00a0dig',
    'hos-producenten': `hos ${namn}`,
    'i-mal': 'i\u00a0mål',
    oklart: 'oklart',
  };
  return `${dagar(n)} ${hos[boll]}`;
}

export const sv = {
  alla: 'Alla ärenden',
  ledare: {
    'hos-dig': (n?: number) =>
      n === undefined ? 'Bollen är hos\u00a0dig' : `Bollen är hos\u00a0dig ${sedan(n)}`,
    'hos-producenten': (n: number | undefined, namn: string) =>
      n === undefined ? `Bollen är hos ${namn}` : `Bollen är hos ${namn} ${sedan(n)}`,
    'i-mal': (sedanMs: number | undefined, nu: number) =>
      sedanMs === undefined
        ? 'Ärendet är i\u00a0mål'
        : `Ärendet är i\u00a0mål sedan ${dag(sedanMs, nu, 'sv')}`,
    oklart: 'Det är oklart vem som har bollen',
    kommande: 'Inget har hänt i\u00a0ärendet än',
  },
  dessforinnan: (perioder: readonly Period[], namn: string) =>
    `Dessförinnan ${uppraknat(
      perioder.map((p) => del(p, namn)),
      'sv',
    )}.`,
  gora: 'Det här behöver du göra',
  gor: (namn: string) => `Det här gör ${namn}`,
  duInget: (namn: string) => `Inget just nu. Det är ${namn} som har bollen.`,
  duKlart: 'Inget. Ärendet är i\u00a0mål.',
  duOklart: (namn: string) => `Det går inte att läsa om ${namn} väntar på dig. Ring dem om du är osäker.`,
  duKommande: 'Inget än. Det som väntas står nedanför.',
  taSigDit: 'Du kan följa ärendet hos myndigheten.',
  deVantar: (namn: string) => `Inget just nu. ${namn} väntar på\u00a0dig.`,
  deMotsagelse: (namn: string) => `${namn} ser ärendet som avslutat men ber ändå om något av dig.`,
  deKlart: (namn: string) => `${namn} är klar med ärendet.`,
  deOklart: (namn: string) => `Det går inte att läsa om ${namn} arbetar med ärendet.`,
  deKommande: (namn: string) => `${namn} har meddelat vad som väntas, men inget har hänt än.`,
  loftet: (namn: string) => `${namn} lovar`,
  berattelse: 'Så har bollen gått',
  berattelseHur: (namn: string) =>
    `Nyast först. Din sida till vänster, den där ${namn} har bollen till höger.`,
  dinSida: 'Hos dig',
  derasSida: (namn: string) => `Hos ${namn}`,
  kommande: 'Kommande',
  tvetydig: 'Klockan ställdes om den här natten. Det kan ha hänt en timme senare.',
  tur: {
    tillDig: 'Bollen till dig',
    kvarHosDig: 'Kvar hos dig',
    tillDem: (namn: string) => `Bollen till ${namn}`,
    kvarHosDem: (namn: string) => `Kvar hos ${namn}`,
    iMal: 'I\u00a0mål',
    oklart: 'Oklart vem som har bollen',
  },
  ringa: 'Om du ringer',
  arendenummer: 'Ärendenummer',
  diarienummer: 'Diarienummer',
  kvittensnummer: 'Kvittensnummer',
  handlaggs: 'Handläggs av',
  pauppdrag: (utforare: string, namn: string) => `${utforare} på uppdrag av ${namn}`,
  telefon: 'Telefon',
  webb: 'Webbplats',
  senaste: 'Senaste händelse',
  galler: 'Gäller',
  hamtat: 'Hämtat',
  laddar: 'Hämtar ärendet\u00a0…',
  finnsInte: {
    rubrik: 'Ärendet finns inte',
    text: 'Alla myndigheter har svarat, och ingen av dem har ett ärende på den här adressen. Det kan ha tagits bort hos myndigheten.',
  },
  kanInteVisas: {
    rubrik: 'Ärendet kan inte visas just nu',
    text: 'Det finns inte bland svaren hittills, men alla har inte svarat. Det kan finnas ändå.',
  },
};
