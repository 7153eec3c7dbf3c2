import { expect, test } from 'vitest';
import type { Historikrad } from '../../components/konto/historikrad.ts';
import { bitar, filformat } from './fil.ts';

const rad = (andring: Partial<Historikrad> = {}): Historikrad => ({
  id: 'rad-1',
  nar: Date.parse('2026-11-27T15:10:00Z'),
  handelse: 'fraga',
  ratt: 'fullmakt',
  producenter: ['Skatteverket', 'Bolagsverket'],
  vem: { jag: false, namn: 'Olle Ombud' },
  forVem: { jag: true, namn: 'Maja Lind' },
  anmald: undefined,
  ...andring,
});

async function fil(namn: string, ...sidor: readonly (readonly Historikrad[])[]): Promise<string> {
  const format = filformat(namn, 'sv');
  if (format === undefined) throw new Error(namn);
  async function* alla() {
    yield* sidor;
  }
  let text = '';
  for await (const bit of bitar(format, alla())) text += bit;
  return text;
}

test('the spreadsheet file has a byte order mark, semicolons, a heading and one line a row', async () => {
  expect(
    await fil('csv', [rad()], [rad({ id: 'rad-2', vem: { jag: true, namn: undefined }, forVem: undefined })]),
  ).toBe(
    '\uFEFF"Tid";"Vem";"För vem";"Med vilken rätt";"Myndigheter";"Anmäld";"Rad"\r\n' +
      '"2026-11-27T15:10:00.000Z";"Olle Ombud";"jag själv";"fullmakt";"Skatteverket, Bolagsverket";"";"rad-1"\r\n' +
      '"2026-11-27T15:10:00.000Z";"jag själv";"";"fullmakt";"Skatteverket, Bolagsverket";"";"rad-2"\r\n',
  );
});

test.each([
  ['=cmd|calc', `"'=cmd|calc"`],
  ['+46', `"'+46"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  [' =1', `"' =1"`],
  ['Bo "Bosse"; Ek', `"Bo ""Bosse""; Ek"`],
])('a name %j can be no formula and breaks no cell', async (namn, cell) => {
  const text = await fil('csv', [rad({ vem: { jag: false, namn } })]);
  expect(text.split('\r\n')[1]).toContain(`;${cell};`);
});

test('the JSON is whole JSON, also of no rows and of many pages', async () => {
  expect(JSON.parse(await fil('json'))).toEqual({ version: 1, rader: [] });
  const lasta = JSON.parse(
    await fil('json', [rad(), rad({ id: 'rad-2' })], [rad({ id: 'rad-3', anmald: 0 })]),
  );
  expect(lasta.rader.map((en: { rad: string }) => en.rad)).toEqual(['rad-1', 'rad-2', 'rad-3']);
  expect(lasta.rader[2]).toEqual({
    portal: null,
    rad: 'rad-3',
    tid: '2026-11-27T15:10:00.000Z',
    handelse: 'fraga',
    vem: 'Olle Ombud',
    forVem: 'jag själv',
    ratt: 'fullmakt',
    myndigheter: ['Skatteverket', 'Bolagsverket'],
    anmald: '1970-01-01T00:00:00.000Z',
  });
});

test('a file that is cut short is not whole JSON', async () => {
  const format = filformat('json', 'sv');
  if (format === undefined) throw new Error('json');
  async function* brister() {
    yield [rad()];
    throw new Error('nere');
  }
  let text = '';
  await expect(async () => {
    for await (const bit of bitar(format, brister())) text += bit;
  }).rejects.toThrow('nere');
  expect(() => JSON.parse(text)).toThrow();
});

test('there are no other formats', () => {
  for (const namn of [null, '', 'xml', 'constructor']) expect(filformat(namn, 'sv')).toBeUndefined();
});
