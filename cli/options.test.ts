import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const kund = ['--kallor', 'k.json', '--typ', 'Personnummer'];
const problems = (...argv: string[]) => {
  const read = readOptions(argv);
  return 'problem' in read ? read.problem : [];
};

test('the choices are read, with Swedish, text, all källor and a whole question unless otherwise said', () => {
  expect(readOptions(kund)).toEqual({
    fil: 'k.json',
    om: { slag: 'kund', typ: 'Personnummer' },
    avgransning: { sprak: 'sv' },
    kallor: [],
    json: false,
  });
  const more = ['--json', '--sprak=en', '--typ=Organisationsnummer', '--tillagg', '001', '--kallor=k.json'];
  const narrowed = ['--typer', 'SKV.MOMS,SKV', '--typer=PRV', '--taggar', 'a, b', '--fran', '2026-01-01'];
  const which = ['--till', '2026-12-31', '--kalla', 'skv', '--kalla', 'prv'];
  expect(readOptions([...more, ...narrowed, ...which])).toEqual({
    fil: 'k.json',
    om: { slag: 'kund', typ: 'Organisationsnummer', tillagg: '001' },
    avgransning: {
      sprak: 'en',
      kundhandelseTyper: ['SKV.MOMS', 'SKV', 'PRV'],
      taggar: ['a', 'b'],
      startDatum: '2026-01-01',
      slutDatum: '2026-12-31',
    },
    kallor: ['skv', 'prv'],
    json: true,
  });
});

test('a kvittensnummer is asked about without a kund, at a källa that is named', () => {
  const argv = ['--kallor', 'k.json', '--kvittensnummer', '--kalla', 'prv'];
  expect(readOptions(argv)).toMatchObject({ om: { slag: 'kvittens' }, kallor: ['prv'] });
});

test('every problem is told at once, each with its option', () => {
  expect(
    problems(
      ...['--typ', 'Pass', '--sprak', 'svenska', '--fil', 'extra', '--json=ja', '--tillagg', '1'],
      ...['--typer', 'SKV,skv', '--taggar', 'a,,b', '--fran', '2026-02-30', '--till', 'igår'],
    ),
  ).toEqual([
    'okänt val --fil',
    'ett argument hör inte hemma här',
    '--json tar inget värde',
    '--kallor FIL saknas',
    '--typ ska vara Personnummer, Organisationsnummer, Samordningsnummer',
    '--tillagg skiljer en ägares firmor åt och kräver --typ Organisationsnummer',
    '--sprak: Ska vara en språkkod enligt ISO 639, som sv eller en.',
    expect.stringMatching(/^--typer nummer 2: Ska vara en kundhändelsetyp/),
    '--taggar nummer 2: Ska vara 1 till 100 tecken.',
    '--fran: Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.',
    '--till: Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.',
  ]);
});

test.each<[string, string[], string]>([
  [
    'days in the wrong order',
    [...kund, '--fran', '2026-03-02', '--till', '2026-03-01'],
    '--fran: Ska inte vara senare än --till.',
  ],
  ['an option without its value', [...kund, '--kalla'], '--kalla saknar värde'],
  [
    'an option that swallows the next',
    ['--typ', 'Personnummer', '--kallor', '--json'],
    '--kallor saknar värde',
  ],
  ['an option given twice', [...kund, '--sprak', 'sv', '--sprak', 'en'], '--sprak står två gånger'],
  [
    'a kvittensnummer shown to everyone',
    ['--kallor', 'k.json', '--kvittensnummer'],
    '--kvittensnummer kräver --kalla ID: numret visas bara för den som har gett det',
  ],
  [
    'a kvittensnummer of a kund',
    [...kund, '--kvittensnummer', '--kalla', 'a'],
    '--kvittensnummer och --typ går inte ihop: frågan gäller ett ärende',
  ],
])('%s is refused', (_, argv, problem) => {
  expect(problems(...argv)).toContain(problem);
});

test('a kvittensnummer as an argument is refused without being repeated', () => {
  const told = problems('--kallor', 'k.json', '--kvittensnummer=K-HEMLIG', '--kalla', 'a');
  expect(told).toContain('--kvittensnummer tar inget värde');
  expect(told.join()).not.toContain('HEMLIG');
});

test.each(['189807149829', '18980714-9829', '9807149829', '--nummer=189807149829'])(
  'a number as an argument is refused without being repeated: form %#',
  (arg) => {
    const read = readOptions([...kund, arg]);
    expect(read).toEqual({ problem: [expect.stringContaining('standard in')] });
    expect(JSON.stringify(read)).not.toContain('9829');
  },
);
