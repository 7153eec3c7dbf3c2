import { describe, expect, test } from 'vitest';
import { dagarMellan, parseTidpunkt, svenskDag } from './tidpunkt.ts';

const iso = (text: string) => {
  const read = parseTidpunkt(text);
  return read && new Date(read.ms).toISOString();
};

describe('a tidpunkt is read as producers write it', () => {
  test.each([
    ['2026-01-15 10:15:00.12', '2026-01-15T09:15:00.120Z', 'the official 6.0 pattern'],
    ['2026-01-15 9:15:00.12', '2026-01-15T08:15:00.120Z', 'the one-digit hour that the pattern demands'],
    ['2026-01-15 09:15:00.12', '2026-01-15T08:15:00.120Z', 'the padded hour that the pattern refuses'],
    ['2026-7-5 9:5:3.00', '2026-07-05T07:05:03.000Z', 'one-digit parts everywhere'],
    ['2026-07-05T09:15:00', '2026-07-05T07:15:00.000Z', 'T and no fraction'],
    ['2026-07-05T09:15:00.123+02:00', '2026-07-05T07:15:00.123Z', 'RFC 3339 with the Swedish offset'],
    ['2026-07-05t09:15:00z', '2026-07-05T09:15:00.000Z', 'lower case UTC'],
    ['2026-07-05 09:15:00-05:00', '2026-07-05T14:15:00.000Z', 'another zone'],
    ['2026-07-05', '2026-07-04T22:00:00.000Z', 'a bare date'],
    [' 2026-07-05 09:15 ', '2026-07-05T07:15:00.000Z', 'no seconds, spaces around'],
  ])('%s is %s (%s)', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test.each([
    '',
    'i går',
    '2026-02-31 10:00:00.00',
    '2026-13-01',
    '2026-01-01 24:00:00',
    '2026-01-01 10:60:00',
    '2026-01-01T10:00:00+25:00',
    '20260101',
  ])('%j names no real time', (text) => {
    expect(parseTidpunkt(text)).toBeUndefined();
  });
});

describe('the two nights when the clock changes', () => {
  test('a zone-less time in the repeated hour of October is the earlier one, and marked', () => {
    expect(parseTidpunkt('2026-10-25 02:30:00.00')).toEqual({
      ms: Date.parse('2026-10-25T00:30:00Z'),
      tvetydig: true,
    });
  });
  test('the same hour with its offset is not ambiguous', () => {
    expect(parseTidpunkt('2026-10-25T02:30:00+01:00')).toEqual({ ms: Date.parse('2026-10-25T01:30:00Z') });
  });
  test('a zone-less time in the missing hour of March moves forward', () => {
    expect(iso('2026-03-29 02:30:00.00')).toBe('2026-03-29T01:30:00.000Z');
  });
  test.each([
    ['2026-10-25 01:59:59.99', '2026-10-24T23:59:59.990Z'],
    ['2026-10-25 03:00:00.00', '2026-10-25T02:00:00.000Z'],
    ['2026-03-29 01:59:59.99', '2026-03-29T00:59:59.990Z'],
    ['2026-03-29 03:00:00.00', '2026-03-29T01:00:00.000Z'],
  ])('just outside, %s is %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
    expect(parseTidpunkt(text)?.tvetydig).toBeUndefined();
  });
});

describe('every year has its offset', () => {
  test.each([
    ['1975-07-01 12:00:00', '1975-07-01T11:00:00.000Z', 'no summer time'],
    ['2399-07-01 12:00:00', '2399-07-01T10:00:00.000Z', 'the rule of today, as far as anyone knows'],
    ['2400-03-26 12:00:00', '2400-03-26T10:00:00.000Z', 'the last Sunday of March, 400 years on'],
    ['2400-03-25 12:00:00', '2400-03-25T11:00:00.000Z', 'the day before it'],
    ['9999-12-31 12:00:00', '9999-12-31T11:00:00.000Z', 'winter, when it is far off'],
  ])('%s is %s (%s)', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test('before 1800 every day has one and the same offset', () => {
    const offset = (date: string) =>
      Date.parse(`${date}T12:00:00Z`) - (parseTidpunkt(`${date} 12:00`)?.ms ?? 0);
    expect(new Set(['0000-02-29', '0001-07-01', '1600-01-01', '1799-07-01'].map(offset)).size).toBe(1);
  });

  test('the clock changes far ahead as it does 400 years before', () => {
    expect(parseTidpunkt('2426-10-25 02:30:00.00')).toEqual({
      ms: Date.parse('2426-10-25T00:30:00Z'),
      tvetydig: true,
    });
    expect(iso('2426-03-29 02:30:00.00')).toBe('2426-03-29T01:30:00.000Z');
  });
});

describe('days are Swedish calendar days', () => {
  const at = (text: string) => parseTidpunkt(text)?.ms ?? Number.NaN;
  test('late evening in Sweden is that day, though it is still the day before in UTC', () => {
    expect(svenskDag(at('2026-07-05 00:30:00'))).toBe('2026-07-05');
  });
  test('yesterday evening to this morning is one day', () => {
    expect(dagarMellan(at('2026-07-04 23:50:00'), at('2026-07-05 00:10:00'))).toBe(1);
  });
  test.each([
    ['2026-03-28 12:00:00', '2026-03-30 12:00:00', 2],
    ['2026-10-24 23:59:00', '2026-10-26 00:01:00', 2],
    ['2026-01-01 00:00:00', '2026-01-01 23:59:59', 0],
    ['2025-12-31 12:00:00', '2026-12-31 12:00:00', 365],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(dagarMellan(at(from), at(to))).toBe(days);
  });
});
