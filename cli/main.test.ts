import { expect, test } from 'vitest';
import { kor } from './exempel.ts';
import { HJALP } from './help.ts';

test('the help lists every command, and each command has a help of its own with its exit codes', async () => {
  const { code, out } = await kor(['--help']);
  expect(code).toBe(0);
  for (const [command, own] of Object.entries(HJALP)) {
    expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(await kor([command, '--help'])).toEqual({ code: 0, out: own, err: '' });
    expect(await kor([command, '-h'])).toMatchObject({ out: own });
    expect(own).toMatch(new RegExp(`^bollkoll ${command} `));
    expect(own).toContain('Slutkod');
  }
});

test('the help of a question says how the numbers are given and what narrowing costs', () => {
  for (const said of ['standard in', 'rad 2', 'tidslinje-1.json', 'vem som har bollen', '--kvittensnummer'])
    expect(HJALP.fraga).toContain(said);
});

test.each([['toString'], ['__proto__'], ['visa']])(
  'the command %s is unknown, and the known ones are named',
  async (name) => {
    expect(await kor([name])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/okänt kommando: välj .*fraga, kallor/),
    });
  },
);
