import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORETAG, frisk, lyssna, NUMMER, PERSON } from '../lib/kontroll/exempel.ts';
import { fil, kalla, kor, register } from './exempel.ts';
import { EXIT } from './exit.ts';

let frisken: Awaited<ReturnType<typeof lyssna>>;
let sjuk: Awaited<ReturnType<typeof lyssna>>;
const folder = dirname(fil('mapp', ''));
const RADER = [`person: ${PERSON}`, `foretag = ${FORETAG}`, '# a remark', '', 'tagg: bygglov'];

beforeAll(async () => {
  frisken = await lyssna(async (request) => {
    const nyckel = request.headers.get('x-nyckel');
    return nyckel === 'fel' ? new Response(null, { status: 401 }) : frisk(request);
  });
  sjuk = await lyssna(async () => new Response('hej', { status: 500 }));
});
afterAll(() => {
  frisken.stang();
  sjuk.stang();
});

const SLOW = { timeout: 30_000 };

test('a producer that is well gives exit code 0, and every form of the report is written', SLOW, async () => {
  const filer = ['html', 'junit', 'json'].map((slag) => [slag, join(folder, `r.${slag}`)] as const);
  const argv = ['kontrollera', frisken.bas, ...filer.flatMap(([slag, file]) => [`--${slag}`, file])];
  const { code, out, err } = await kor(argv, RADER);
  expect(err).toBe('Prövar API:et med ungefär femtio anrop, ett i taget …\n');
  expect(out.startsWith('API:et följer standarden')).toBe(true);
  expect(code).toBe(EXIT.complete);
  const written = filer.map(([, file]) => readFileSync(file, 'utf8')).join('\n');
  expect(written).toContain('<!doctype html>');
  expect(written).toContain('<testsuites');
  expect(written).toContain('"schema": "kontroll-1"');
  for (const nummer of NUMMER) expect(out + written).not.toContain(nummer.slice(2));
});

test('test data may come as JSON or in a file, and the report in English', SLOW, async () => {
  const json = JSON.stringify({ person: PERSON, foretag: FORETAG });
  const file = fil('testdata.json', json);
  for (const [more, stdin] of [
    [[], [json]],
    [['--testdata', file], []],
  ] as const) {
    const { code, out } = await kor(['kontrollera', sjuk.bas, '--sprak', 'en', ...more], stdin);
    expect(out).toContain('The API gave no answer that could be used');
    expect(code).toBe(EXIT.gaps);
  }
});

test('an entry of a registry is asked with its own dialect and key', SLOW, async () => {
  const autentisering = { apiNyckel: { huvud: 'x-nyckel', nyckel: { env: 'NYCKEL' } } };
  const file = register('k.json', kalla('bv', { adress: frisken.bas, dialekt: 'formedling', autentisering }));
  const argv = ['kontrollera', '--kallor', file, '--kalla', 'bv'];
  expect((await kor(argv, RADER, { NYCKEL: 'ratt' })).out).toContain('Dialekt: vidareförmedling');
  const fel = await kor(argv, RADER, { NYCKEL: 'fel' });
  expect(fel.out).toContain('status 401');
  expect(fel.code).toBe(EXIT.gaps);
  const utan = await kor(argv, RADER, {});
  expect(utan.code).toBe(EXIT.usage);
  expect(utan.err).toContain('NYCKEL');
});

test.each([
  ['no address', ['kontrollera'], RADER, 'ange en adress'],
  ['another protocol', ['kontrollera', 'ftp://x.example'], RADER, 'ska börja med https'],
  ['a password in the address', ['kontrollera', 'https://a:b@x.example'], RADER, 'användarnamn'],
  ['a query', ['kontrollera', 'https://x.example/?a=1'], RADER, 'frågedel'],
  ['a number in the address', ['kontrollera', `https://x.example/${PERSON}`], RADER, 'ett nummer'],
  ['a number as an argument', ['kontrollera', 'https://x.example', PERSON], RADER, 'standard in'],
  ['an unknown dialect', ['kontrollera', 'https://x.example', '--dialekt', 'annan'], RADER, '--dialekt'],
  ['a registry without a källa', ['kontrollera', '--kallor', 'x.json'], RADER, 'hör ihop'],
  ['both', ['kontrollera', 'https://x.example', '--kallor', 'x', '--kalla', 'y'], RADER, 'ange en adress'],
  ['no test data', ['kontrollera', 'https://x.example'], [], 'testdata ska vara'],
  ['an unknown name', ['kontrollera', 'https://x.example'], [`${PERSON}: x`], 'testdata ska vara'],
  ['broken JSON', ['kontrollera', 'https://x.example'], [`{"person": "${PERSON}`], 'testdata ska vara'],
  ['a wrong check digit', ['kontrollera', 'https://x.example'], ['person: 189807149820'], 'kontrollsiffra'],
  [
    'nobody to ask about',
    ['kontrollera', 'https://x.example'],
    [`anvandare: ${PERSON}`],
    'person eller foretag',
  ],
  ['no user', ['kontrollera', 'https://x.example'], [`foretag: ${FORETAG}`], 'anvandare behövs'],
])(
  '%s is refused before anything is asked, without a number in the complaint',
  async (_, argv, stdin, said) => {
    const { code, out, err } = await kor(argv, stdin);
    expect(code).toBe(EXIT.usage);
    expect(out).toBe('');
    expect(err).toContain(said);
    expect(err).not.toMatch(/\d{6}/);
  },
);

test(
  'a report that cannot be written is a usage problem, and the text is shown all the same',
  SLOW,
  async () => {
    const there = join(folder, 'finns-inte', 'r.html');
    const { code, out, err } = await kor(['kontrollera', sjuk.bas, '--html', there], RADER);
    expect(code).toBe(EXIT.usage);
    expect(out).toContain('API:et gav inget svar');
    expect(err).toContain('går inte att skriva');
    expect(existsSync(there)).toBe(false);
  },
);
