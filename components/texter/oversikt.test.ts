import { expect, test } from 'vitest';
import { arendetexter } from './arende.ts';
import { oversiktstexter } from './oversikt.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sagt = (sprak: 'sv' | 'en', dagar: number) =>
  plain(oversiktstexter(sprak).bollenHosDig(dagar).join(''));

test('days with the ball are said as a person says them', () => {
  expect([0, 1, 2, 12].map((n) => sagt('sv', n))).toEqual([
    'Bollen hos dig sedan i dag',
    'Bollen hos dig sedan i går',
    'Bollen hos dig sedan 2 dagar',
    'Bollen hos dig sedan 12 dagar',
  ]);
  expect([0, 1, 2].map((n) => sagt('en', n))).toEqual([
    'The ball has been with you since today',
    'The ball has been with you since yesterday',
    'The ball has been with you for 2 days',
  ]);
});

test('the case page leads with whose move it is, and what came before', () => {
  const { ledare, dessforinnan } = arendetexter('sv');
  expect(plain(ledare['hos-dig'](12))).toBe('Bollen är hos dig sedan 12 dagar');
  expect(plain(ledare['hos-producenten'](1, 'Skatteverket'))).toBe('Bollen är hos Skatteverket sedan i går');
  const perioder = [
    { boll: 'hos-producenten', fran: 0, dagar: 9 },
    { boll: 'hos-dig', fran: 0, dagar: 3 },
  ] as const;
  expect(plain(dessforinnan(perioder, 'kommunen'))).toBe(
    'Dessförinnan 9 dagar hos kommunen och 3 dagar hos dig.',
  );
});
