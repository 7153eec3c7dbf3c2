// The words about whom a question is put to: those that everybody's goes to, those one adds oneself, those that are not asked.

import { type Antalen, raknade, slagen } from './aktorer.ts';
import { uppraknat, versal } from './antal.ts';

const RAKNADE = {
  kommun: ['kommun', 'kommuner'],
  region: ['region', 'regioner'],
  myndighet: ['myndighet till', 'myndigheter till'],
} as const;
const ENSKILD = { kommun: 'kommun', region: 'region', myndighet: 'myndighet' };
const nagon = (antalen: Antalen) => slagen(antalen, ENSKILD, 'sv');

/** At most so many are named in a line. */
export const FLEST = 3;

export const sv = {
  titel: (namn: string) => `Vilka som frågas om ${namn}`,
  ingress:
    'De flesta myndigheter frågas varje gång du öppnar ärendena. Kommuner och andra som det finns många av frågas när du har lagt till dem.',
  tillagda: 'Du har lagt till',
  ingaTillagda: 'Du har inte lagt till någon än.',
  taBort: 'Ta bort',
  rubrik: (antalen: Antalen) => `Lägg till ${nagon(antalen)}`,
  valj: (antalen: Antalen) => versal(nagon(antalen)),
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
      : `${raknade(antalen, RAKNADE, 'sv')} frågas inte, för du har inte lagt till dem.`,
  lank: (antalen: Antalen) => `Lägg till ${nagon(antalen)}`,
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
