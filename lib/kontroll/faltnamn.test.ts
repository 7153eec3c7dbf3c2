import { describe, expect, test } from 'vitest';
import { faltlista, faltnamn } from './faltnamn.ts';

test.each([
  ...['kundhandelseId', 'producentarende', 'totaltAntalKundhandelser', 'instance', 'apiReleased', 'httpCode'],
])('a name of the standard (%s) is shown as it is', (namn) => {
  expect(faltnamn(namn)).toEqual({ sv: namn, en: namn });
});

test.each(['kundhandelsId', 'Kund_HandelseId', 'kundhändelseId', 'tidpunktt', 'servicelöfte', 'titl'])(
  'a misspelling (%s) is shown, for it is what the developer must see',
  (namn) => {
    expect(faltnamn(namn).sv).toBe(namn);
  },
);

describe('a name that nobody knows is told by its length alone', () => {
  test.each([
    ...[
      'n1898-07-14-9829',
      'MTg5ODA3MTQ5ODI5',
      'a18980b7149c829',
      '189807149829',
      'Maja_Lind',
      'kund18',
      '__proto__',
    ],
    ...['', 'kund189807149829', 'k1u8n9d8', 'toString', 'constructor'],
  ])('%s', (namn) => {
    expect(faltnamn(namn)).toEqual({
      sv: `okänt fält (${namn.length} tecken)`,
      en: `unknown field (${namn.length} characters)`,
    });
  });
});

test('a list holds up to five names, each once', () => {
  expect(faltlista(['kund', 'n1898', 'm1898', 'kund'])).toEqual({
    sv: 'kund, okänt fält (5 tecken)',
    en: 'kund, unknown field (5 characters)',
  });
  expect(faltlista(['kund', 'typ', 'api', 'url', 'title', 'sprak']).sv).toBe('kund, typ, api, url, title …');
});
