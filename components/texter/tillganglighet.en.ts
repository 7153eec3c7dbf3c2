import type { Lastext } from '../sida/lassida.tsx';
import { dag } from './datum.ts';
import type { Redogorelse, sv } from './tillganglighet.sv.ts';

const LAW = 'the Swedish Act on Accessibility of Digital Public Services';
const STATUS = {
  helt: `The service fully complies with ${LAW}.`,
  delvis: `The service partly complies with ${LAW}. The shortcomings are listed below.`,
  inte: `The service does not comply with ${LAW}. The shortcomings are listed below.`,
  'inte-bedomd':
    'The aim is WCAG\u00a02.2 at level AA. We know of no failures against it in our own pages, but nobody from outside has examined them. We therefore do not claim that the service fully complies with the law.',
} as const;

function status({ fakta }: Redogorelse): readonly string[] {
  if (fakta === undefined || (fakta.status === 'inte-bedomd' && fakta.brister.length === 0))
    return [STATUS['inte-bedomd']];
  const aim = 'The aim is WCAG\u00a02.2 at level AA.';
  if (fakta.status === 'inte-bedomd')
    return [
      aim,
      'Nobody has assessed whether the service complies with the law. The shortcomings that we know of are listed below.',
    ];
  return [STATUS[fakta.status], aim];
}

function mended(by: number | undefined, now: number): string {
  if (by === undefined) return 'No date has been set for mending it.';
  return by < now
    ? `It was to be mended by ${dag(by, now, 'en')}, but is not yet.`
    : `It is to be mended by ${dag(by, now, 'en')}.`;
}

function shortcomings({ fakta, nu = 0 }: Redogorelse): Lastext['avsnitt'] {
  if (fakta === undefined || fakta.brister.length === 0) return [];
  const punkter = fakta.brister.map(({ vad, atgardas }) => `${vad} ${mended(atgardas, nu)}`);
  return [{ rubrik: 'Known shortcomings', punkter }];
}

function assessment({ fakta, nu = 0 }: Redogorelse): readonly string[] {
  const makers =
    'Those who built the program assess it with automatic tests and their own review of screenshots.';
  if (fakta === undefined)
    return [`${makers} That assessment is of the program, not of how it is set up here.`];
  const { bedomd, uppdaterad } = fakta;
  const updated = `The statement was last gone through on ${dag(uppdaterad, nu, 'en')}.`;
  if (bedomd === undefined) return [makers, updated];
  const who = bedomd.utomstaende ? `${bedomd.av}, from outside` : bedomd.av;
  const made = `The assessment was made on ${dag(bedomd.dag, nu, 'en')} by ${who}.`;
  return [bedomd.hur === undefined ? made : `${made} ${bedomd.hur}`, makers, updated];
}

export const en: typeof sv = (drift) => {
  const { ansvarig, demo, kontakt, kontakter = kontakt ? [kontakt] : [], formular = false } = drift;
  return {
    titel: 'Accessibility',
    ingress:
      'The service is built so that everyone can use it. This page says how far we have come, what has been tested and what has not.',
    avsnitt: [
      {
        rubrik: 'How accessible the service is',
        stycken: [...status(drift), 'The pages with your cases need JavaScript. The other pages do not.'],
      },
      ...shortcomings(drift),
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
        rubrik: 'What its makers have not tested',
        punkter: [
          'Nobody who uses assistive technology every day has tried the program with those who built it.',
          'None of them has gone through the whole service by hand with a screen reader or by voice.',
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
        nyckel: 'sag-till',
        stycken: [
          demo && kontakter.length === 0 && !formular
            ? 'This is a demonstration without a customer service. Whoever runs the service for real says here how to reach them.'
            : `${ansvarig} runs the service. Contact them if you meet an obstacle, or need the content in another form.`,
        ],
        lankar: kontakter.map(({ text, adress }) => ({ text: `Contact ${ansvarig}: ${text}`, adress })),
      },
      {
        rubrik: 'If you are not satisfied with the answer',
        stycken: [
          'If you are not satisfied with the answer from a public body, you can report it to the Agency for Digital Government, Digg, which supervises the Swedish Act on Accessibility of Digital Public Services.',
        ],
        lankar: [{ text: 'Report to Digg', adress: 'https://www.digg.se/tdosanmalan' }],
      },
      { rubrik: 'About this statement', stycken: assessment(drift) },
    ],
  };
};
