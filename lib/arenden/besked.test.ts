import { describe, expect, test } from 'vitest';
import { beskedAv, raknaSvar } from './besked.ts';
import { fel, handelse, ms, svar } from './exempel.ts';
import { somFullstandig, vikUtfall } from './tidslinje.ts';
import type { Utfall } from './utfall.ts';

const now = ms('2026-06-01 12:00:00');
const vantade = ['exv', 'skv'].map((kalla) => ({ kalla, producent: kalla, kund: 'k1', part: 'p1' }));
const fold = (...utfall: Utfall[]) => vikUtfall(utfall, { now, vantade });
const mine = svar([handelse({ kraver: true })]);
const theirs = svar([handelse()]);
const skvEmpty = svar([], { kalla: 'skv' });
const skvDown = fel({ slag: 'unreachable' }, { kalla: 'skv' });

describe('the headline, one row of the table each', () => {
  test.each([
    [
      'all answered, something to do',
      [mine, skvEmpty],
      { slag: 'hos-dig', hosDig: { arenden: 1, notiser: 0 } },
    ],
    ['all answered, nothing to do', [theirs, skvEmpty], { slag: 'inget-vantar' }],
    [
      'some missing, something to do',
      [mine, skvDown],
      { slag: 'hos-dig-minst', saknas: { svaradeInte: ['skv'], olasliga: [] } },
    ],
    [
      'some missing, nothing found yet',
      [theirs, skvDown],
      { slag: 'vet-inte', saknas: { svaradeInte: ['skv'], olasliga: [] } },
    ],
    ['still coming', [mine], { slag: 'fragar', fragade: 2, svarat: 1, hittills: { arenden: 1, notiser: 0 } }],
    ['nobody answered', [fel({ slag: 'malformed' }), skvDown], { slag: 'ingen-svarade' }],
    ['all answered, no cases at all', [svar([]), skvEmpty], { slag: 'inga-arenden' }],
  ] as const)('%s', (_, utfall, expected) => {
    expect(beskedAv(fold(...utfall))).toMatchObject(expected);
  });

  test('something unreadable is something missing, by name', () => {
    const besked = beskedAv(fold(svar([handelse()], { olasliga: 2 }), skvEmpty));
    expect(besked).toMatchObject({ slag: 'vet-inte', saknas: { svaradeInte: [], olasliga: ['exv'] } });
  });
  test('a case whose ball is unclear is not "nothing is waiting"', () => {
    expect(beskedAv(fold(svar([handelse({ kraver: null })]), skvEmpty))).toEqual({
      slag: 'oklart',
      oklara: { arenden: 1, notiser: 0 },
    });
  });
  test('a notice of which it cannot be read whether it asks something is not "nothing is waiting"', () => {
    const tidslinje = fold(svar([handelse({ kraver: null, ref: {} })]), skvEmpty);
    expect(beskedAv(tidslinje)).toEqual({ slag: 'oklart', oklara: { arenden: 0, notiser: 1 } });
    expect(tidslinje.notiser[0]).toMatchObject({ attGora: false, oklar: true });
  });
  test.each([
    ['is still to come', [handelse({ kraver: null, ref: {}, tid: '2026-07-01 10:00:00' })]],
    [
      'has its case',
      [handelse({ kraver: null, ref: {} }), handelse({ id: 'h2', tid: '2026-03-03 10:00:00' })],
    ],
  ])('a notice that cannot be read but %s hides nothing', (_, events) => {
    const { notiser } = fold(svar(events), skvEmpty);
    expect(notiser.map((n) => n.oklar)).toEqual([false]);
  });
  test('a notice that requires the customer is something to do', () => {
    expect(beskedAv(fold(svar([handelse({ kraver: true, ref: {} })]), skvEmpty))).toMatchObject({
      slag: 'hos-dig',
      hosDig: { arenden: 0, notiser: 1 },
    });
  });
  test.each([
    ['a case with an unreadable flag', { kraver: null }, true],
    ['a notice with an unreadable flag', { kraver: null, ref: {} }, true],
    ['a case that has not begun', { kraver: null, tid: '2026-07-01 10:00:00' }, false],
    ['a case that is certain', {}, false],
  ])('beside %s, what is certain to wait is "at least" when more may be hidden', (_, annan, minst) => {
    const own = handelse({ id: 'min', kraver: true, ref: { producentarende: 'B2' } });
    expect(beskedAv(fold(svar([own, handelse(annan)]), skvEmpty))).toEqual({
      slag: 'hos-dig',
      hosDig: { arenden: 1, notiser: 0 },
      minst,
    });
  });
  test('a källa that does not know the identifier is neither asked in vain nor missing', () => {
    const skipped = fel({ slag: 'skipped', skal: 'identifierartyp' }, { kalla: 'skv' });
    expect(beskedAv(fold(theirs, skipped)).slag).toBe('inget-vantar');
  });
  test('what was fetched before a failure is still counted, as "at least"', () => {
    const later = fel({ slag: 'unreachable' }, { svarade: 2_000 });
    expect(beskedAv(fold(mine, later, skvEmpty))).toMatchObject({
      slag: 'hos-dig-minst',
      hosDig: { arenden: 1, notiser: 0 },
    });
  });
});

test('with the register of companies silent, nothing is claimed although every producer has answered', () => {
  const partly = (...utfall: Utfall[]) => vikUtfall(utfall, { now, vantade, foretagOkanda: true });
  const saknas = { svaradeInte: [], olasliga: [], foretagOkanda: true };
  expect(beskedAv(partly(theirs, skvEmpty))).toEqual({ slag: 'vet-inte', saknas });
  expect(beskedAv(partly(mine, skvEmpty))).toMatchObject({ slag: 'hos-dig-minst', saknas });
  expect(somFullstandig(partly(svar([]), skvEmpty))).toBeUndefined();
});

test('producers are counted, not källor: one of two källor of a municipality is not an answer', () => {
  const two = ['bygg', 'skola'].map((kalla) => ({ kalla, producent: 'kommun', kund: 'k1', part: 'p1' }));
  const tidslinje = vikUtfall([svar([], { kalla: 'bygg', producent: 'kommun' })], { now, vantade: two });
  expect(raknaSvar(tidslinje)).toEqual({ fragade: 1, svarat: 0, klara: 0 });
});
