import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { problemrad, readRegistry, readRegistryText } from './registry.ts';
import { registerJsonSchema } from './registry-schema.ts';

const producent = {
  id: 'bolagsverket',
  namn: { sv: 'Bolagsverket', en: 'Swedish Companies Registration Office' },
  typprefix: ['BOLAGSVERKET'],
  referensnycklar: ['diarienummer'],
  kontakt: { telefon: '0771-670 670', webb: 'https://bolagsverket.example' },
  arendetyper: { 'BOLAGSVERKET.FORETAGSREGISTRERING': { sv: 'Registrering', en: 'Registration' } },
};
const kalla = {
  id: 'bolagsverket',
  producenter: [producent],
  adress: 'http://localhost:3012',
  dialekt: 'direkt',
  version: '6.0',
  identifierartyper: ['Personnummer', 'Organisationsnummer', 'Samordningsnummer'],
  sprak: ['sv', 'en'],
  deadlineMs: 5000,
  sant: false,
};
const annan = {
  ...producent,
  id: 'skatteverket',
  namn: { sv: 'Skatteverket', en: 'Swedish Tax Agency' },
  typprefix: ['SKATTEVERKET'],
  arendetyper: {},
};
const other = { ...kalla, id: 'skatteverket', producenter: [annan] };

function problems(json: unknown, options = {}): string[] {
  const read = readRegistry(json, options);
  return read.slag === 'problem' ? read.problem.map((p) => `${p.var} ${p.problem}`) : [];
}

test('a good registry is read, with the defaults filled in', () => {
  const { referensnycklar: _, ...withoutKeys } = producent;
  const read = readRegistry({ kallor: [{ ...kalla, producenter: [withoutKeys] }, other] });
  expect(read).toMatchObject({
    slag: 'kallor',
    kallor: [
      {
        ...kalla,
        producenter: [{ ...producent, alias: [], aktor: 'myndighet', behorigheter: {} }],
        ...{ samtidiga: 4, skickaAnvandare: true, autentisering: {}, avbrott: [], aktiv: true },
      },
      { id: 'skatteverket' },
    ],
  });
});

test('every problem is told at once, each with its place', () => {
  const bad = {
    ...kalla,
    id: 'Fel Id',
    adress: 'ftp://x',
    deadlineMs: 5,
    sprak: [],
    version: '7',
    arendetypr: {},
    producenter: [{ ...producent, kontakt: {} }],
  };
  const { sant: _, ...withoutTruth } = other;
  expect(problems({ kallor: [bad, withoutTruth] })).toEqual([
    'kallor[0].id ska vara små bokstäver a–z, siffror och enstaka bindestreck',
    'kallor[0].adress ska vara en adress som börjar med https:// (eller http:// i demo)',
    'kallor[0].version ska vara "3.1" eller "4.0" eller "4.1" eller "5.0" eller "6.0" eller "6.1"',
    'kallor[0].producenter[0].kontakt.telefon saknas',
    'kallor[0].sprak får inte vara tom',
    'kallor[0].deadlineMs ska vara minst 100',
    'kallor[0].arendetypr finns inte: stavfel?',
    'kallor[1].sant saknas',
  ]);
});

test.each([
  [
    'an id used twice',
    { ...other, id: 'bolagsverket' },
    'kallor[1].id "bolagsverket" är redan id för kallor[0]',
  ],
  [
    'a prefix of another producent',
    { ...other, producenter: [{ ...annan, typprefix: ['SKATTEVERKET', 'BOLAGSVERKET.X'] }] },
    'kallor[1].producenter[0].typprefix[1] "BOLAGSVERKET.X" tillhör redan producenten "bolagsverket"',
  ],
  [
    'a producent with two names',
    { ...other, producenter: [{ ...producent, namn: { sv: 'PRV', en: 'PRV' } }] },
    'kallor[1].producenter[0].namn "bolagsverket" heter något annat i kallor[0].producenter[0]',
  ],
  [
    'an ärendetyp outside the prefix',
    {
      ...other,
      producenter: [{ ...annan, arendetyper: { 'SKATTEVERKETS.MOMS': { sv: 'Moms', en: 'VAT' } } }],
    },
    'kallor[1].producenter[0].arendetyper.SKATTEVERKETS.MOMS ligger inte under något typprefix för "skatteverket"',
  ],
])('%s is a problem', (_, second, expected) => {
  expect(problems({ kallor: [kalla, second] })).toEqual([expected]);
});

test('two källor of one producent may share its prefix', () => {
  expect(problems({ kallor: [kalla, { ...kalla, id: 'bolagsverket-2' }] })).toEqual([]);
});

test.each([
  ['https://user@x.example', 'får inte innehålla användarnamn'],
  ['https://x.example/?nyckel=1', 'får inte ha frågedel (?) eller fragment (#)'],
])('the address %s is refused', (adress, problem) => {
  expect(problems({ kallor: [{ ...kalla, adress }] })).toEqual([`kallor[0].adress ${problem}`]);
});

test('in drift, http, this machine and stand-ins are refused', () => {
  expect(problems({ kallor: [kalla] }, { drift: true })).toEqual([
    'kallor[0].adress ska vara https i drift',
    'kallor[0].adress får inte vara den här datorn i drift',
    'kallor[0].sant en ersättare får inte frågas i drift',
  ]);
  for (const host of ['127.0.0.1', '127.8.8.8', '[::1]', 'skv.localhost', 'LOCALHOST', '0.0.0.0']) {
    const local = { ...kalla, sant: true, adress: `https://${host}/` };
    expect(problems({ kallor: [local] }, { drift: true })).toHaveLength(1);
  }
  const real = { ...kalla, sant: true, adress: 'https://api.bolagsverket.example/v1' };
  expect(problems({ kallor: [real] }, { drift: true })).toEqual([]);
});

test('text that is not JSON is one problem, with the line and column where it stops being so, and unquoted', () => {
  const told = (text: string) => {
    const read = readRegistryText(text);
    return read.slag === 'problem' ? read.problem.map(problemrad) : [];
  };
  expect(told('{\n  "kallor": [\n    { "id": "s3cret", }\n  ]\n}')).toEqual([
    '3:23: filen är inte JSON: ett tecken är fel här',
  ]);
  expect(told('{"kallor": [')).toEqual(['1:13: filen är avhuggen: JSON slutar mitt i']);
  expect(told('')).toEqual(['1:1: filen är avhuggen: JSON slutar mitt i']);
});

test('in a text every problem has its line and column; what is missing is where it should have been', () => {
  const { adress: _, ...without } = other;
  const text = JSON.stringify({ kallor: [{ ...kalla, sprak: [] }, without] }, null, 2);
  const read = readRegistryText(text);
  const line = (nr: number) => text.split('\n')[nr - 1]?.trim();
  expect(read).toMatchObject({
    slag: 'problem',
    problem: [{ var: 'kallor[0].sprak' }, { var: 'kallor[1].adress' }],
  });
  const places = read.slag === 'problem' ? read.problem.map(({ plats }) => line(plats?.rad ?? 0)) : [];
  expect(places).toEqual(['"sprak": [],', '{']);
});

test('a key that stands twice is a problem: one of the two would be lost in silence', () => {
  const text = JSON.stringify({ kallor: [kalla] }).replace('"sprak":', '"sprak":["en"],"sprak":');
  expect(readRegistryText(text)).toMatchObject({
    problem: [{ var: 'kallor[0].sprak', problem: 'står två gånger i samma objekt' }],
  });
});

test('a file of another shape is one problem, and a mark of byte order or a $schema none', () => {
  expect(problems([])).toEqual(['filen ska vara ett objekt']);
  expect(problems({ kallor: [] })).toEqual(['kallor får inte vara tom']);
  const text = JSON.stringify({ $schema: './kallor-1.json', kallor: [kalla] });
  expect(readRegistryText(`\uFEFF${text}`).slag).toBe('kallor');
});

test('the entry in docs/connect-a-producer.md can be used as it stands, in drift too', () => {
  const doc = readFileSync(new URL('../../docs/connect-a-producer.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n(\{\n {2}"\$schema"[\s\S]*?)```/.exec(doc) ?? [];
  expect(readRegistryText(example, { drift: true })).toMatchObject({
    slag: 'kallor',
    kallor: [{ id: 'lindkoping-torg' }],
  });
});

test('every key that an operator may write is described in the published JSON Schema', () => {
  const bare: string[] = [];
  const walk = (schema: Record<string, unknown>, at: string) => {
    for (const [key, one] of Object.entries(
      (schema.properties ?? {}) as Record<string, Record<string, unknown>>,
    )) {
      if (!one.description && !/\.(sv|en|env|fil|metod)$/.test(`.${key}`)) bare.push(`${at}.${key}`);
      walk(one, `${at}.${key}`);
    }
    if (schema.items) walk(schema.items as Record<string, unknown>, `${at}[]`);
  };
  walk(JSON.parse(registerJsonSchema()), '');
  expect(bare.filter((at) => !at.includes('autentisering'))).toEqual([]);
});

test('the published JSON Schema is up to date and accepts what the reader accepts', async () => {
  await expect(registerJsonSchema()).toMatchFileSnapshot('../../public/schemas/kallor-1.json');
  const valid = new Ajv2020({ validateFormats: false }).compile(JSON.parse(registerJsonSchema()));
  expect(valid({ kallor: [kalla, other] }), JSON.stringify(valid.errors)).toBe(true);
  expect(valid({ kallor: [{ ...kalla, adres: 'x' }] })).toBe(false);
});
