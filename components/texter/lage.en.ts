import type { Lagetexter } from './lage.sv.ts';

const SIGN_IN = 'Sign in';
const TRY = 'Try again';
const NOTHING = 'You are not signed in, and nothing has been stored.';
const STILL = 'You are still signed in as before.';

/** Why a sign-in failed. `nu`: what holds of who tried: signed in as before, or not. */
const misslyckades = (nu: string) => ({
  avbruten: {
    titel: 'The sign-in was cancelled',
    stycken: ['You cancelled, or the identity provider did not let you through.', nu],
    igen: TRY,
  },
  'for-lag-niva': {
    titel: 'Your eID is not enough here',
    stycken: [
      'The authorities demand an eID that shows more surely who you are than the one you used.',
      `${nu} If you have another eID, sign in with that.`,
    ],
    igen: 'Sign in another way',
  },
  'for-gammal': {
    titel: 'The sign-in took too long',
    stycken: [
      'More than 15\u00a0minutes passed, or you began again in another window. We end the sign-in then, so that nobody else can take it over.',
      nu,
    ],
    igen: TRY,
  },
  'idp-fel': {
    titel: 'The identity provider did not answer as it should',
    stycken: [
      'The fault is where you show your eID, not with you.',
      `${nu} Try again in a few minutes. If it is urgent, turn to the authority directly.`,
    ],
    igen: TRY,
  },
  konfiguration: {
    titel: 'Signing in is not possible at the moment',
    stycken: [
      'We and the identity provider are not set up rightly for each other. That is ours to mend, and trying again now will not help.',
      `${nu} If it is urgent, turn to the authority directly.`,
    ],
  },
  'tekniskt-fel': {
    titel: 'Something went wrong with us',
    stycken: ['Your eID worked, but we could not complete the sign-in.', `${nu} Try again in a while.`],
    igen: TRY,
  },
  'for-manga': {
    titel: 'Many have tried to sign in from here',
    stycken: [
      'We accept a certain number of sign-ins a minute from one network. Right now there are none left.',
      `${nu} Wait a minute and then try again.`,
    ],
    igen: TRY,
  },
  'for-ofta': {
    titel: 'You have signed in many times in a short while',
    stycken: [
      'We take a certain number of sign-ins a minute from the same person. If it is not you who has signed in so often, contact the issuer of your eID.',
      `${nu} Wait a minute and then try again.`,
    ],
    igen: TRY,
  },
  'for-ung': {
    titel: 'You are too young to sign in here',
    stycken: [
      'Whoever runs this service accepts sign-ins only from those who have reached the required age. Your cases are safe with the authorities.',
      `${nu} Call or write to the authority, or ask your guardian for help.`,
    ],
  },
  okand: {
    titel: 'The sign-in did not go through',
    stycken: ['We do not know why.', `${nu} Try again in a while.`],
    igen: TRY,
  },
});

export const en: Lagetexter = {
  tillStart: 'To the home page',
  utloggad: {
    titel: 'You are signed out',
    stycken: [
      'What we had stored about your sign-in is deleted, and your cases are no longer here.',
      'If you share the computer with others, close every window of the browser too.',
    ],
    igen: SIGN_IN,
  },
  utgangen: {
    titel: 'You have been signed out',
    stycken: [
      'You had not used the page for 60\u00a0minutes, or you had been signed in for 8\u00a0hours. You are then signed out, so that nobody else can see your cases. It may also be that the session was ended from another browser or at the identity provider.',
      'The sign-in can no longer be used, and your cases are no longer here. If you share the computer with others, close every window of the browser too.',
    ],
    igen: SIGN_IN,
  },
  utanSkript: {
    titel: 'This page needs JavaScript',
    stycken: [
      'It is JavaScript that fetches your cases from the authorities to your screen. In your browser it is turned off. That is why no cases are shown here. What you can do:',
    ],
    punkter: [
      'Turn on JavaScript for this site in your browser’s settings, then reload the page.',
      'If you cannot, use another browser or device.',
      'If it is urgent, turn to the authority directly. It has your case.',
      'You are signed in meanwhile. Sign out at the top of the page when you are done.',
    ],
  },
  utanNummer: {
    titel: 'Your eID has no Swedish number',
    stycken: [
      'The authorities know you by your personal number or coordination number. Your eID gave us neither, so we cannot ask them about your cases.',
      `${NOTHING} What you can do:`,
    ],
    punkter: [
      'If you have another eID, with a Swedish number, sign in with that.',
      'If you signed in with an employee eID: it shows where you work and often has no personal identity number. Sign in with your own eID.',
      'If you have a case under way, call or write to the authority and give the case number. They will find the case without this page.',
      'If you need a coordination number, the Swedish Tax Agency (Skatteverket) explains who can get one and how.',
    ],
    igen: 'Sign in another way',
  },
  saknas: {
    titel: 'There is no such page',
    stycken: ['The address may be mistyped, or the page has moved. Your cases are not affected.'],
  },
  misslyckades: misslyckades(NOTHING),
  misslyckadesInloggad: misslyckades(STILL),
};
