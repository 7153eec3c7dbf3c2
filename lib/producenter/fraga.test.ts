import { expect, test } from 'vitest';
import type { Part } from '../arenden/part.ts';
import { type Fraga, granskaFraga, isNarrowed } from './fraga.ts';

const whole: Fraga = { sprak: 'sv', korrelation: '5b1e9a50-0b1f-4a43-8d77-9f2f6b1f6c01' };
const now = Date.parse('2026-03-10T23:30:00Z'); // 11 March in Sweden

test.each<[string, Partial<Fraga>, boolean]>([
  ['nothing but a language leaves nothing out', { sprak: 'en' }, false],
  ['lists that are empty filter nothing', { kundhandelseTyper: [], taggar: [] }, false],
  ['a full type leaves the newest event out', { kundhandelseTyper: ['SKV.MOMS.INLAMNAD'] }, true],
  ['a prefix leaves whole cases out', { kundhandelseTyper: ['SKV'] }, true],
  ['a tag leaves events out', { taggar: ['foretag'] }, true],
  ['a start date leaves out cases that have rested since before', { startDatum: '2026-01-01' }, true],
  ['an end date that has passed in Sweden hides the newest event', { slutDatum: '2026-03-10' }, true],
  ['an end date of today in Sweden hides only what is to come', { slutDatum: '2026-03-11' }, false],
  ['an end date to come hides only what is later still', { slutDatum: '2027-01-01' }, false],
])('%s', (_, narrowing, expected) => {
  expect(isNarrowed({ ...whole, ...narrowing }, now)).toBe(expected);
});

const fields = (fraga: Partial<Fraga>, parter: readonly Part[] = []) =>
  granskaFraga({ ...whole, ...fraga }, parter).map(({ falt }) => falt);

test.each<[string, Partial<Fraga>]>([
  ['nothing but a language', {}],
  ['empty lists', { kundhandelseTyper: [], taggar: [] }],
  [
    'a producent, an ärendetyp and a type of four parts',
    { kundhandelseTyper: ['SKV', 'SKV.MOMS', 'A.B_1.C.D'] },
  ],
  ['a hundred types of 200 characters', { kundhandelseTyper: Array(100).fill('A'.repeat(200)) }],
  ['a hundred tags of 100 characters', { taggar: Array(100).fill('å'.repeat(100)) }],
  ['one and the same day', { startDatum: '2026-03-01', slutDatum: '2026-03-01' }],
  ['a leap day', { startDatum: '2024-02-29' }],
])('%s is within the grammar', (_, fraga) => {
  expect(fields(fraga)).toEqual([]);
});

test.each<[string, Partial<Fraga>, string]>([
  ['a lower case type', { kundhandelseTyper: ['SKV', 'skv.moms'] }, 'kundhandelseTyper[1]'],
  ['a type with å', { kundhandelseTyper: ['SKV.ÅRSBESKED'] }, 'kundhandelseTyper[0]'],
  ['a prefix that ends with its dot', { kundhandelseTyper: ['SKV.'] }, 'kundhandelseTyper[0]'],
  ['an empty type', { kundhandelseTyper: [''] }, 'kundhandelseTyper[0]'],
  ['a type with a line break', { kundhandelseTyper: ['SKV\n'] }, 'kundhandelseTyper[0]'],
  ['a type of 201 characters', { kundhandelseTyper: ['A'.repeat(201)] }, 'kundhandelseTyper[0]'],
  ['101 types', { kundhandelseTyper: Array(101).fill('skv') }, 'kundhandelseTyper'],
  ['a tag of blanks', { taggar: [' '] }, 'taggar[0]'],
  ['a tag of 101 characters', { taggar: ['a'.repeat(101)] }, 'taggar[0]'],
  ['101 tags', { taggar: Array(101).fill('a') }, 'taggar'],
  ['a day that does not exist', { startDatum: '2026-02-30' }, 'startDatum'],
  ['a day with a time', { startDatum: '2026-02-28T00:00' }, 'startDatum'],
  ['an unpadded day', { slutDatum: '2026-2-8' }, 'slutDatum'],
  ['a start after the end', { startDatum: '2026-03-02', slutDatum: '2026-03-01' }, 'startDatum'],
  ['a language by name', { sprak: 'svenska' }, 'sprak'],
  ['a header’s worth of languages', { sprak: 'sv, en;q=0.5' }, 'sprak'],
  ['a question without a UUID', { korrelation: 'fråga 1' }, 'korrelation'],
])('%s is refused by its field', (_, fraga, falt) => {
  expect(fields(fraga)).toEqual([falt]);
});

const part = (about: object): Part => ({ id: 'p', kundId: 'k', ...about }) as Part;
const kund = { identifierare: '189904119907', typ: 'Organisationsnummer' };

test.each<[string, object, string | undefined]>([
  ['a kund with a tillagg of 20 characters', { kund: { ...kund, tillagg: '1'.repeat(20) } }, undefined],
  ['a tillagg of 21', { kund: { ...kund, tillagg: '1'.repeat(21) } }, 'kund.tillagg'],
  ['an empty tillagg', { kund: { ...kund, tillagg: '' } }, 'kund.tillagg'],
  ['ten digits', { kund: { ...kund, identifierare: '9904119907' } }, 'kund.identifierare'],
  ['a hyphen', { kund: { ...kund, identifierare: '18990411-9907' } }, 'kund.identifierare'],
  ['an unknown kind of number', { kund: { ...kund, typ: 'Passnummer' } }, 'kund.typ'],
  ['a kvittensnummer', { arende: { identifierare: 'K 1', typ: 'Kvittensnummer' } }, undefined],
  [
    'a reference of 101',
    { arende: { identifierare: 'a'.repeat(101), typ: 'Diarienummer' } },
    'arende.identifierare',
  ],
  ['an empty reference', { arende: { identifierare: ' ', typ: 'Diarienummer' } }, 'arende.identifierare'],
  [
    'the other dialect’s spelling',
    { arende: { identifierare: 'a', typ: 'Producentarendereferens' } },
    'arende.typ',
  ],
])('a part with %s is judged by its field', (_, about, falt) => {
  const expected = falt === undefined ? [] : [`parter[1].${falt}`];
  expect(fields({}, [part({ kund }), part(about)])).toEqual(expected);
});

test('everything wrong is told at once, in both languages and without what stood there', () => {
  const marked = 'HEMLIGT-189904119907';
  const problem = granskaFraga(
    { sprak: marked, korrelation: marked, taggar: [''], kundhandelseTyper: [marked], startDatum: marked },
    [part({ kund: { identifierare: marked, typ: marked, tillagg: marked.repeat(2) } })],
  );
  expect(problem.map(({ falt }) => falt)).toEqual([
    ...['sprak', 'kundhandelseTyper[0]', 'taggar[0]', 'startDatum', 'korrelation'],
    ...['parter[0].kund.identifierare', 'parter[0].kund.typ', 'parter[0].kund.tillagg'],
  ]);
  expect(JSON.stringify(problem)).not.toContain('HEMLIGT');
  for (const { problem: said } of problem)
    expect([said.sv, said.en].every((text) => text.endsWith('.'))).toBe(true);
});
