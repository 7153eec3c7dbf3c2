import { expect, test } from 'vitest';
import type { Period } from '../../lib/arenden/boll.ts';
import { handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import { vikUtfall } from '../../lib/arenden/tidslinje.ts';
import { ordI } from '../texter/ord.ts';
import { dessforinnan, ledareI } from './arendelydelse.ts';

const plain = (text = '') => text.replaceAll('\u00a0', ' ');
const now = ms('2026-03-14 09:00');
const rum = (sprak: 'sv' | 'en') => ({
  sprak,
  ord: ordI(sprak),
  tidslinje: vikUtfall([], { now, vantade: [] }),
});
const leder = (sprak: 'sv' | 'en', flaggor: Parameters<typeof handelse>[0]) => {
  const { arenden } = vikUtfall([svar([handelse(flaggor)])], { now, vantade: [] });
  const [arende] = arenden;
  if (arende === undefined) throw new Error('no case');
  return plain(ledareI(arende, 'Skatteverket', rum(sprak)));
};

test('the case page leads with whose move it is, and since when', () => {
  const tid = '2026-03-02 10:00';
  expect(leder('sv', { tid, kraver: true })).toBe('Bollen är hos dig sedan 12 dagar');
  expect(leder('en', { tid, kraver: true })).toBe('The ball has been with you for 12 days');
  expect(leder('sv', { tid: '2026-03-13 10:00' })).toBe('Bollen är hos Skatteverket sedan i går');
  expect(leder('sv', { tid, klart: true })).toBe('Ärendet är i mål sedan 2 mars');
  expect(leder('sv', { tid, klart: null, kraver: null })).toBe('Det är oklart vem som har bollen');
});

test('what came before is told newest first, each with its days', () => {
  const perioder: readonly Period[] = [
    { boll: 'oklart', fran: 0, dagar: 4 },
    { boll: 'hos-producenten', fran: 0, dagar: 9 },
    { boll: 'hos-dig', fran: 0, dagar: 1 },
  ];
  expect(plain(dessforinnan(perioder, 'kommunen', rum('sv')))).toBe(
    'Dessförinnan 9 dagar hos kommunen och 1 dag hos dig.',
  );
  expect(plain(dessforinnan(perioder, 'Skatteverket', rum('en')))).toBe(
    'Before that 9 days with Skatteverket and 1 day with you.',
  );
  expect(dessforinnan(perioder.slice(0, 1), 'Skatteverket', rum('sv'))).toBeUndefined();
});
