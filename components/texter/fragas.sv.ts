// The words about whom a question is put to: those that everybody's goes to, those one adds oneself, those that are not asked.

import { antal, uppraknat, versal } from './antal.ts';

/** How many of each kind of body. */
export type Antalen = { readonly kommun: number; readonly region: number; readonly myndighet: number };

const AKTORER = ['kommun', 'region', 'myndighet'] as const;

const SLAG = {
  kommun: { en: 'kommun', flera: 'kommuner' },
  region: { en: 'region', flera: 'regioner' },
  myndighet: { en: 'myndighet till', flera: 'myndigheter till' },
} as const;

const raknade = (antalen: Antalen) =>
  uppraknat(
    AKTORER.flatMap((slag) =>
      antalen[slag] === 0 ? [] : [antal(antalen[slag], SLAG[slag].en, SLAG[slag].flera)],
    ),
    'sv',
  );

const ENSKILD = { kommun: 'kommun', region: 'region', myndighet: 'myndighet' };

/** Which kinds of body there are among them. */
const slagen = (antalen: Antalen) =>
  uppraknat(
    AKTORER.flatMap((slag) => (antalen[slag] === 0 ? [] : [ENSKILD[slag]])),
    'sv',
    'disjunction',
  );

/** At most so many are named in a line. */
const FLEST = 3;

export const sv = {
  titel: (namn: string) => `Vilka som frågas om ${namn}`,
  ingress:
    'De flesta myndigheter frågas varje gång du öppnar ärendena. Kommuner och andra som det finns många av frågas när du har lagt till dem.',
  tillagda: 'Du har lagt till',
  ingaTillagda: 'Du har inte lagt till någon än.',
  taBort: 'Ta bort',
  rubrik: (antalen: Antalen) => `Lägg till ${slagen(antalen)}`,
  valj: (antalen: Antalen) => versal(slagen(antalen)),
  valjForst: 'Välj i listan',
  knapp: 'Lägg till',
  allaTillagda: 'Alla som är anslutna frågas redan.',
  grupper: { kommun: 'Kommuner', region: 'Regioner', myndighet: 'Andra myndigheter' },
  alltid: 'Frågas alltid',
  saknas: 'Finns den du söker inte i listan är den inte ansluten här. Fråga den direkt.',
  osaker: {
    rubrik: 'Vet du inte var du har ärenden?',
    text: (n: number) =>
      `Vi kan fråga alla ${n} på en gång. Det tar lite längre tid, och valet här ändras inte.`,
    lank: 'Fråga alla den här gången',
  },
  svar: {
    tillagd: (namn: string) => `${namn} är tillagd och frågas från och med nu.`,
    borttagen: (namn: string) => `${namn} frågas inte längre.`,
    redan: () => 'Så var det redan. Inget har ändrats.',
    'gick-inte': () => 'Inget har ändrats. Välj en i listan och försök igen.',
    fel: () => 'Det gick fel hos oss och inget har ändrats. Försök igen om en stund.',
  },
  sparas: (namn: string, dagar: number) =>
    `Vi sparar vilka du har lagt till, aldrig vad de svarar. Valet gäller ${namn} och bara när du frågar. Det tas bort när du inte har loggat in på ${dagar} dagar.`,
  tillArenden: 'Till ärendena',
  // In the ledger of the overview.
  utanfor: (namn: readonly string[], antalen: Antalen) =>
    namn.length <= FLEST
      ? `${uppraknat(namn, 'sv')} frågas inte, för du har inte lagt till ${namn.length === 1 ? 'den' : 'dem'}.`
      : `${raknade(antalen)} frågas inte, för du har inte lagt till dem.`,
  lank: (antalen: Antalen) => `Lägg till ${slagen(antalen)}`,
  valjVilka: 'Välj vilka som frågas',
  ingetVantar: 'Inget väntar på\u00a0dig hos dem som frågades',
  ingaArenden: 'Det finns inga ärenden hos dem som frågades',
  sida: 'Ingen av dem som frågades väntar på\u00a0dig. Andra kan ha ärenden åt dig utan att ha frågats.',
  tomt: 'När ett ärende börjar hos någon av de här myndigheterna står det här. Andra kan ha ärenden åt dig utan att ha frågats.',
  // On the board.
  tavlan: 'Kommuner och andra som inte är tillagda för en huvudman frågas inte om den.',
};

/** The words. */
export type Fragastexter = typeof sv;
