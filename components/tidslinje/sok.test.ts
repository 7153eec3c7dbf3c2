import { expect, test } from 'vitest';
import { handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import { vikUtfall } from '../../lib/arenden/tidslinje.ts';
import { traffar } from './sok.ts';

const now = ms('2026-03-14 09:00');
const tidslinje = vikUtfall(
  [
    svar(
      [
        handelse({ id: '1', ref: { producentarende: 'A-1', diarienummer: 'BN 2026-7' }, kraver: true }),
        handelse({ id: '2', ref: { producentarende: 'A-2' } }),
      ],
      { kalla: 'a', producent: 'a' },
    ),
    svar([handelse({ id: '3', ref: {} })], { kalla: 'b', producent: 'b' }),
  ],
  { now, vantade: [] },
);
const nyckel = (slut: string) => tidslinje.arenden.find((a) => a.nyckel.includes(slut))?.nyckel ?? '';
const rum = {
  tidslinje,
  arendenamn: (en: string) => (en === nyckel('A-1') ? 'Bygglov för altan' : 'Åtgärd på väg'),
  namn: (en: string) => (en === 'a' ? 'Linköpings kommun' : 'Skatteverket'),
};
const funna = (urval: Partial<Parameters<typeof traffar>[1]>) => {
  const found = traffar(rum, { text: '', producent: '', boll: '', ...urval });
  return found && [...found];
};

test('nothing chosen is everything', () => {
  expect(funna({})).toBeUndefined();
  expect(funna({ text: '  ' })).toBeUndefined();
});

test('every word must be found, in the name, the authority or a number, in any order and case', () => {
  expect(funna({ text: 'ALTAN linköpings' })).toEqual([nyckel('A-1')]);
  expect(funna({ text: 'bn 2026-7' })).toEqual([nyckel('A-1')]);
  expect(funna({ text: 'altan skatteverket' })).toEqual([]);
});

test('å is not a: words are what they are in Swedish', () => {
  expect(funna({ text: 'åtgärd' })).toEqual([nyckel('A-2')]);
  expect(funna({ text: 'atgard' })).toEqual([]);
});

test('authority and ball narrow further, and messages without a case are found too', () => {
  expect(funna({ producent: 'b' })).toEqual(tidslinje.notiser.map((n) => n.nyckel));
  expect(funna({ producent: 'a', boll: 'hos-dig' })).toEqual([nyckel('A-1')]);
});
