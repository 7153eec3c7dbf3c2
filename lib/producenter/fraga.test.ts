import { expect, test } from 'vitest';
import { type Fraga, isNarrowed } from './fraga.ts';

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
