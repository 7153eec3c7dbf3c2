// The words of the frame around every page.

import { uppraknat } from './antal.ts';

export const sv = {
  hoppa: 'Hoppa till innehållet',
  tillStart: (namn: string) => `${namn}, startsidan`,
  annatSprak: 'English',
  annatSprakFullt: 'English, switch language',
  loggaUt: 'Logga ut',
  for: 'För',
  foretagOkanda: {
    text: 'Registret över företag svarar inte just nu. Därför vet vi inte vilka företag du företräder, och här visas bara det som gäller dig som privatperson.',
    lank: 'Försök igen',
  },
  bytPart: 'Byt vem det gäller',
  allaParter: 'Alla som du får se ärenden för',
  tavla: 'Tavlan över alla',
  demo: 'Påhittade myndigheter och påhittade personer. Det här är en demonstration.',
  visar: (namn: readonly string[], fler: number) => {
    if (namn.length + fler === 0) return 'Ingen myndighet är ansluten här än.';
    const valda = fler === 0 ? [] : ['de kommuner och andra som du själv lägger till'];
    return `Här visas ärenden hos ${uppraknat([...namn, ...valda], 'sv')}. Ärenden hos andra myndigheter syns inte här.`;
  },
  sparas: 'Dina ärenden sparas inte hos oss. De hämtas när du öppnar sidan.',
  fragor: 'Frågor om ett ärende besvaras av den myndighet som har det.',
  ansvarig: (namn: string) => `${namn} ansvarar för tjänsten.`,
  omTjansten: 'Om tjänsten',
  historik: 'Åtkomsthistorik',
  inloggningar: 'Dina inloggningar',
  vadSomVisas: 'Vad som visas här',
  integritet: 'Integritet',
  kakor: 'Kakor',
  tillganglighet: 'Tillgänglighet',
  hem: 'Till startsidan',
  arenden: 'Till dina ärenden',
  folj: 'Följ ett ärende med kvittensnummer',
};
