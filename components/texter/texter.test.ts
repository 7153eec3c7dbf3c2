import { describe, expect, test } from 'vitest';
import { antal, talord, uppraknat, versal } from './antal.ts';
import { dagOchTid } from './dag-och-tid.ts';
import { dag, klockslag } from './datum.ts';
import { foljtexter } from './folj.ts';
import { form, fyll, mall, par } from './mall.ts';
import { ordI } from './ord.ts';
import { valjSprak } from './sprak.ts';

describe('the language of a visitor', () => {
  test.each([
    ['sv', 'en', 'sv'],
    ['en', null, 'en'],
    ['xx', 'en-GB,en;q=0.9', 'en'],
    [undefined, 'de-DE,de;q=0.9,en;q=0.8,sv;q=0.7', 'en'],
    [undefined, 'en;q=0.1, sv-FI;q=0.9', 'sv'],
    [undefined, 'en;q=0, fr', 'sv'],
    [undefined, 'fr', 'sv'],
    [undefined, '', 'sv'],
    [undefined, null, 'sv'],
  ])('cookie %s and Accept-Language %s give %s', (kaka, huvud, svar) => {
    expect(valjSprak(kaka, huvud, ['sv', 'en'])).toBe(svar);
  });
});

describe('dates', () => {
  const nu = Date.parse('2026-11-23T10:00:00Z');
  test('are told in Swedish time, whatever the zone of the machine', () => {
    expect(klockslag(Date.parse('2026-07-01T22:30:00Z'), 'sv')).toBe('00:30');
    expect(dag(Date.parse('2026-07-01T22:30:00Z'), nu, 'sv')).toBe('2\u00a0juli');
  });
  test('name the year only when it is another', () => {
    expect(dag(Date.parse('2025-12-31T23:30:00Z'), nu, 'en')).toBe('1\u00a0January');
    expect(dag(Date.parse('2025-12-31T22:30:00Z'), nu, 'en')).toBe('31\u00a0December\u00a02025');
  });
  test('never part at a line break inside', () => {
    expect(dagOchTid(nu, nu, 'sv')).toBe('23\u00a0november kl.\u00a011:00');
    expect(dagOchTid(nu, nu, 'en')).toBe('23\u00a0November at\u00a011:00');
  });
});

test('a number keeps its word on the same line and has the right form', () => {
  expect(antal(1, 'ärende', 'ärenden')).toBe('1\u00a0ärende');
  expect(antal(0, 'ärende', 'ärenden')).toBe('0\u00a0ärenden');
  expect(versal(talord(6, 'sv'))).toBe('Sex');
  expect(talord(13, 'en')).toBe('13');
});

test('a list ends with the language’s own word', () => {
  expect(uppraknat(['A', 'B', 'C'], 'sv')).toBe('A, B och C');
  expect(uppraknat(['A', 'B', 'C'], 'en')).toBe('A, B and C');
});

describe('texts that a browser shows', () => {
  const alla = (sprak: 'sv' | 'en') => ({ ...ordI(sprak), folj: foljtexter(sprak) });
  const blad = (ord: unknown, vag = ''): [string, unknown][] =>
    typeof ord === 'object' && ord !== null
      ? Object.entries(ord).flatMap(([nyckel, under]) => blad(under, `${vag}.${nyckel}`))
      : [[vag, ord]];
  const platser = (text: unknown) =>
    [...new Set([...String(text).matchAll(/\{(\w+)\}/g)].map(([, plats]) => plats))].sort();

  test('are data, so that the page can carry them', () => {
    for (const sprak of ['sv', 'en'] as const)
      expect(JSON.parse(JSON.stringify(alla(sprak)))).toEqual(alla(sprak));
  });

  test('have the same places in both languages', () => {
    const places = (sprak: 'sv' | 'en') => blad(alla(sprak)).map(([vag, text]) => [vag, platser(text)]);
    expect(places('en')).toEqual(places('sv'));
  });

  test('are filled by the names of their places, whatever the values hold', () => {
    expect(fyll(mall('{namn} sedan {tid}, {namn}'), { namn: '$& {tid}', tid: 2 })).toBe(
      '$& {tid} sedan 2, $& {tid}',
    );
  });

  test('have a form for one and a form for several', () => {
    const svarat = par('{n} has answered', '{n} have answered');
    expect([0, 1, 2].map((n) => fyll(form(n, svarat), { n }))).toEqual([
      '0 have answered',
      '1 has answered',
      '2 have answered',
    ]);
  });
});
