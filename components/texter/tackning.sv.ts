// What is shown and what is not: whom a question goes to, what they let out, and that absence proves nothing.

import { uppraknat } from './antal.ts';

const KUNDER = {
  Personnummer: 'privatpersoner',
  Samordningsnummer: 'personer med samordningsnummer',
  Organisationsnummer: 'företag och föreningar',
} as const;

export const sv = {
  titel: 'Vad som visas här',
  ingress:
    'När du öppnar dina ärenden frågar vi myndigheterna på den här sidan, och inga andra. Det som de svarar är det som visas.',
  egna: 'Våra egna ärenden',
  alltid: { ensam: 'De här frågas alltid', annars: 'De här frågas också, alltid' },
  valbara: 'De här frågas när du har lagt till dem',
  valbaraText: 'Du väljer vilka det är när du är inloggad. Du kan också fråga alla en gång utan att välja.',
  ingen: 'Ingen myndighet är ansluten här än.',
  arenden: (slag: readonly string[]) => `Till exempel: ${slag.join(', ')}.`,
  okandaArenden: 'Vilka slags ärenden den lämnar ut har den inte sagt.',
  kunder: (kunder: readonly (keyof typeof KUNDER)[]) =>
    `Frågas bara om ${uppraknat(
      kunder.map((en) => KUNDER[en]),
      'sv',
    )}.`,
  utforare: (namn: string) => `Ärendena sköts av ${namn} på myndighetens uppdrag.`,
  valfri: 'Frågas när du har lagt till den.',
  saknas: 'Det här visas inte',
  saknasText:
    'Alla andra myndigheter, kommuner och regioner är inte anslutna här. Deras ärenden finns hos dem själva.',
  saknasKanda: 'De här vet vi var du hittar:',
  grupper: { kommun: 'Kommuner', region: 'Regioner', myndighet: 'Andra myndigheter' },
  bevis: {
    rubrik: 'När ett ärende inte syns',
    stycken: [
      'Att ett ärende inte syns här betyder inte att det inte finns. Det kan ligga hos någon som inte är ansluten, eller vara av ett slag som myndigheten inte lämnar ut hit.',
      'När en myndighet inte svarar står det vilken det är. Då säger vi aldrig att inget väntar på dig.',
      'Är du osäker frågar du myndigheten. Det är hos den som ärendet finns.',
    ],
  },
};

/** The words. */
export type Tackningstexter = typeof sv;
