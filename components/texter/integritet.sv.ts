// What is kept about a person and what is not. Every sentence is a promise that docs/security.md says how we keep.

import type { Drift, Lastext } from '../sida/lassida.tsx';
import { uppraknat } from './antal.ts';

/** How long the åtkomsthistorik is kept, and a choice after the last sign-in, days. */
export type Tider = { readonly dagar: number; readonly valdagar: number };

/** The names of those whose word is taken of who is signed in there. */
export type Portaler = { readonly portaler: readonly string[] };

/** The page's words for one installation. */
export const sv = ({
  ansvarig,
  demo,
  kontakt,
  dagar,
  valdagar,
  portaler,
}: Drift & Tider & Portaler): Lastext => ({
  titel: 'Integritet',
  ingress:
    'Tjänsten visar dina ärenden men behåller dem inte. Här står vad som sparas om dig, hur länge, och vad som inte sparas.',
  avsnitt: [
    {
      rubrik: 'Det här sparas medan du är inloggad',
      fakta: [
        [
          'Att du är inloggad',
          'En slumpad referens i en kaka i din webbläsare. Hos oss finns bara ett kontrollvärde av den, så den som läser vår databas kan inte logga in som du.',
        ],
        [
          'Ditt personnummer eller samordningsnummer',
          'Vi behöver det för att fråga myndigheterna. Det ligger krypterat, och för att läsa det krävs referensen i din kaka.',
          'Bredvid ligger en kod som är räknad ur numret. Den gör att vi känner igen dig utan att numret syns.',
        ],
        ['Ditt namn', 'Så som din e-\u2060legitimation anger det. Krypterat.'],
        [
          'Var du arbetar',
          'Bara om du loggade in med en tjänste\u2060legitimation: organisationens nummer. Krypterat.',
        ],
        ['Din e-\u2060legitimations nivå', 'Hur säkert den visar vem du är. Krypterat.'],
        ['Tider', 'När du loggade in, när du senast använde sidan och när inloggningen går ut.'],
        [
          'Vad du loggade in med',
          'Vilken sorts webbläsare och system, till exempel Firefox på Windows, så att du känner igen dina inloggningar. Krypterat. Inte modell, version, plats eller nätadress.',
        ],
        [
          'Två koder från identitetsleverantören',
          'Räknade ur det namn den har på dig och på inloggningen. Med dem kan den avsluta din inloggning här.',
        ],
      ],
      stycken: [
        'Inloggningen gäller i högst 8\u00a0timmar, och slutar tidigare om du inte har använt sidan på 60\u00a0minuter. Loggar du ut raderas uppgifterna genast. Annars går de inte att använda efter sluttiden och raderas strax därefter.',
      ],
    },
    ...(portaler.length === 0
      ? []
      : [
          {
            rubrik: 'När du är inloggad någon annanstans',
            stycken: [
              `Är du inloggad hos ${uppraknat(portaler, 'sv')} kan dina ärenden visas där. Då får vi veta ditt nummer, ditt namn och din e-\u2060legitimations nivå därifrån, i stället för när du loggar in här. De sparas på samma sätt som en inloggning: i högst 4\u00a0timmar för en ruta på en sida och 10\u00a0minuter för det som hämtas, och raderas när du loggar ut därifrån.`,
              'Varje gång skrivs i din åtkomsthistorik, med var det var. Det som pågår ser du bland dina inloggningar, och där kan du avsluta det.',
            ],
          },
        ]),
    {
      rubrik: 'Det här sparas längre',
      stycken: [
        `Åtkomsthistoriken: när någon har frågat myndigheterna i ditt namn, vem som gjorde det, för vem, med vilken rätt och hos vilka myndigheter. Inte vad de svarade. Raderna sparas i ${dagar}\u00a0dagar och går varken att ändra eller ta bort under tiden. Sedan raderas de.`,
        'I stället för nummer står koder som är räknade ur dem. Namnen ligger krypterade: ditt namn kan bara den läsa som raden också gäller, och du den andres. Har du ett företag eller har gett någon fullmakt ser du vad som har hämtats för företaget eller dig.',
      ],
      lankar: [{ text: 'Åtkomsthistorik', adress: '/historik' }],
    },
    {
      rubrik: 'Det här sparas om du väljer det',
      stycken: [
        `Vilka kommuner och andra du har lagt till för att de ska frågas: bara vilka de är, aldrig om du har något ärende där. Du tar bort dem på samma sida, och allt tas bort när du inte har loggat in på ${valdagar}\u00a0dagar.`,
        'Vilka du har gjort till favoriter, och de åtta som du senast har öppnat av dem som har gett dig fullmakt: som koder, inte som namn eller nummer. Du tar bort dem på sidan där du väljer vem det gäller.',
      ],
    },
    {
      rubrik: 'Det här sparas inte',
      punkter: [
        'Dina ärenden. Svaren från myndigheterna passerar genom vår server till din skärm. De skrivs inte i någon databas, fil eller logg.',
        'Det bevis på vem du är som identitetsleverantören skickar när du loggar in. Vi läser det och behåller det inte.',
        'Statistik om vad du gör. Här finns ingen annonsering och inga tjänster från andra företag.',
        'Identitetsnummer i våra loggar eller i webbadresser.',
        'Kvittensnummer som du följer ett ärende med. Vi minns i\u00a0en minut att du har provat, men inte vad du skrev.',
      ],
    },
    {
      rubrik: 'Om du har skyddade personuppgifter',
      stycken: [
        'Vi får inte veta att du har det: varken identitetsleverantören eller myndigheterna talar om det för oss. Därför gör vi lika för alla. Vi hämtar inga adresser, telefonnummer eller andra uppgifter om dig för att visa dem. Vi frågar bara vilka företag du tecknar firma för och vilka som har gett dig fullmakt.',
        'Den som du har gett fullmakt ser det som fullmakten öppnar. Frågar du för någon annan ser den ditt namn i sin åtkomsthistorik. Vad en händelse berättar bestämmer myndigheten.',
        'Vill du hellre inte använda sidan, så ring eller besök myndigheten. Den hjälper dig utan den.',
      ],
      lankar: [{ text: 'Så når du myndigheterna', adress: '/vad-som-visas' }],
    },
    {
      rubrik: 'Vilka som får veta något',
      punkter: [
        'Identitetsleverantören, som du visar din e-\u2060legitimation för, får veta att du loggar in här.',
        `Varje ansluten myndighet får en fråga med ditt eller ditt företags nummer när du öppnar sidan, och ser att frågan kommer från ${ansvarig}.`,
        'Ingen annan.',
      ],
    },
    {
      rubrik: 'Vem du vänder dig till',
      stycken: [
        demo
          ? 'Det här är en demonstration. Personer, företag, ärenden och myndigheternas svar är påhittade.'
          : `${ansvarig} driver tjänsten och svarar för uppgifterna ovan. De används bara för att visa dina ärenden för dig. Där kan du fråga vad som finns om dig, och få fel rättade eller uppgifter raderade.`,
        'Uppgifterna i ett ärende hör till myndigheten som har det. Är något fel där är det myndigheten som kan ändra.',
        'Tycker du att dina uppgifter hanteras fel kan du klaga hos Integritetsskyddsmyndigheten.',
      ],
      lankar: [
        ...(kontakt ? [{ text: `Kontakta ${ansvarig}: ${kontakt.text}`, adress: kontakt.adress }] : []),
        { text: 'Integritetsskyddsmyndigheten, imy.se', adress: 'https://www.imy.se/' },
      ],
    },
  ],
});
