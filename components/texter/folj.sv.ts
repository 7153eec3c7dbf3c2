// The words of following one case by its kvittensnummer.

import { mall, par } from './mall.ts';

export const sv = {
  rubrik: 'Följ ett ärende med kvittensnummer',
  ingress:
    'Har du skickat in en ansökan för ett företag som inte har fått något organisationsnummer än? Då kan du följa den med kvittensnumret, som du fick när du skickade in den.',
  ingen: 'Ingen av de myndigheter som är anslutna här går att fråga med kvittensnummer.',
  myndighet: 'Myndighet',
  nummer: 'Kvittensnummer',
  nummerHjalp: 'Skriv det som det står på kvittensen.',
  fraga: 'Visa ärendet',
  fragar: mall('Frågar {namn}\u00a0…'),
  sparas: 'Myndigheten får veta att det är du som frågar. Numret sparas inte och syns inte i\u00a0adressen.',
  annat: 'Följ ett annat ärende',
  tillbaka: 'Dina ärenden',
  flera: mall('Numret hör till {n}\u00a0ärenden. Välj vilket du vill se.'),
  fel: {
    tomt: 'Skriv kvittensnumret.',
    ogiltigt:
      'Det kan inte vara ett kvittensnummer. Det består av minst fyra bokstäver och siffror. Skriv det som det står på kvittensen.',
    finnsInte: mall(
      '{namn} hittar inget ärende med det numret. Kontrollera att du har skrivit det som det står på kvittensen. Har du nyss skickat in ansökan kan det dröja innan den syns här.',
    ),
    forManga: par(
      'Du har provat många gånger på kort tid. Vänta {n}\u00a0sekund och försök sedan igen.',
      'Du har provat många gånger på kort tid. Vänta {n}\u00a0sekunder och försök sedan igen.',
    ),
    upptagen: 'Tjänsten kan inte svara just nu. Myndigheten är inte frågad. Försök igen om en stund.',
    okand: 'Den myndigheten går inte längre att fråga med kvittensnummer.',
    kontaktlos: 'Vi fick ingen kontakt med tjänsten. Myndigheten är inte frågad. Försök igen om en stund.',
  },
};

/** The words. */
export type Foljtexter = typeof sv;
