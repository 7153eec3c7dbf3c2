import { expect, test } from 'vitest';
import { readRegistry } from './registry.ts';

const namn = (text: string) => ({ sv: text, en: text });
const producent = (id: string, change = {}) => ({
  ...{ id, namn: namn(id), typprefix: [id.toUpperCase()], kontakt: { telefon: '08-1' } },
  ...change,
});
const kalla = (id: string, change = {}) => ({
  ...{ id, producenter: [producent(id)], adress: 'https://x.example', dialekt: 'direkt', version: '6.0' },
  ...{ identifierartyper: ['Personnummer'], sprak: ['sv'], deadlineMs: 5000, sant: true },
  ...change,
});
const speaking = (id: string, ...producenter: object[]) => kalla(id, { producenter });
const forwarding = (change = {}) => kalla('f', { dialekt: 'formedling', ...change });
const env = (name: string) => ({ env: name });
const tls = (halves: object, adress = 'https://x.example') =>
  kalla('a', { adress, autentisering: { tls: halves } });
const bevis = { metod: 'client_secret_basic', hemlighet: env('X') };
const oauth = (change: object) => ({ tokenadress: 'https://t.example', klientId: 'b', bevis, ...change });
const outage = (fran: string, till: string) => ({ fran, till, text: namn('Underhåll') });

const BEHORIGHET = { TECKNA: ['A.MOMS', 'B.MOMS'] };

/** The rules between the parts, each broken once: what is in the file, and the one problem it gives. */
const BROKEN: readonly (readonly [string, readonly object[], string])[] = [
  ['an id used twice', [kalla('a'), kalla('a')], 'kallor[1].id "a" är redan id för kallor[0]'],
  ['nobody who is connected', [kalla('a', { aktiv: false })], 'kallor ska ha minst en källa som är aktiv'],
  [
    'a producent listed twice in one källa',
    [forwarding({ producenter: [producent('a'), producent('a')] })],
    'kallor[0].producenter[1].id "a" står redan i kallor[0].producenter[0]',
  ],
  [
    'a producent with another English name elsewhere',
    [kalla('a'), speaking('b', producent('a', { namn: { sv: 'a', en: 'other' } }))],
    'kallor[1].producenter[0].namn "a" heter något annat i kallor[0].producenter[0]',
  ],
  [
    'an alias that is another’s name, however it is cased',
    [kalla('a'), speaking('b', producent('b', { alias: [' A ', 'a\u030a'] }))],
    'kallor[1].producenter[0].namn ett namn eller alias delas med "a"',
  ],
  [
    'a type prefix below another’s',
    [kalla('a'), speaking('b', producent('b', { typprefix: ['B', 'A.MOMS'] }))],
    'kallor[1].producenter[0].typprefix[1] "A.MOMS" tillhör redan producenten "a"',
  ],
  [
    'a type prefix above another’s, in the same källa',
    [
      forwarding({
        producenter: [producent('a', { typprefix: ['A.MOMS'] }), producent('b', { typprefix: ['A'] })],
      }),
    ],
    'kallor[0].producenter[1].typprefix[0] "A" tillhör redan producenten "a"',
  ],
  [
    'an ärendetyp outside the prefix',
    [speaking('a', producent('a', { arendetyper: { 'AB.MOMS': namn('Moms') } }))],
    'kallor[0].producenter[0].arendetyper.AB.MOMS ligger inte under något typprefix för "a"',
  ],
  [
    'a behörighet that opens another’s types',
    [speaking('a', producent('a', { behorigheter: BEHORIGHET }))],
    'kallor[0].producenter[0].behorigheter.TECKNA.B.MOMS ligger inte under något typprefix för "a"',
  ],
  [
    'a kind of customer that its källa is not asked about',
    [speaking('a', producent('a', { identifierartyper: ['Personnummer', 'Samordningsnummer'] }))],
    'kallor[0].producenter[0].identifierartyper[1] "Samordningsnummer" frågas källan inte om',
  ],
  [
    'several producenter in the direct dialect',
    [speaking('a', producent('a'), producent('b'))],
    'kallor[0].producenter ska vara en enda i dialekten direkt',
  ],
  [
    'a källa before 5.0 that is not told who asks',
    [kalla('a', { version: '4.1', skickaAnvandare: false })],
    'kallor[0].skickaAnvandare ska vara true före version 5.0, där anvandare är ett krav',
  ],
  [
    'paging in the direct dialect',
    [kalla('a', { sidstorlek: 100 })],
    'kallor[0].sidstorlek finns bara i dialekten formedling',
  ],
  [
    'a forwarding källa that is not told who asks',
    [forwarding({ skickaAnvandare: false })],
    'kallor[0].skickaAnvandare ska vara true i dialekten formedling',
  ],
  [
    'kvittensnummer without a user to count the tries of',
    [kalla('a', { kvittensPerMinut: 5, skickaAnvandare: false })],
    'kallor[0].kvittensPerMinut kräver att anvandare skickas',
  ],
  [
    'an API key in the header of the token',
    [
      kalla('a', {
        autentisering: { apiNyckel: { huvud: 'Authorization', nyckel: env('N') }, oauth: oauth({}) },
      }),
    ],
    'kallor[0].autentisering.apiNyckel.huvud används redan av en annan del av autentiseringen',
  ],
  [
    'a client certificate without its key',
    [tls({ certifikat: env('C') })],
    'kallor[0].autentisering.tls certifikat och nyckel hör ihop: båda eller ingen',
  ],
  [
    'a CA for an address in the clear',
    [tls({ ca: env('CA') }, 'http://x.example')],
    'kallor[0].autentisering.tls kräver en adress med https',
  ],
  [
    'a key without its certificate at the token endpoint',
    [kalla('a', { autentisering: { oauth: oauth({ tls: { nyckel: env('K') } }) } })],
    'kallor[0].autentisering.oauth.tls certifikat och nyckel hör ihop: båda eller ingen',
  ],
  [
    'an outage that ends when it begins',
    [
      kalla('a', {
        avbrott: [outage('2026-12-01T18:00', '2026-12-01T20:00'), outage('2026-12-02', '2026-12-02')],
      }),
    ],
    'kallor[0].avbrott[1].till ska vara efter fran',
  ],
];

function problems(kallor: readonly object[], drift = false): string[] {
  const read = readRegistry({ kallor }, { drift });
  return read.slag === 'problem' ? read.problem.map((p) => `${p.var} ${p.problem}`) : [];
}

test.each(BROKEN)('%s is one problem, with its place', (_, kallor, expected) => {
  expect(problems(kallor)).toEqual([expected]);
});

test('every rule that is broken is told at once', () => {
  const all = BROKEN.slice(-7).flatMap(([, kallor]) => kallor);
  expect(problems(all).length).toBeGreaterThan(7);
});

test.each<[string, readonly object[]]>([
  ['two källor of one producent, with its prefix and names', [kalla('a'), { ...kalla('a'), id: 'a-2' }]],
  [
    'a producent both direct and forwarded',
    [kalla('a'), forwarding({ producenter: [producent('b'), producent('a')] })],
  ],
  ['one källa that is not connected beside one that is', [kalla('a'), kalla('b', { aktiv: false })]],
  [
    'prefixes of which one only begins like the other',
    [kalla('a'), speaking('b', producent('b', { typprefix: ['AB'] }))],
  ],
  ['a CA alone, for a källa with its own', [tls({ ca: env('CA') })]],
  [
    'an outage written in Swedish time',
    [kalla('a', { avbrott: [outage('2026-12-01T18:00', '2026-12-01T20:00')] })],
  ],
  [
    'a behörighet within the prefix',
    [speaking('a', producent('a', { behorigheter: { TECKNA: ['A.MOMS'] } }))],
  ],
])('%s is no problem', (_, kallor) => {
  expect(problems(kallor)).toEqual([]);
});

test.each<[string, object, string]>([
  ['http', { adress: 'http://x.example' }, 'adress ska vara https i drift'],
  ['this machine', { adress: 'https://localhost:1' }, 'adress får inte vara den här datorn i drift'],
  [
    'an address within that is not marked so',
    { adress: 'https://10.0.0.1' },
    'adress ligger i ett internt nät: kräver "intern": true',
  ],
  [
    'an address that nobody can have, marked or not',
    { adress: 'https://169.254.169.254', intern: true },
    'adress är en adress som ingen producent kan ha',
  ],
  ['a stand-in', { sant: false }, 'sant en ersättare får inte frågas i drift'],
  [
    'a token endpoint in the clear',
    { autentisering: { oauth: oauth({ tokenadress: 'http://t.example' }) } },
    'autentisering.oauth.tokenadress ska vara https i drift',
  ],
])('in drift %s is refused, and only there', (_, change, expected) => {
  expect(problems([kalla('a', change)], true)).toEqual([`kallor[0].${expected}`]);
  expect(problems([kalla('a', change)])).toEqual([]);
});
