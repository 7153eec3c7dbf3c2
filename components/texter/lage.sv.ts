// The short pages that say what happened, what it means, and what one can do now.

/** One such page. `igen` is the word on the sign-in button, where signing in again can help. */
export type Lage = {
  readonly titel: string;
  readonly stycken: readonly string[];
  readonly punkter?: readonly string[];
  readonly igen?: string;
};

const LOGGA_IN = 'Logga in';
const FORSOK = 'Försök igen';
const INGET_HANT = 'Du är inte inloggad, och inget har sparats.';
const KVAR = 'Du är fortfarande inloggad som förut.';

/** Why a sign-in failed. `nu`: what holds of who tried: signed in as before, or not. */
const misslyckades = (nu: string) => ({
  avbruten: {
    titel: 'Inloggningen avbröts',
    stycken: ['Du avbröt, eller så släppte identitetsleverantören inte in dig.', nu],
    igen: FORSOK,
  },
  'for-lag-niva': {
    titel: 'Din e-\u2060legitimation räcker inte till här',
    stycken: [
      'Myndigheterna kräver en e-\u2060legitimation som säkrare visar vem du är än den du använde.',
      `${nu} Har du en annan e-\u2060legitimation, så logga in med den.`,
    ],
    igen: 'Logga in på ett annat sätt',
  },
  'for-gammal': {
    titel: 'Inloggningen tog för lång tid',
    stycken: [
      'Det gick mer än 15\u00a0minuter, eller så började du om i ett annat fönster. Då avslutar vi inloggningen för att ingen annan ska kunna ta över den.',
      nu,
    ],
    igen: FORSOK,
  },
  'idp-fel': {
    titel: 'Identitetsleverantören svarade inte som den ska',
    stycken: [
      'Felet ligger där du visar din e-\u2060legitimation, inte hos dig.',
      `${nu} Försök igen om några minuter. Är det bråttom kan du vända dig direkt till myndigheten.`,
    ],
    igen: FORSOK,
  },
  konfiguration: {
    titel: 'Det går inte att logga in just nu',
    stycken: [
      'Vi och identitetsleverantören är inte rätt inställda mot varandra. Det måste vi rätta, och det hjälper inte att försöka igen nu.',
      `${nu} Är det bråttom kan du vända dig direkt till myndigheten.`,
    ],
  },
  'tekniskt-fel': {
    titel: 'Det gick fel hos oss',
    stycken: [
      'Din e-\u2060legitimation fungerade, men vi kunde inte slutföra inloggningen.',
      `${nu} Försök igen om en stund.`,
    ],
    igen: FORSOK,
  },
  'for-manga': {
    titel: 'Många har försökt logga in härifrån',
    stycken: [
      'Vi tar emot ett visst antal inloggningar i minuten från samma nät. Just nu är de slut.',
      `${nu} Vänta en minut och försök sedan igen.`,
    ],
    igen: FORSOK,
  },
  'for-ofta': {
    titel: 'Du har loggat in många gånger på kort tid',
    stycken: [
      'Vi tar emot ett visst antal inloggningar i minuten från samma person. Är det inte du som har loggat in så ofta, så kontakta den som du har din e-\u2060legitimation hos.',
      `${nu} Vänta en minut och försök sedan igen.`,
    ],
    igen: FORSOK,
  },
  'for-ung': {
    titel: 'Du är för ung för att logga in här',
    stycken: [
      'Den som driver tjänsten tar bara emot inloggningar från den som har fyllt de år som krävs. Dina ärenden finns kvar hos myndigheterna.',
      `${nu} Ring eller skriv till myndigheten, eller be din vårdnadshavare om hjälp.`,
    ],
  },
  okand: {
    titel: 'Inloggningen gick inte igenom',
    stycken: ['Vi vet inte varför.', `${nu} Försök igen om en stund.`],
    igen: FORSOK,
  },
});

export const sv = {
  tillStart: 'Till startsidan',
  utloggad: {
    titel: 'Du är utloggad',
    stycken: [
      'Det vi hade sparat om din inloggning är raderat, och dina ärenden finns inte kvar här.',
      'Delar du dator med andra: stäng också webbläsarens alla fönster.',
    ],
    igen: LOGGA_IN,
  },
  utgangen: {
    titel: 'Du har loggats ut',
    stycken: [
      'Du hade inte använt sidan på 60\u00a0minuter, eller så hade du varit inloggad i 8\u00a0timmar. Då loggas du ut för att ingen annan ska kunna se dina ärenden. Det kan också bero på att inloggningen avslutades från en annan webbläsare eller hos identitetsleverantören.',
      'Inloggningen går inte att använda längre, och dina ärenden finns inte kvar här. Delar du dator med andra: stäng också webbläsarens alla fönster.',
    ],
    igen: LOGGA_IN,
  },
  utanSkript: {
    titel: 'Den här sidan behöver JavaScript',
    stycken: [
      'Det är JavaScript som hämtar dina ärenden från myndigheterna till din skärm. I din webbläsare är det avstängt. Därför visas inga ärenden här. Så här kan du göra:',
    ],
    punkter: [
      'Slå på JavaScript för den här webbplatsen i webbläsarens inställningar, och ladda sedan om sidan.',
      'Går inte det: använd en annan webbläsare eller enhet.',
      'Är det bråttom: vänd dig direkt till myndigheten. Den har ditt ärende.',
      'Du är inloggad så länge. Logga ut högst upp på sidan när du är klar.',
    ],
  },
  utanNummer: {
    titel: 'Din e-\u2060legitimation har inget svenskt nummer',
    stycken: [
      'Myndigheterna känner igen dig på ditt personnummer eller samordningsnummer. Din e-\u2060legitimation lämnade inget sådant, så vi kan inte fråga dem om dina ärenden.',
      `${INGET_HANT} Så här kan du göra:`,
    ],
    punkter: [
      'Har du en annan e-\u2060legitimation, med svenskt nummer, så logga in med den.',
      'Loggade du in med en tjänste\u2060legitimation: den visar var du arbetar och har ofta inget personnummer. Logga in med din egen e-\u2060legitimation.',
      'Har du ett ärende i gång: ring eller skriv till myndigheten och ange ärendenumret. Den hittar ärendet utan den här sidan.',
      'Behöver du ett samordningsnummer: Skatteverket berättar vem som kan få ett och hur.',
    ],
    igen: 'Logga in på ett annat sätt',
  },
  saknas: {
    titel: 'Sidan finns inte',
    stycken: ['Adressen kan vara felskriven, eller så har sidan flyttats. Dina ärenden påverkas inte.'],
  },
  misslyckades: misslyckades(INGET_HANT),
  misslyckadesInloggad: misslyckades(KVAR),
};

/** Why a sign-in failed, as the texts know it: the codes of lib/session and `okand` for any other. */
export type Felkod = keyof typeof sv.misslyckades;

/** Every one of the short pages, in one language. */
export type Lagetexter = {
  readonly tillStart: string;
  readonly utloggad: Lage;
  readonly utgangen: Lage;
  readonly utanSkript: Lage;
  readonly utanNummer: Lage;
  readonly saknas: Lage;
  readonly misslyckades: { readonly [kod in Felkod]: Lage };
  /** The same for who was signed in all along, and tried for a stronger sign-in. */
  readonly misslyckadesInloggad: { readonly [kod in Felkod]: Lage };
};
