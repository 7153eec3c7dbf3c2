import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('the choices are read, with Swedish and text unless otherwise said', () => {
  expect(readOptions(['--kallor', 'k.json', '--typ', 'Personnummer'])).toEqual({
    kallor: 'k.json',
    typ: 'Personnummer',
    sprak: 'sv',
    json: false,
  });
  expect(readOptions(['--json', '--sprak=en', '--kallor=k.json', '--typ=Organisationsnummer'])).toMatchObject(
    {
      sprak: 'en',
      json: true,
    },
  );
});

test('every problem is told at once', () => {
  expect(readOptions(['--typ', 'Pass', '--sprak', 'svenska', '--fil', 'extra', '--json=ja'])).toEqual({
    problem: [
      'okänt val --fil',
      'ett argument hör inte hemma här',
      '--kallor FIL saknas',
      '--typ ska vara Personnummer, Organisationsnummer, Samordningsnummer',
      '--sprak ska vara en språkkod: sv',
      '--json tar inget värde',
    ],
  });
});

test.each(['189807149829', '18980714-9829', '9807149829', '--nummer=189807149829'])(
  'a number as an argument is refused without being repeated: form %#',
  (arg) => {
    const read = readOptions(['--kallor', 'k.json', '--typ', 'Personnummer', arg]);
    expect(read).toEqual({ problem: [expect.stringContaining('standard in')] });
    expect(JSON.stringify(read)).not.toContain('9829');
  },
);
