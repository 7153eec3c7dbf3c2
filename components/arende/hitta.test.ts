import { expect, test } from 'vitest';
import { fel, handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import { vikUtfall } from '../../lib/arenden/tidslinje.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';
import { hittaArende } from './hitta.ts';

const now = ms('2026-03-14 09:00');
const B = { kalla: 'b', producent: 'b', kund: 'k1', part: 'p1' };

function sok(utfall: Utfall[], vantade: (typeof B)[] = [], id = 'ID') {
  const tidslinje = vikUtfall(utfall, { now, vantade });
  const nyckel = tidslinje.arenden[0]?.nyckel;
  return hittaArende(id, tidslinje, { arendeId: nyckel === undefined ? {} : { [nyckel]: 'ID' } }).slag;
}

test('a case is found by the id in its address, also while others are waited for', () => {
  expect(sok([svar([handelse()])], [B])).toBe('arende');
});

test('being fetched, not existing and not being answered for are three different things', () => {
  expect(hittaArende('ID', undefined, undefined).slag).toBe('laddar');
  expect(sok([svar([])], [B])).toBe('laddar');
  expect(sok([svar([])])).toBe('finns-inte');
  expect(sok([svar([]), fel({ slag: 'broken', status: 500 }, { kalla: 'b' })])).toBe('saknas');
  expect(sok([svar([], { olasliga: 1 })])).toBe('saknas');
});

test('another id is not found', () => {
  expect(sok([svar([handelse()])], [], 'ANNAN')).toBe('finns-inte');
});

test('an address by a number still leads to the case that the number became another name of', () => {
  const byNumber = handelse({ id: 'a', ref: { diarienummer: 'D1' } });
  const before = vikUtfall([svar([byNumber])], { now, vantade: [] });
  const old = before.arenden[0]?.nyckel ?? '';
  const paired = handelse({ id: 'b', ref: { diarienummer: 'D1', producentarende: 'A1' } });
  const after = vikUtfall([svar([byNumber, paired])], { now, vantade: [] });
  expect(after.arenden.map((a) => a.nyckel)).not.toContain(old);
  expect(hittaArende('ID', after, { arendeId: { [old]: 'ID' } }).slag).toBe('arende');
});
