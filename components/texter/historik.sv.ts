// The åtkomsthistorik, and the page for who does not recognise a row of it.

/** One row, as far as its words go. `jag`: it was the reader; `egen`: on her own behalf; `portal`: where she came from. */
export type Historikord = {
  readonly handelse: string;
  readonly ratt: string | undefined;
  readonly jag: boolean;
  readonly vem: string;
  readonly forMig: boolean;
  readonly forVem: string | undefined;
  readonly portal: string | undefined;
};

const RATT: Readonly<Record<string, string>> = {
  egen: 'för sin egen del',
  firmatecknare: 'som firmatecknare',
  fullmakt: 'med fullmakt',
  kvittens: 'med kvittensnummer',
};

function hande({ handelse, ratt = '', jag, vem, forMig, forVem, portal = '' }: Historikord): string {
  if (handelse === 'ombud-avvisat')
    return `Ett svar om ${jag ? 'dina' : 'någons'} fullmakter gick inte att lita på, så det gav ingen rätt att fråga.`;
  if (handelse === 'portal-ram')
    return `Dina ärenden öppnades på en sida hos ${portal}, där du var inloggad.`;
  if (handelse === 'portal-token')
    return `${portal}, där du var inloggad, fick hämta dina ärenden i tio minuter.`;
  const den = jag ? 'Du' : vem;
  if (ratt === 'kvittens') return `${den} följde ett ärende med kvittensnummer.`;
  if (jag && forMig) return 'Du frågade om dina egna ärenden.';
  const hur = Object.hasOwn(RATT, ratt) ? `, ${RATT[ratt]}` : '';
  return `${den} frågade för ${forMig ? 'dig' : (forVem ?? 'en okänd')}${hur}.`;
}

export const sv = {
  titel: 'Åtkomsthistorik',
  titelFor: (namn: string) => `Åtkomsthistorik för ${namn}`,
  ingress:
    'Här ser du vad som har hämtats i ditt namn: när, av vem, för vem och hos vilka myndigheter. Vad myndigheterna svarade står inte här, för det sparar vi inte.',
  ingressFor: (namn: string) =>
    `Här ser du vad som har hämtats för ${namn}: när, av vem, med vilken rätt och hos vilka myndigheter. Vad myndigheterna svarade står inte här, för det sparar vi inte.`,
  tom: 'Här finns inga rader.',
  tomIgen: 'Det finns inga äldre rader.',
  okand: 'Det går inte att se just nu om du har rätt att se den här historiken, för registret svarar inte.',
  forsokIgen: 'Försök igen',
  hande,
  okandNamn: 'Någon vars namn vi inte kan visa',
  hos: (myndigheter: string) => `Hos ${myndigheter}.`,
  inteJag: 'Det här var inte jag',
  inteGodkant: 'Det här har jag inte gått med på',
  om: (tid: string) => ` – ${tid}`,
  anmald: (tid: string) => `Anmäld ${tid}.`,
  aldre: 'Visa äldre rader',
  senaste: 'Visa de senaste raderna',
  hamta: {
    rubrik: 'Hämta historiken',
    text: 'Som fil, med alla rader som finns kvar.',
    csv: 'För kalkylprogram (CSV)',
    json: 'För andra program (JSON)',
  },
  foretag: {
    rubrik: 'Företag du tecknar firma för',
    text: 'Vad som har hämtats för ett företag ser alla som tecknar firma för det.',
  },
  sparas: (dagar: number) =>
    `En rad skrivs innan frågan ställs och sparas i ${dagar}\u00a0dagar. Den går varken att ändra eller ta bort under tiden. Myndigheter som inte hann svara, eller som just då vilade, står med: frågan var på väg till dem.`,
  egen: 'Till din egen historik',
  fil: {
    namn: 'atkomsthistorik',
    kolumner: ['Tid', 'Vem', 'För vem', 'Med vilken rätt', 'Myndigheter', 'Anmäld', 'Rad'],
    ratt: { egen: 'egen', firmatecknare: 'firmatecknare', fullmakt: 'fullmakt', kvittens: 'kvittensnummer' },
    jag: 'jag själv',
  },
  anmalan: {
    titel: 'Det här var inte jag',
    finnsInte: 'Den raden finns inte, eller så får du inte se den.',
    fel: 'Det gick fel hos oss, så raden är inte anmäld. Försök igen om en stund.',
    raden: 'Raden gäller',
    egenText:
      'Raden säger att någon som var inloggad som du har frågat myndigheterna. Är du säker på att det inte var du, inte heller i en annan webbläsare eller tidigare på dagen, så gör så här:',
    portaltext:
      'Raden säger att du var inloggad hos en annan webbplats, och att den visade eller hämtade dina ärenden. Är du säker på att det inte var du, inte heller i en annan webbläsare eller tidigare på dagen, så gör så här:',
    annansText:
      'Raden säger att någon annan har frågat myndigheterna, med en rätt som ett register har intygat. Har du inte gått med på det, så gör så här:',
    steg: {
      anmal: {
        rubrik: 'Anmäl raden',
        text: 'Den märks som anmäld, och den som driver tjänsten får veta vilken rad det är men inte vem den gäller.',
        knapp: 'Anmäl raden',
      },
      klart: (referens: string) => `Raden är anmäld. Referens: ${referens}`,
      loggaUt: {
        rubrik: 'Logga ut överallt',
        text: 'Då kan ingen längre använda en inloggning som finns kvar någonstans.',
        knapp: 'Logga ut överallt',
      },
      legitimation: {
        rubrik: 'Spärra din e-\u2060legitimation',
        text: 'Kontakta den som har utfärdat den, till exempel din bank. Den som har kunnat logga in som du har haft din e-\u2060legitimation.',
      },
      fullmakt: {
        rubrik: 'Återkalla fullmakten',
        text: 'Det gör du där den gavs, till exempel hos Mina ombud. Är det fel i registret över firmatecknare, så kontakta Bolagsverket.',
      },
      kontakt: {
        rubrik: (ansvarig: string) => `Kontakta ${ansvarig}`,
        text: 'Ange referensen. Skicka inte ditt personnummer i ett mejl.',
        demo: 'Det här är en demonstration utan egen kundtjänst.',
      },
    },
    tillbaka: 'Till historiken',
  },
};

/** The words. */
export type Historiktexter = typeof sv;
