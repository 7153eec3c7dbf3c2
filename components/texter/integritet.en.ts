import { uppraknat } from './antal.ts';
import type { sv } from './integritet.sv.ts';

export const en: typeof sv = ({ ansvarig, demo, kontakt, dagar, valdagar, portaler }) => ({
  titel: 'Privacy',
  ingress:
    'The service shows your cases but does not keep them. This page says what is stored about you, for how long, and what is not stored.',
  avsnitt: [
    {
      rubrik: 'Stored while you are signed in',
      fakta: [
        [
          'That you are signed in',
          'A random reference in a cookie in your browser. We hold only a check value of it, so someone who reads our database cannot sign in as you.',
        ],
        [
          'Your personal or coordination number',
          'We need it to ask the authorities. It is encrypted, and reading it takes the reference in your cookie.',
          'Beside it stands a code derived from the number. It lets us recognise you without showing the number.',
        ],
        ['Your name', 'As your eID gives it. Encrypted.'],
        [
          'Where you work',
          'Only if you signed in with an employee eID: the number of the organisation. Encrypted.',
        ],
        ['The level of your eID', 'How surely it shows who you are. Encrypted.'],
        ['Times', 'When you signed in, when you last used the page, and when the sign-in ends.'],
        [
          'What you signed in with',
          'What kind of browser and system, such as Firefox on Windows, so that you recognise where you are signed in. Encrypted. Not the model, the version, the place or the network address.',
        ],
        [
          'Two codes from the identity provider',
          'Derived from its own names for you and for the sign-in. With them it can end your sign-in here.',
        ],
      ],
      stycken: [
        'A sign-in lasts 8\u00a0hours at most, and ends sooner if you have not used the page for 60\u00a0minutes. If you sign out, this is deleted at once. Otherwise it cannot be used after it has ended and is deleted shortly afterwards.',
      ],
    },
    ...(portaler.length === 0
      ? []
      : [
          {
            rubrik: 'When you are signed in somewhere else',
            stycken: [
              `If you are signed in at ${uppraknat(portaler, 'en')}, your cases may be shown there. Then we learn your number, your name and the level of your eID from there, and not when you sign in here. They are stored as a sign-in is: for 4\u00a0hours at most for a frame on a page and 10\u00a0minutes for what is fetched, and deleted when you sign out there.`,
              'Each time is written in your access history, with where it was. What is going on you see where your sign-ins are listed, and there you can end it.',
            ],
          },
        ]),
    {
      rubrik: 'Stored for longer',
      stycken: [
        `The access history: when someone has asked the authorities in your name, who did so, for whom, by which right and at which authorities. Not what they answered. The rows are kept for ${dagar}\u00a0days and can meanwhile be neither changed nor removed. Then they are deleted.`,
        'In place of numbers there are codes derived from them. The names are encrypted: yours can be read only by the other one that the row concerns, and theirs by you. If you have a company, or have given someone a power of attorney, you see what has been fetched for the company or for you.',
      ],
      lankar: [{ text: 'Access history', adress: '/historik' }],
    },
    {
      rubrik: 'Stored if you choose it',
      stycken: [
        `Which municipalities and others you have added to have them asked: only which they are, never whether you have a case there. You remove them on the same page, and all of it goes when you have not signed in for ${valdagar}\u00a0days.`,
        'Whom you have made favourites, and the eight you last opened of those who have given you a power of attorney: as codes, not as names or numbers. You remove them on the page where you choose who it concerns.',
      ],
    },
    {
      rubrik: 'Not stored',
      punkter: [
        'Your cases. The authorities’ answers pass through our server to your screen. They are not written to any database, file or log.',
        'The proof of who you are that the identity provider sends when you sign in. We read it and do not keep it.',
        'Statistics about what you do. There is no advertising here and nothing from other companies.',
        'Identity numbers in our logs or in web addresses.',
        'Receipt numbers that you follow a case by. We remember for one minute that you tried, but not what you wrote.',
      ],
    },
    {
      rubrik: 'If you have protected personal data',
      stycken: [
        'We are not told that you do: neither the identity provider nor the authorities tell us. So we do the same for everyone. We fetch no addresses, telephone numbers or other facts about you to show them. We only ask which companies you sign for and who has given you power of attorney.',
        'Whoever you have given power of attorney sees what it opens. If you ask on behalf of someone else, that person sees your name in their access history. What an event tells is decided by the authority.',
        'If you would rather not use this service, call or visit the authority. It helps you without it.',
      ],
      lankar: [{ text: 'How to reach the authorities', adress: '/vad-som-visas' }],
    },
    {
      rubrik: 'Who learns what',
      punkter: [
        'The identity provider, to whom you show your eID, learns that you sign in here.',
        `Each connected authority gets a question with your number, or your company’s, when you open the page, and sees that it comes from ${ansvarig}.`,
        'Nobody else.',
      ],
    },
    {
      rubrik: 'Whom to turn to',
      stycken: [
        demo
          ? 'This is a demonstration. People, companies, cases and the authorities’ answers are invented.'
          : `${ansvarig} runs the service and answers for what is stored. It is used only to show you your cases. Ask there what is held about you, and to have mistakes corrected or data deleted.`,
        'What a case says belongs to the authority that has it. If something is wrong there, the authority is the one that can change it.',
        'If you think your data is handled wrongly, you can complain to the Swedish Authority for Privacy Protection (Integritetsskyddsmyndigheten).',
      ],
      lankar: [
        ...(kontakt ? [{ text: `Contact ${ansvarig}: ${kontakt.text}`, adress: kontakt.adress }] : []),
        { text: 'Integritetsskyddsmyndigheten, imy.se', adress: 'https://www.imy.se/en/' },
      ],
    },
  ],
});
