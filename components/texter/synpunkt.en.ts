import { antal } from './antal.ts';
import type { Synpunktstexter } from './synpunkt.sv.ts';

export const en: Synpunktstexter = {
  rubrik: 'Write to us',
  ingress: (ansvarig) =>
    `The text is sent to ${ansvarig}. It is not stored in this service. Do not write any personal identity numbers.`,
  text: 'What does not work, and on which page?',
  epost: 'Your e-mail address',
  epostHjalp: 'Needed only if you want an answer.',
  skicka: 'Send',
  trots: 'The digits are not a personal identity number',
  fel: {
    tom: 'Write what does not work.',
    'for-lang': (langst) => `The text is too long. It may have at most ${langst} characters.`,
    epost: 'The e-mail address cannot be read. It is written as name@example.com.',
    nummer:
      'The text seems to hold a personal identity number. Remove it and send again. Nothing has been sent.',
    'for-manga': (sekunder) =>
      `Many messages have come from here in a short time. Wait ${antal(sekunder, 'second', 'seconds')} and send again. Your text is still here.`,
    'kom-inte-fram': (ansvarig) =>
      `We got no confirmation that your text arrived. It is still here. Send again in a while, or contact ${ansvarig} in another way.`,
  },
  skickat: (ansvarig) => `Thank you. ${ansvarig} has received your text.`,
};
