import type { Foljtexter } from './folj.sv.ts';
import { mall, par } from './mall.ts';

export const en: Foljtexter = {
  rubrik: 'Follow a case by its receipt number',
  ingress:
    'Have you sent in an application for a company that has no organisation number yet? Then you can follow it by the receipt number (kvittensnummer) that you were given when you sent it.',
  ingen: 'None of the authorities connected here can be asked by a receipt number.',
  myndighet: 'Authority',
  nummer: 'Receipt number',
  nummerHjalp: 'Write it as it stands on the receipt.',
  fraga: 'Show the case',
  fragar: mall('Asking {namn}\u00a0…'),
  sparas:
    'The authority is told that it is you who asks. The number is not stored and does not stand in the\u00a0address.',
  annat: 'Follow another case',
  tillbaka: 'Your cases',
  flera: mall('The number belongs to {n}\u00a0cases. Choose which one to see.'),
  fel: {
    tomt: 'Write the receipt number.',
    ogiltigt:
      'That cannot be a receipt number. It has at least four letters and digits. Write it as it stands on the receipt.',
    finnsInte: mall(
      '{namn} finds no case with that number. Check that you have written it as it stands on the receipt. If you have just sent the application, it may take a while before it is seen here.',
    ),
    forManga: par(
      'You have tried many times in a short while. Wait {n}\u00a0second and then try again.',
      'You have tried many times in a short while. Wait {n}\u00a0seconds and then try again.',
    ),
    upptagen: 'The service cannot answer right now. The authority has not been asked. Try again in a while.',
    okand: 'That authority can no longer be asked by a receipt number.',
    kontaktlos: 'We could not reach the service. The authority has not been asked. Try again in a while.',
  },
};
