import type { Inloggningstexter } from './inloggningar.sv.ts';

export const en: Inloggningstexter = {
  titel: 'Where you are signed in',
  ingress: 'This is where you are signed in now. If you do not recognise a row, sign it out.',
  svar: {
    avslutad: 'That session has been ended.',
    redan: 'That session had already ended.',
    fel: 'Something went wrong with us, so all that you wanted to sign out may not be signed out. Try again in a while.',
  },
  enhet: ({ webblasare, system }) => {
    if (webblasare === undefined && system === undefined) return 'Unknown browser';
    if (system === undefined) return `${webblasare}`;
    return `${webblasare ?? 'Unknown browser'} on ${system}`;
  },
  ram: (portal, enhet) => `${portal}: a page with your cases, ${enhet}`,
  hamtar: (portal) => `${portal}: may fetch your cases, for ten minutes at most`,
  portal:
    'A row with a name is another website where you are signed in, and which shows or fetches your cases. It ends at the latest when you sign out there.',
  denna: 'You are here now',
  sedan: (tid) => `Signed in ${tid}`,
  senast: (tid) => `Last used ${tid}`,
  loggaUt: 'Sign out',
  loggaUtVad: (enhet, tid) => ` ${enhet}, signed in ${tid}`,
  overallt: {
    rubrik: 'Sign out everywhere',
    text: 'Every row above is ended, this one too. Cases that are open in another browser go from there within five minutes.',
    knapp: 'Sign out everywhere',
  },
  sparas:
    'Of a session we store when it began, when it was last used, and what kind of browser and computer or phone it was. We do not store the model, the version, the place or the network address. A session lasts 8\u00a0hours at most, and you can have 20 at once: if you sign in once more, the one that has been left alone the longest is ended.',
};
