// The words of acting for others: the list of whom one may see, why one sees it, and changing from one to another.

import { antal, uppraknat } from './antal.ts';

export const sv = {
  valj: {
    titel: 'Vem gäller det?',
    ingress: 'Välj vems ärenden du vill se. Du ser dina egna, och andras när du har rätt till dem.',
    sok: 'Sök på namn',
    traffar: (n: number, alla: number) => `${n} av ${antal(alla, 'namn', 'namn')}`,
    egen: 'Du själv',
    foretag: 'Företag som du tecknar firma för',
    fullmakt: 'De som har gett dig fullmakt',
    ingen: 'Ingen har gett dig en fullmakt som gäller hos myndigheterna som är anslutna här.',
    hamtar: 'Frågar Mina ombud\u00a0…',
    utanSvar: (namn: readonly string[]) =>
      `Vi fick inte veta om du har fullmakter hos ${uppraknat(namn, 'sv')}. De visas inte här just nu. Ladda om sidan för att fråga igen.`,
    foretagOkanda:
      'Registret över företag svarar inte just nu. Företag som du tecknar firma för visas inte här. Ladda om sidan för att fråga igen.',
    tjanstUtanRatt:
      'Du loggade in med en tjänste\u2060legitimation. Den visar var du arbetar, men ger ingen rätt att se organisationens ärenden: det kan den som tecknar firma, eller den som har fått fullmakt i Mina ombud.',
    oppnarInget: 'Fullmakten öppnar inget av det som visas här.',
    till: (dag: string) => `Gäller till och med ${dag}`,
    narmast: 'Favoriter och senast använda',
    favorit: 'Gör till favorit',
    inteFavorit: 'Ta bort som favorit',
    arFavorit: 'Favorit',
    taBortAlla: 'Ta bort alla favoriter',
    glom: 'Glöm senast använda',
    svar: {
      tillagd: 'Favoriten är sparad.',
      borttagen: 'Favoriten är borttagen.',
      'alla-borttagna': 'Alla favoriter är borttagna.',
      glomd: 'De senast använda är glömda.',
      'gick-inte': 'Inget har ändrats. Du får inte se den som du valde, eller så har du redan 200 favoriter.',
      fel: 'Det gick fel hos oss och inget har ändrats. Försök igen om en stund.',
    },
    varfor: 'Vad du ser',
    varforVem: (namn: string) => ` för ${namn}`,
    alla: 'Alla som du får se ärenden för',
  },
  upphorda: {
    titel: 'Fullmakter som har upphört',
    ingress:
      'De här fullmakterna gäller inte längre. Genom dem ser du inga ärenden, och ingen myndighet får någon fråga. Här står de som har upphört det senaste året och inte har getts på nytt.',
    inga: 'Inga fullmakter till dig har upphört det senaste året.',
    ingaHittills: 'I de svar som vi har fått finns inga fullmakter som har upphört.',
    utanNamn: 'Namnet gick inte att läsa',
    slut: (namn: readonly string[], dag: string) =>
      `Gällde hos ${uppraknat(namn, 'sv')} till och med ${dag}.`,
    aterkallad: (namn: readonly string[], dag: string) =>
      `Gällde hos ${uppraknat(namn, 'sv')}. Återkallades ${dag}.`,
    aterkalladNagon: (namn: readonly string[]) => `Gällde hos ${uppraknat(namn, 'sv')}. Är återkallad.`,
    utanSvar: (namn: readonly string[]) =>
      `Vi fick inte veta vad som gäller hos ${uppraknat(namn, 'sv')}. Ladda om sidan för att fråga igen.`,
    nytt: 'Den som vill ge dig fullmakt igen gör det i Mina ombud.',
    lank: 'Fullmakter som har upphört',
    lista: 'Alla som du får se ärenden för',
  },
  behorighet: {
    titel: (namn: string) => `Vad du ser för ${namn}`,
    varfor: {
      egen: 'Det är dina egna ärenden, så du ser allt som de anslutna myndigheterna lämnar ut.',
      firmatecknare:
        'Du tecknar firma enligt registret över företag, så du ser allt som de anslutna myndigheterna lämnar ut.',
      fullmakt: (namn: string) => `${namn} har gett dig fullmakt.`,
    },
    fullmakter: 'Det gäller fullmakten',
    hos: (rubrik: string, myndighet: string) => `${rubrik}, hos ${myndighet}`,
    till: (dag: string) => `Gäller till och med ${dag}`,
    utanSlut: 'Gäller tills den återkallas',
    ser: 'Det här ser du',
    serInget: 'Fullmakten öppnar inget av det som visas här. Ingen myndighet har fått någon fråga.',
    allt: 'Alla ärenden',
    inte: 'Det här ser du inte',
    resten: (slag: readonly string[]) => uppraknat(slag, 'sv'),
    ovrigt: 'Allt',
    varforInte:
      'Myndigheterna har inte fått någon fråga om det. Det betyder inte att det saknas ärenden där.',
    be: 'Be om mer',
    beText: 'Skicka den här texten, eller skriv med egna ord. Fullmakten ges i Mina ombud.',
    brev: (namn: string, saknas: readonly string[]) =>
      `Hej!\n\nJag företräder ${namn} med fullmakt. För att kunna se fler ärenden behöver jag fullmakt hos ${uppraknat(saknas, 'sv')}. Du ger den i tjänsten Mina ombud hos Bolagsverket, och du bestämmer själv vad den gäller och hur länge.`,
    amne: 'Fullmakt i Mina ombud',
    mejla: 'Öppna som e-brev',
    visa: 'Visa ärendena',
    lista: 'Alla som du får se ärenden för',
  },
  byt: {
    titel: (namn: string) => `Vill du byta till ${namn}?`,
    text: (fran: string, till: string) =>
      `I den här fliken ser du ärenden för ${fran}. Adressen som du öppnade gäller ${till}. Ingenting är hämtat än.`,
    ja: (namn: string) => `Byt till ${namn}`,
    nej: (namn: string) => `Stanna hos ${namn}`,
  },
  begransat: {
    rad: (myndigheter: readonly string[]) =>
      `Du ser det som fullmakten öppnar hos ${uppraknat(myndigheter, 'sv')}.`,
    lank: 'Vad du ser och inte ser',
    ingetVantar: 'Inget av det som fullmakten öppnar väntar just\u00a0nu',
    ingaArenden: 'Det finns inga ärenden av de slag som fullmakten öppnar',
    sida: 'Inget av det som fullmakten öppnar väntar. När en myndighet behöver något i ett sådant ärende står det här.',
    tomt: 'När ett ärende som fullmakten öppnar börjar hos någon av de här myndigheterna står det här.',
  },
};

/** The words. */
export type Ombudstexter = typeof sv;
