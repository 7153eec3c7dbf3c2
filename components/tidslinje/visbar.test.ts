import { expect, test } from 'vitest';
import { annatSprak, kortad, sprakattribut, visbar } from './visbar.ts';

test('characters that turn text around are gone, line breaks stay', () => {
  expect(visbar('Betala\u202e 001\u202c nu\u2066!\u2069\r\nI dag\u0000')).toBe('Betala 001 nu!\nI dag');
  expect(visbar('a\n\n\n\n\nb')).toBe('a\n\nb');
});

test('letters and marks of any script stay', () => {
  expect(visbar('Åäö שלום مرحبا 🎾 e\u0301')).toBe('Åäö שלום مرحبا 🎾 e\u0301');
});

test('a long text is cut between words, and never inside a character', () => {
  expect(kortad('kort', 600)).toBeUndefined();
  const words = 'ord '.repeat(400);
  expect(kortad(words, 600)).toMatch(/^(ord )+ord\u00a0…$/);
  const balls = '🎾'.repeat(500);
  expect(kortad(balls, 101)?.replace('\u00a0…', '')).toBe('🎾'.repeat(50));
});

test('a text carries its language and its direction', () => {
  expect(sprakattribut('en-GB')).toEqual({ lang: 'en-GB', dir: 'ltr' });
  for (const tagg of ['ar', 'fa', 'he', 'ur-PK']) expect(sprakattribut(tagg).dir).toBe('rtl');
  for (const tagg of ['', '"><script>', 'svenska språket']) expect(sprakattribut(tagg)).toEqual({});
});

test('another language than asked for is named in the language of the page', () => {
  expect(annatSprak('en', 'sv')).toBe('engelska');
  expect(annatSprak('sv', 'en')).toBe('Swedish');
  expect(annatSprak('sv-SE', 'sv')).toBeUndefined();
  expect(annatSprak('', 'sv')).toBeUndefined();
});
