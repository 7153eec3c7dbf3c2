// The report's own words in Swedish and English. What the rules say stands with the rules.

/** The languages of the report. */
export type Sprak = 'sv' | 'en';

const sv = {
  rubrik: 'Kontroll av ett kundhändelse-API',
  ingress: 'Så följer API:et den nationella standarden Mina ärenden.',
  tyst: 'inget svar',
  ingetSvar: 'inget svar',
  handelser: (n: number) => `${n} ${n === 1 ? 'händelse' : 'händelser'}`,
  omdome: {
    godkant: 'API:et följer standarden.',
    godkantMedLuckor: (n: number) =>
      `API:et följer standarden i allt som gick att pröva; ${n} ${n === 1 ? 'regel' : 'regler'} gick inte att pröva.`,
    brist: (n: number) =>
      `API:et följer standarden, men ${n === 1 ? 'en sak bör' : `${n} saker bör`} förbättras.`,
    brott: (n: number) =>
      n === 1
        ? 'API:et bryter mot standarden på en punkt, som måste rättas.'
        : `API:et bryter mot standarden på ${n} punkter, som måste rättas.`,
    tyst: 'API:et gav inget svar som gick att använda, så nästan inget kunde prövas.',
    avbruten: 'Kontrollen avbröts, så resultatet är inte helt.',
  },
  innebord: {
    godkant: 'API:et kan anslutas till tjänster som visar människor och företag deras ärenden.',
    brist:
      'API:et kan användas som det är. Det som bör förbättras gör det tryggare och lättare att visa ärendena rätt.',
    brott:
      'Tills det är rättat kan människor och företag få se fel besked, eller inget alls, i tjänster som hämtar härifrån. Varje punkt nedan säger vad som hände och vad som ska göras.',
    tyst: 'Börja med att få ett svar på en riktig fråga. Gör sedan om kontrollen.',
    avbruten: 'Gör om kontrollen och låt den bli klar.',
  },
  resultat: {
    brott: 'Måste rättas',
    brist: 'Bör förbättras',
    anmarkning: 'Bra att veta',
    'ej-provad': 'Gick inte att pröva',
    godkand: 'Uppfyllt',
  },
  allvar: { ska: 'Ska', bor: 'Bör', notera: 'Notera' },
  grupp: {
    anslutning: 'Anslutningen',
    fragan: 'Frågor som ska nekas',
    fel: 'Felsvar',
    metadata: 'Metadata',
    handelser: 'Händelserna',
    referenser: 'Referenser',
    sprak: 'Språk',
    urval: 'Urval',
    formedling: 'Vidareförmedling',
  },
  dialekt: { direkt: 'direktanslutning', formedling: 'vidareförmedling' },
  falt: {
    adress: 'Adress',
    dialekt: 'Dialekt',
    version: 'Version',
    tid: 'Kontrollerat',
    anrop: 'Anrop',
    regel: 'Regel',
    klausul: 'Källa',
    vad: 'Vad som hände',
    varfor: 'Varför',
    rad: 'Gör så här',
    fraga: 'Skickat',
    svar: 'Svar',
    foljerAv: 'Följer av',
    kallas: 'Regelns namn',
  },
  anropstid: (n: number, s: string) => `${n} på ${s.replace('.', ',')} s`,
  foljd: (ids: string) => `Rätta ${ids} först; det här följer troligen av det.`,
  bevis: 'Visa anropen',
  sekretess: 'Personnummer är maskerade, och inget innehåll ur händelserna finns i rapporten.',
  fot: 'Gjord med Bollkoll, bollkoll kontrollera. Prövar protokollet, inte om uppgifterna är sanna.',
  inga: 'Inga',
};

const en: typeof sv = {
  rubrik: 'Check of a kundhändelse API',
  ingress: 'How the API follows the national standard Mina ärenden.',
  tyst: 'no answer',
  ingetSvar: 'no answer',
  handelser: (n) => `${n} ${n === 1 ? 'event' : 'events'}`,
  omdome: {
    godkant: 'The API follows the standard.',
    godkantMedLuckor: (n) =>
      `The API follows the standard in all that could be tried; ${n} ${n === 1 ? 'rule' : 'rules'} could not be tried.`,
    brist: (n) =>
      `The API follows the standard, but ${n === 1 ? 'one thing' : `${n} things`} should be improved.`,
    brott: (n) =>
      n === 1
        ? 'The API breaks the standard in one point, which must be mended.'
        : `The API breaks the standard in ${n} points, which must be mended.`,
    tyst: 'The API gave no answer that could be used, so almost nothing could be tried.',
    avbruten: 'The check was interrupted, so the result is not whole.',
  },
  innebord: {
    godkant: 'The API can be connected to services that show people and companies their cases.',
    brist:
      'The API can be used as it is. What should be improved makes it safer and easier to show the cases rightly.',
    brott:
      'Until it is mended, people and companies may be told the wrong thing, or nothing, in services that fetch from here. Each point below says what happened and what to do.',
    tyst: 'Begin by getting an answer to a good question. Then run the check again.',
    avbruten: 'Run the check again and let it finish.',
  },
  resultat: {
    brott: 'Must be mended',
    brist: 'Should be improved',
    anmarkning: 'Good to know',
    'ej-provad': 'Could not be tried',
    godkand: 'Holds',
  },
  allvar: { ska: 'Must', bor: 'Should', notera: 'Note' },
  grupp: {
    anslutning: 'The connection',
    fragan: 'Questions to refuse',
    fel: 'Error answers',
    metadata: 'Metadata',
    handelser: 'The events',
    referenser: 'References',
    sprak: 'Language',
    urval: 'Selection',
    formedling: 'Forwarding',
  },
  dialekt: { direkt: 'direct', formedling: 'forwarding' },
  falt: {
    adress: 'Address',
    dialekt: 'Dialect',
    version: 'Version',
    tid: 'Checked',
    anrop: 'Calls',
    regel: 'Rule',
    klausul: 'Source',
    vad: 'What happened',
    varfor: 'Why',
    rad: 'What to do',
    fraga: 'Sent',
    svar: 'Answer',
    foljerAv: 'Follows from',
    kallas: 'Name of the rule',
  },
  anropstid: (n, s) => `${n} in ${s} s`,
  foljd: (ids) => `Mend ${ids} first; this probably follows from it.`,
  bevis: 'Show the calls',
  sekretess: 'Identity numbers are masked, and no content of events is in the report.',
  fot: 'Made with Bollkoll, bollkoll kontrollera. Tries the protocol, not whether the information is true.',
  inga: 'None',
};

export const ORD: Readonly<Record<Sprak, typeof sv>> = { sv, en };
