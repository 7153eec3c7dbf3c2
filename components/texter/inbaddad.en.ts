import type { sv } from './inbaddad.sv.ts';

export const en: typeof sv = {
  utanSession: {
    rubrik: 'Sign in to see your cases',
    text: 'We ask the authorities only when you have signed in. Signing in opens in a window of its own.',
    knapp: 'Sign in',
    soker: 'We are checking whether you are signed in already …',
    vantar: 'The sign-in is open in another window.',
    misslyckad: 'Your cases could not be shown here. Try to sign in again.',
    sparrat: 'The browser opened no window. Allow windows from this page and try again.',
  },
  utloggad: {
    rubrik: 'You are signed out',
    text: 'None of your cases are shown here any more.',
  },
  snart: {
    text: 'The cases here will be hidden in two minutes, since you have not used them for a while.',
    sist: 'The cases here will be hidden in two minutes. Sign in again if you want to see them after that.',
    knapp: 'Go on showing them',
  },
  visarFor: 'Showing cases of',
  demo: 'Invented authorities. This is a demonstration.',
  fonster: {
    titel: 'Sign in',
    vidare: 'Taking you to the sign-in …',
    knapp: 'Go to the sign-in',
    klart: 'You are signed in',
    stang:
      'Close this window and go back to the page you came from. If your cases are not shown there, press Sign in once more.',
    fel: 'The sign-in could not be handed over. Close this window and try again.',
  },
  tyst: {
    titel: 'Checking whether you are signed in',
    text: 'This page is part of signing in to a frame on another page. You can close it.',
  },
};
