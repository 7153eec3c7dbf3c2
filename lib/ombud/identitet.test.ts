import { expect, test } from 'vitest';
import {
  identitetAv,
  kundAv,
  personnummerslag,
  rattKontrollsiffra,
  tioSiffror,
  tolvSiffror,
} from './identitet.ts';

test.each([
  ['Personnummer', '189703229857', 'pnr', '189703229857'],
  ['Samordningsnummer', '189105789847', 'samnr', '189105789847'],
  ['Organisationsnummer', '164420162606', 'orgnr', '4420162606'],
  ['Organisationsnummer', '163021234567', 'gdnr', '3021234567'],
] as const)('%s %s is %s %s at Mina ombud, and back', (typ, identifierare, slag, id) => {
  expect(identitetAv({ identifierare, typ })).toEqual({ id, typ: slag });
  const roll = typ === 'Organisationsnummer' ? 'ORGANISATION' : 'PRIVAT';
  expect(kundAv({ id, typ: slag }, roll)).toEqual({ identifierare, typ });
});

test('a sole trader’s firm goes by its owner’s number, and comes back as a firm only when it was the firm that gave', () => {
  const firma = { identifierare: '189406129842', typ: 'Organisationsnummer' } as const;
  expect(identitetAv(firma)).toEqual({ id: '189406129842', typ: 'pnr' });
  expect(kundAv({ id: '189406129842', typ: 'pnr' }, 'ORGANISATION')).toEqual(firma);
  expect(kundAv({ id: '189406129842', typ: 'pnr' }, 'PRIVAT')).toEqual({ ...firma, typ: 'Personnummer' });
});

test('a number that is not of its kind is nobody’s', () => {
  for (const [identifierare, typ] of [
    ['189105789847', 'Personnummer'],
    ['189703229857', 'Samordningsnummer'],
    ['164420162606', 'Personnummer'],
    ['164410162606', 'Organisationsnummer'],
    ['4420162606', 'Organisationsnummer'],
    ['9703229857', 'Personnummer'],
    ['1897032298570', 'Personnummer'],
    [' 189703229857', 'Personnummer'],
    ['189703329857', 'Personnummer'],
    ['', 'Personnummer'],
  ] as const)
    expect(identitetAv({ identifierare, typ }), identifierare).toBeUndefined();
});

test('what Mina ombud names that cannot be asked about is no kund', () => {
  for (const [id, typ] of [
    ['anna.andersson', 'username'],
    ['189105789847', 'pnr'],
    ['189703229857', 'samnr'],
    ['164420162606', 'orgnr'],
    ['4410162606', 'orgnr'],
    ['9703229857', 'pnr'],
    ['189703229857', 'PNR'],
    ['189703229857', '__proto__'],
    ['', 'orgnr'],
  ] as const)
    expect(kundAv({ id, typ }, 'PRIVAT'), `${typ} ${id}`).toBeUndefined();
});

test('ten and twelve digits of an organisation are turned into each other, and nothing else is', () => {
  expect(tioSiffror('164420162606')).toBe('4420162606');
  expect(tolvSiffror('4420162606')).toBe('164420162606');
  for (const annat of ['189703229857', '4420162606', '16442016260', '', '1644201626066'])
    expect(tioSiffror(annat)).toBeUndefined();
  for (const annat of ['9703229857', '442016260', '44201626066', '', '442016260x'])
    expect(tolvSiffror(annat)).toBeUndefined();
});

test('the day tells a samordningsnummer from a personnummer', () => {
  expect(personnummerslag('189703229857')).toBe('Personnummer');
  expect(personnummerslag('189703619857')).toBe('Samordningsnummer');
  for (const dag of ['00', '32', '60', '92', '99'])
    expect(personnummerslag(`189703${dag}9857`)).toBeUndefined();
  expect(personnummerslag('164420162606')).toBeUndefined();
});

test('a check digit that is one off is wrong', () => {
  expect(rattKontrollsiffra('189703229857')).toBe(true);
  expect(rattKontrollsiffra('189703229858')).toBe(false);
});
