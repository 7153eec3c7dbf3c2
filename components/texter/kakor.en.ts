import { uppraknat } from './antal.ts';
import type { sv } from './kakor.sv.ts';

export const en: typeof sv = (prefix, portaler) => ({
  titel: 'Cookies',
  ingress:
    'The service uses only the cookies it needs to work. That is why we do not ask for consent. None of them follows you to other sites.',
  avsnitt: [
    {
      rubrik: 'Our cookies',
      fakta: [
        [
          `${prefix}bollkoll-session`,
          'Keeps you signed in. Holds a random reference and nothing else.',
          'Goes when you sign out or close the browser. Stops working after 60\u00a0minutes without use, and always after 8\u00a0hours.',
        ],
        [
          `${prefix}bollkoll-in-state\n${prefix}bollkoll-in-nonce\n${prefix}bollkoll-in-pkce`,
          'Protect a sign-in while it is under way, so that nobody else can take it over. Encrypted.',
          'Go when the sign-in is done, after 15\u00a0minutes at the latest.',
        ],
        [
          `${prefix}bollkoll-in-mal`,
          'There only when you sign in more strongly for an authority that requires it. Remembers which page to come back to. Encrypted.',
          'Goes when the sign-in is done, after 15\u00a0minutes at the latest.',
        ],
        ...(portaler.length === 0
          ? []
          : [
              [
                '__Host-bollkoll-inbaddad',
                `Is there only in a frame on a page at ${uppraknat(portaler, 'en')}, when you are signed in there. Keeps you signed in within the frame. Holds a random reference and nothing else, and cannot be read from any other page.`,
                'Goes when you close the browser. Stops working when you sign out of the page around it, after 30\u00a0minutes without use, and always after 4\u00a0hours.',
              ] as const,
              [
                '__Host-bollkoll-lamnad',
                'Is there only in such a frame, when you have been signed in in it or have signed out of the page. Keeps you from being signed in there again without pressing anything. Says nothing of who you are.',
                'Goes after 4\u00a0hours.',
              ] as const,
              [
                '__Host-bollkoll-tyst-state, -nonce, -pkce, -mal',
                'Are there only in such a frame, while we check whether you are signed in already. Encrypted.',
                'Go when we have an answer, after 15\u00a0minutes at the latest.',
              ] as const,
            ]),
        ['bollkoll-sprak', 'Remembers whether you have chosen Swedish or English.', 'Stays for a year.'],
        [
          'bollkoll-for',
          'Not a cookie but something that the tab itself remembers: whose cases you show in it, as a random name. That is how two tabs can show one each without being mixed up.',
          'Goes when you sign out or close the tab. Sent only if you open someone else’s cases in the same tab, to ask whether you want to change.',
        ],
      ],
      stycken: [
        'No script on the page can read the cookies. The identity provider, where you go to sign in, may have cookies of its own on its own site.',
      ],
    },
    {
      rubrik: 'If you do not want cookies',
      stycken: [
        'You can read the home page and these pages without cookies. To sign in, they must be allowed. You can remove them at any time in your browser’s settings.',
      ],
    },
  ],
});
