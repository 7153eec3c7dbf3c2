import { expect, test } from 'vitest';
import { form, maskeraMedietyp } from './maskera.ts';

test('a form tells digits from letters and keeps what separates them, and nothing else', () => {
  expect(form('2026-01-02T10:00:00+01:00')).toBe('9999-99-99T99:99:99+99:99');
  expect(form('LINDKOPING.BYGGLOV.X_1')).toBe('AAAAAAAAAA.AAAAAAA.A_9');
  expect(form('Åsa ⠁⠓⠊⠓ 🄼 {')).toBe('Aaa ???? ? ?');
});

test('a media type is shown when it is one that answers have, and a number made into one is not', () => {
  expect(maskeraMedietyp('application/json; charset=utf-8')).toBe('application/json');
  expect(maskeraMedietyp('Application/Problem+JSON')).toBe('application/problem+json');
  expect(maskeraMedietyp('text/html')).toBe('text/html');
  expect(maskeraMedietyp('application/mtgfodahmtqfodif')).toBe('•');
  expect(maskeraMedietyp(null)).toBe('');
});
