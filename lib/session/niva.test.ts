import { expect, test } from 'vitest';
import { nivaerFran, nivahinder, racker } from './niva.ts';

const acr = ['loa2', 'loa3', 'loa4'];

test('a level is enough for itself and those below, and an unknown one for nothing', () => {
  expect(racker('loa3', 'loa2', acr)).toBe(true);
  expect(racker('loa3', 'loa3', acr)).toBe(true);
  expect(racker('loa3', 'loa4', acr)).toBe(false);
  for (const [har, krav] of [
    ['okand', 'loa2'],
    ['loa4', 'okand'],
    ['okand', 'okand'],
    ['', ''],
  ] as const)
    expect(racker(har, krav, acr)).toBe(false);
  expect(nivaerFran('loa3', acr)).toEqual(['loa3', 'loa4']);
  expect(nivaerFran('okand', acr)).toEqual([]);
});

test('a källa that takes a higher level is hindered, and says which', () => {
  const hinder = nivahinder({ ratt: 'egen', acr: 'loa3' }, { acr });
  expect(hinder({})).toBeUndefined();
  expect(hinder({ kravAcr: 'loa3' })).toBeUndefined();
  expect(hinder({ kravAcr: 'loa4' })).toEqual({ skal: 'starkare-inloggning', niva: 'loa4' });
  expect(hinder({ kravAcr: 'okand' })).toEqual({ skal: 'starkare-inloggning', niva: 'okand' });
});

test('acting for others may take a higher level than acting for oneself; of two demands the higher counts', () => {
  const nivaer = { acr, acrAndra: 'loa3' };
  for (const ratt of ['egen', 'kvittens'] as const)
    expect(nivahinder({ ratt, acr: 'loa2' }, nivaer)({})).toBeUndefined();
  for (const ratt of ['firmatecknare', 'fullmakt'] as const) {
    expect(nivahinder({ ratt, acr: 'loa2' }, nivaer)({})).toMatchObject({ niva: 'loa3' });
    expect(nivahinder({ ratt, acr: 'loa2' }, nivaer)({ kravAcr: 'loa4' })).toMatchObject({ niva: 'loa4' });
    expect(nivahinder({ ratt, acr: 'loa2' }, nivaer)({ kravAcr: 'loa2' })).toMatchObject({ niva: 'loa3' });
    expect(nivahinder({ ratt, acr: 'loa3' }, nivaer)({ kravAcr: 'loa2' })).toBeUndefined();
  }
});
