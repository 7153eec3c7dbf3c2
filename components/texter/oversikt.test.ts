import { expect, test } from 'vitest';
import { fyll } from './mall.ts';
import { oversiktstexter } from './oversikt.ts';
import { sedanText } from './sedan.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sagt = (sprak: 'sv' | 'en', dagar: number) => {
  const texter = oversiktstexter(sprak);
  return plain(fyll(texter.bollenHosDig, { sedan: sedanText(dagar, texter) }));
};

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
