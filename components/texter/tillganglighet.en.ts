import type { sv } from './tillganglighet.sv.ts';

export const en: typeof sv = ({ ansvarig, demo, kontakt }) => ({
  titel: 'Accessibility',
  ingress:
    'The service is built so that everyone can use it. This page says how far we have come, what has been tested and what has not.',
  avsnitt: [
    {
      rubrik: 'How accessible the service is',
      stycken: [
        'The aim is WCAG\u00a02.2 at level AA. We know of no failures against it in our own pages, but nobody from outside has examined them. We therefore do not claim that the service fully complies with the law.',
        'The pages with your cases need JavaScript. The other pages do not.',
      ],
    },
    {
      rubrik: 'How it is tested',
      stycken: ['These are tested automatically each time the program is changed:'],
      punkter: [
        'The pages are examined with the tool axe, using its rules for WCAG\u00a02.2 levels A and AA.',
        'The way from the home page to a case and its next step can be taken with the keyboard alone.',
        'Text has a contrast of at least 7:1 with its background, in light and in dark.',
        'The pages can be read without scrolling sideways on a screen 320\u00a0pixels wide, which equals 400\u00a0per\u00a0cent enlargement.',
        'Three minutes before you are signed out for safety there is a warning, and you can choose to go on. More than 8\u00a0hours is not possible.',
      ],
    },
    {
      rubrik: 'What has not been tested',
      punkter: [
        'Nobody who uses assistive technology every day has tried the service.',
        'Nobody has gone through the whole service by hand with a screen reader or by voice.',
      ],
    },
    {
      rubrik: 'What is not in our hands',
      punkter: [
        'What the authorities have written is shown word for word. It may be hard to read, or in another language. The language is marked up as the authority has stated it.',
        'Links lead to the authorities’ own e-services and to your identity provider. They have statements of their own.',
      ],
    },
    {
      rubrik: 'Tell us when something does not work',
      stycken: [
        demo && kontakt === undefined
          ? 'This is a demonstration without a customer service. Whoever runs the service for real says here how to reach them.'
          : `${ansvarig} runs the service. Contact them if you meet an obstacle, or need the content in another form.`,
        'If you are not satisfied with the answer from a public body, you can report it to the Agency for Digital Government, Digg, which supervises the Swedish Act on Accessibility of Digital Public Services.',
      ],
      lankar: [
        ...(kontakt ? [{ text: `Contact ${ansvarig}: ${kontakt.text}`, adress: kontakt.adress }] : []),
        { text: 'Report to Digg', adress: 'https://www.digg.se/tdosanmalan' },
      ],
    },
    {
      rubrik: 'About this statement',
      stycken: [
        'The assessment was made by those who built the program, with automatic tests and their own review of screenshots. The statement was updated on 23\u00a0November\u00a02026.',
      ],
    },
  ],
});
