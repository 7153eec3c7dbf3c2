// The words of the board over everyone she may act for. A headline is a pair: what is known, and (set without weight) what is not.

import type { Saknas } from '../../lib/arenden/besked.ts';
import type { AldstaBoll, Mangd } from '../../lib/arenden/sammandrag.ts';
import { antal, uppraknat } from './antal.ts';
import { dag, klockslag } from './datum.ts';

/** What is known, and after it what is not. */
export type Rubrik = readonly [string, string?];
/** From a producent's id to the name that people know. */
export type Namn = (producent: string) => string;

/** What the headline is made of. `osakra`: of how many not all is known; `begransade`: of how many not all may be seen. */
export type Tavellage = {
  readonly slag: 'fragar' | 'pausad' | 'avbruten' | 'klar';
  readonly alla: number;
  readonly klara: number;
  readonly attGora: number;
  readonly osakra: number;
  readonly begransade: number;
};

function rubrik({ slag, alla, klara, attGora, osakra, begransade }: Tavellage): Rubrik {
  const hittills = attGora > 0 ? `${attGora} har något att göra hittills` : undefined;
  if (slag === 'fragar') {
    const fragar = `Frågar för ${alla}\u00a0…`;
    return hittills === undefined ? [fragar] : [fragar, hittills];
  }
  const vetInte = 'Vi vet inte än om någon har något att\u00a0göra';
  if (slag !== 'klar')
    return [hittills ?? vetInte, `${slag === 'pausad' ? 'Pausad' : 'Avbrutet'} efter ${klara} av ${alla}`];
  if (osakra > 0) {
    const inteAllt = `För ${osakra} vet vi inte allt.`;
    return attGora === 0
      ? [`${vetInte}.`, inteAllt]
      : [`Minst ${attGora} av ${alla} har något att\u00a0göra.`, inteAllt];
  }
  const kant =
    attGora === 0
      ? `Ingen av de ${alla} har något att göra just\u00a0nu`
      : `${attGora} av ${alla} har något att\u00a0göra`;
  return begransade === 0 ? [kant] : [`${kant}.`, `För ${begransade} visas bara det som fullmakten öppnar.`];
}

function mangd(hur: Mangd): string {
  if (hur.slag === 'okant') return 'okänt';
  return hur.slag === 'minst' ? `minst\u00a0${hur.antal}` : String(hur.antal);
}

function vantan({ boll, dagar }: AldstaBoll): string {
  const tid = dagar <= 0 ? 'sedan i\u00a0dag' : antal(dagar, 'dag', 'dagar');
  return boll === 'hos-dig' ? tid : `${tid} hos myndigheten`;
}

/** What is missing, each with its reason and by name. */
function saknas(
  { svaradeInte, olasliga, foretagOkanda }: Saknas,
  rattOkand: readonly string[],
  namn: Namn,
): readonly string[] {
  const vilka = (ids: readonly string[]) => uppraknat(ids.map(namn), 'sv');
  return [
    svaradeInte.length > 0 ? `${vilka(svaradeInte)} har inte svarat.` : '',
    olasliga.length > 0 ? `En del från ${vilka(olasliga)} gick inte att läsa.` : '',
    foretagOkanda ? 'Det gick inte att se om det finns en enskild\u00a0firma.' : '',
    rattOkand.length > 0 ? `Det gick inte att se om du får fråga ${vilka(rattOkand)}.` : '',
  ].filter(Boolean);
}

export const sv = {
  titel: 'Alla du företräder',
  rubrik,
  mangd,
  vantan,
  saknas,
  vantar: (ids: readonly string[], namn: Namn) => `Väntar på ${uppraknat(ids.map(namn), 'sv')}.`,
  senast: (ms: number, nu: number) => dag(ms, nu, 'sv'),
  utanRatt: {
    'far-inte': 'Du får inte längre fråga här. Ingen myndighet har tillfrågats.',
    'oppnar-inget': 'Fullmakten öppnar inget av det som visas här. Ingen myndighet har tillfrågats.',
    'rattighet-okand': 'Just nu går det inte att se om du får fråga här. Ingen myndighet har tillfrågats.',
  },
  /** What a fullmakt opens at one authority: some kinds of case, or all. */
  hos: (typer: readonly string[], namn: string) => `${uppraknat(typer, 'sv')} hos ${namn}`,
  enDel: (namn: string) => `en del hos ${namn}`,
  bara: (vad: readonly string[]) => `Bara ${uppraknat(vad, 'sv')}.`,
  slutar: (till: number, nu: number) => `Fullmakten slutar ${dag(till, nu, 'sv')}.`,
  soker: 'Letar efter fler som har gett dig fullmakt\u00a0…',
  utanSvar: (ids: readonly string[], namn: Namn) =>
    `Just nu går det inte att se vilka fullmakter du har hos ${uppraknat(ids.map(namn), 'sv')}. Det kan finnas fler som du får fråga för, och mer att se för dem som står här.`,
  kolumner: {
    namn: 'Namn',
    attGora: 'Att göra',
    hosMyndigheten: 'Hos myndigheten',
    iMal: 'I mål',
    vantan: 'Längsta väntan',
    senast: 'Senaste händelsen',
    oklart: 'Oklart',
  },
  klara: (klara: number, alla: number) =>
    `${klara}\u00a0av\u00a0${alla} är ${klara === 1 ? 'klar' : 'klara'}`,
  hamtat: (fran: number, till: number) => {
    const [forst, sist] = [klockslag(fran, 'sv'), klockslag(till, 'sv')];
    return forst === sist ? `Hämtat ${sist}` : `Hämtat ${forst}–${sist}`;
  },
  pausa: 'Pausa',
  fortsatt: 'Fortsätt',
  avbruten: 'Vi tappade kontakten med tjänsten.',
  upptagen: 'Tjänsten kan inte svara just nu.',
  fragaOsakra: (n: number) => `Fråga igen för ${n} där något saknas`,
  fragaAlla: 'Fråga för alla igen',
  sok: 'Sök namn',
  visa: 'Visa',
  urval: {
    alla: 'Alla',
    'att-gora': 'Har något att göra',
    okant: 'Något är okänt',
    inget: 'Har inget att göra',
  },
  ordna: 'Ordning',
  ordning: {
    varst: 'Att göra först',
    namn: 'Namn',
    senast: 'Senaste händelsen först',
    flest: 'Flest att göra först',
  },
  hjalp:
    'När ett namn i listan är markerat: j och k går till nästa och förra, Enter öppnar och stänger, / går till sökfältet.',
  visas: (n: number, alla: number) => `Visar ${n} av ${alla}`,
  ingen: 'Ingen stämmer med det du har valt.',
  ingenHittills: 'Ingen stämmer med det du har valt hittills.',
  sorteraOm: (n: number) => `Sortera om (${n})`,
  fler: (n: number) => `Visa ${n} till`,
  inteKlara: (n: number) => `Inte tillfrågat än (${n})`,
  egenSida: (namn: string) => `Gå till sidan för ${namn}`,
  stang: 'Stäng',
  hamtar: 'Hämtar ärenden\u00a0…',
  gickInte: 'Ärendena gick inte att hämta just nu.',
  forsokIgen: 'Försök igen',
  sparas: 'Inget av det här sparas. När du lämnar sidan slutar vi fråga.',
};
