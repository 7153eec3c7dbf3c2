import { expect, test } from 'vitest';
import { partnamn } from './partnamn.ts';

test('a principal is called by her own name, and a sole trader by her firms’ too, in the reader’s language', () => {
  expect(partnamn({ namn: 'Lindens Tacotruck AB', firmor: [] }, 'sv')).toBe('Lindens Tacotruck AB');
  const greta = { namn: 'Greta Holm', firmor: ['Holms Keramik', 'Holms Kafé'] };
  expect(partnamn(greta, 'sv')).toBe('Greta Holm, Holms Keramik och Holms Kafé');
  expect(partnamn(greta, 'en')).toBe('Greta Holm, Holms Keramik and Holms Kafé');
});
