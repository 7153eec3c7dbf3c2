// The start page: what this is, before one signs in.

import { antal, talord, versal } from './antal.ts';

export const sv = {
  titel: 'Vem har bollen?',
  rubrik: 'Är det du eller myndigheten som\u00a0har\u00a0bollen?',
  ingress: (n: number) =>
    `Vi frågar ${n === 0 ? 'myndigheterna' : n === 1 ? 'myndigheten' : `${talord(n, 'sv')} myndigheter`} ${n === 1 ? '' : 'på en gång '}och visar dina och ditt företags ärenden på en sida: vad som väntar på dig, vad som väntar på dem och hur länge.`,
  loggaIn: 'Logga in',
  fortsatt: 'Fortsätt till dina ärenden',
  utgangen: 'Din inloggning gäller inte längre. Logga in igen för att se dina ärenden.',
  hosDig: 'Hos dig',
  hosDigText: 'Myndigheten behöver något av dig. Du ser vad, sedan när och var du gör\u00a0det.',
  hosDem: 'Hos myndigheten',
  hosDemText: 'De arbetar. Du behöver inte göra något, och du ser hur länge ärendet har legat\u00a0där.',
  exempel: 'Exempel',
  exempelDig: ['Bollen hos dig sedan ', antal(12, 'dag', 'dagar')],
  exempelDem: (namn: string) => [`Hos ${namn} sedan `, antal(4, 'dag', 'dagar')],
  myndigheten: 'myndigheten',
  sparas: 'Inget sparas',
  sparasText:
    'Dina ärenden finns kvar hos myndigheterna. Vi frågar när du öppnar sidan och visar svaren på din skärm. När du loggar ut finns de inte kvar hos oss.',
  gissas: 'Inget gissas',
  gissasText: 'Om en myndighet inte svarar säger vi vilken. Då säger vi aldrig att inget väntar på dig.',
  ord: 'Myndighetens egna ord',
  ordText:
    'Det som en myndighet har skrivit visar vi som citat. Vi ändrar ingenting och lägger inte till något.',
  flerAttLagga: (n: number) =>
    n === 1 ? 'och en till som du kan lägga till' : `och ${talord(n, 'sv')} till som du kan lägga till`,
  myndigheter: (n: number) => (n === 1 ? 'En myndighet' : `${versal(talord(n, 'sv'))} myndigheter`),
};
