import type { Utgangstexter } from './utgang.sv.ts';

export const en: Utgangstexter = {
  loggaUt: 'Sign out',
  forlang: {
    rubrik: 'You will soon be signed out',
    text: ['For your safety you will be signed out at\u00a0', ' unless you choose to stay.'],
    knapp: 'Stay signed in',
    fel: 'We could not reach the service. Try again.',
  },
  sista: {
    rubrik: 'You will soon be signed out',
    text: [
      'For your safety you will be signed out at\u00a0',
      ', since one cannot be signed in for more than 8\u00a0hours at a stretch. Sign in anew if you want to go on.',
    ],
    knapp: 'Sign in anew',
    stang: 'Close this',
  },
  kontakt: {
    rubrik: 'We cannot reach the service',
    text: ['Your sign-in may have ended. That is why no cases are shown here now.'],
    knapp: 'Try again',
  },
};
