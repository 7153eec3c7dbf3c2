import type { sv } from './huvudman.sv.ts';

export const en: typeof sv = {
  besked: {
    rubrik: {
      hosDig: 'The ball is with\u00a0{huvudman} in\u00a0{vad}',
      hosDigMinst: 'The ball is with\u00a0{huvudman} in\u00a0at\u00a0least {vad}',
      ingetVantar: 'Nothing is waiting for\u00a0{huvudman} right\u00a0now',
      ingaArenden: '{huvudman} has no cases at the authorities that are connected here',
      vetInte: 'We do not know yet whether anything is waiting for\u00a0{huvudman}.',
      finnsKvar: 'The cases are still with\u00a0them.',
    },
    hande: { refused: '{namn} did not let us fetch the cases.' },
    kvar: 'The cases are still at {namn}.',
  },
  oversikt: {
    hosDig: 'With {huvudman}',
    bollenHosDig: 'The ball has been with\u00a0{huvudman} {sedan}',
    bollenHosDigOkand: 'The ball is with {huvudman}',
    motsagelse: '{namn} regards the case as finished, yet asks something of {huvudman}.',
    ingetVantar:
      'None of the authorities connected here is waiting for\u00a0{huvudman}. When an authority needs something, it stands here.',
    ingetAnnu:
      'In the answers that we have been able to read so far, nothing is waiting for\u00a0{huvudman}.',
    ingetLasbart: 'No case is certain to lie with {huvudman}. What is unclear stands apart.',
  },
  arende: {
    ledare: {
      hosDig: 'The ball has been with\u00a0{huvudman} {sedan}',
      hosDigOkand: 'The ball is with\u00a0{huvudman}',
    },
    period: { 'hos-dig': '{dagar} with\u00a0{huvudman}' },
    gora: 'This is what {huvudman} needs to do',
    duOklart: 'It cannot be read whether {namn} is waiting for {huvudman}. Call them if you are unsure.',
    deVantar: 'Nothing right now. {namn} is waiting for\u00a0{huvudman}.',
    deMotsagelse: '{namn} regards the case as finished, yet asks something of {huvudman}.',
    berattelseHur:
      'Newest first. The side of {huvudman} to the left, the one where {namn} has the ball to the right.',
    dinSida: 'With {huvudman}',
    tur: { tillDig: 'The ball to {huvudman}', kvarHosDig: 'Still with {huvudman}' },
  },
};
