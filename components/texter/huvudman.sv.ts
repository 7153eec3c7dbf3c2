// What is said in place of "you" on the pages about someone who has given a fullmakt: the ball is with that someone, not with the
// reader. `{huvudman}` is the name. Each text stands where it stands in the words it replaces, and has the same places.

export const sv = {
  besked: {
    rubrik: {
      hosDig: 'Bollen är hos\u00a0{huvudman} i\u00a0{vad}',
      hosDigMinst: 'Bollen är hos\u00a0{huvudman} i\u00a0minst {vad}',
      ingetVantar: 'Inget väntar på\u00a0{huvudman} just\u00a0nu',
      ingaArenden: '{huvudman} har inga ärenden hos de myndigheter som är anslutna här',
      vetInte: 'Vi vet inte än om något väntar på\u00a0{huvudman}.',
      finnsKvar: 'Ärendena finns kvar hos\u00a0dem.',
    },
    hande: { refused: '{namn} lät oss inte hämta ärendena.' },
    kvar: 'Ärendena finns kvar hos {namn}.',
  },
  oversikt: {
    hosDig: 'Hos {huvudman}',
    bollenHosDig: 'Bollen hos\u00a0{huvudman} {sedan}',
    bollenHosDigOkand: 'Bollen hos {huvudman}',
    motsagelse: '{namn} ser ärendet som avslutat men ber ändå om något av {huvudman}.',
    ingetVantar:
      'Ingen av de myndigheter som är anslutna här väntar på\u00a0{huvudman}. När en myndighet behöver något står det här.',
    ingetAnnu: 'I de svar som vi har kunnat läsa hittills är det inget som väntar på\u00a0{huvudman}.',
    ingetLasbart: 'Inget ärende ligger säkert hos {huvudman}. Det som är oklart står för sig.',
  },
  arende: {
    ledare: {
      hosDig: 'Bollen är hos\u00a0{huvudman} {sedan}',
      hosDigOkand: 'Bollen är hos\u00a0{huvudman}',
    },
    period: { 'hos-dig': '{dagar} hos\u00a0{huvudman}' },
    gora: 'Det här behöver {huvudman} göra',
    duOklart: 'Det går inte att läsa om {namn} väntar på {huvudman}. Ring dem om du är osäker.',
    deVantar: 'Inget just nu. {namn} väntar på\u00a0{huvudman}.',
    deMotsagelse: '{namn} ser ärendet som avslutat men ber ändå om något av {huvudman}.',
    berattelseHur: 'Nyast först. Sidan för {huvudman} till vänster, den där {namn} har bollen till höger.',
    dinSida: 'Hos {huvudman}',
    tur: { tillDig: 'Bollen till {huvudman}', kvarHosDig: 'Kvar hos {huvudman}' },
  },
};
