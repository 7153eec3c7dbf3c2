import { antal, talord, versal } from './antal.ts';
import type { sv } from './start.sv.ts';

export const en: typeof sv = {
  titel: 'Whose move is it?',
  rubrik: 'Is the ball with you, or with the\u00a0authority?',
  ingress: (n) =>
    `We ask ${n === 0 ? 'the authorities' : n === 1 ? 'the authority' : `${talord(n, 'en')} Swedish authorities`} ${n === 1 ? '' : 'at once '}and shows your cases, and your company’s, on one page: what is waiting for you, what is waiting for them, and for how long.`,
  loggaIn: 'Sign in',
  fortsatt: 'Continue to your cases',
  utgangen: 'Your session has ended. Sign in again to see your cases.',
  hosDig: 'With you',
  hosDigText: 'The authority needs something from you. You see what, since when, and where to do\u00a0it.',
  hosDem: 'With the authority',
  hosDemText:
    'They are working. There is nothing for you to do, and you see how long the case has been\u00a0there.',
  exempel: 'Example',
  exempelDig: ['The ball has been with you for ', antal(12, 'day', 'days')],
  exempelDem: (namn) => [`With ${namn} for `, antal(4, 'day', 'days')],
  myndigheten: 'the authority',
  sparas: 'Nothing is stored',
  sparasText:
    'Your cases stay with the authorities. We ask when you open the page and show the answers on your screen. Once you sign out, we have none of them.',
  gissas: 'Nothing is guessed',
  gissasText:
    'If an authority does not answer, we say which one. We never say then that nothing is waiting for you.',
  ord: 'In the authority’s own words',
  ordText: 'What an authority has written is shown as a quotation. We change nothing and add nothing.',
  flerAttLagga: (n) =>
    n === 1 ? 'and one more that you can add' : `and ${talord(n, 'en')} more that you can add`,
  myndigheter: (n) => (n === 1 ? 'One authority' : `${versal(talord(n, 'en'))} authorities`),
};
