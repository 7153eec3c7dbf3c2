import { expect, test } from 'vitest';
import { fel, handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import { vikUtfall } from '../../lib/arenden/tidslinje.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';
import { luckorI, stallningar } from './stallning.ts';

const now = ms('2026-03-14 09:00');
const vantade = ['p1', 'p2', 'p3'].map((part) => ({ kalla: 'skv', producent: 'skv', kund: 'k1', part }));
const hel = (part: string, svarade = now) => svar([handelse()], { kalla: 'skv', part, svarade });
const tyst = (part: string) => fel({ slag: 'unreachable' }, { kalla: 'skv', part });
const ejDar = (part: string) => fel({ slag: 'skipped', skal: 'identifierartyp' }, { kalla: 'skv', part });
const stallning = (...utfall: Utfall[]) => stallningar(vikUtfall(utfall, { now, vantade }).kallor);

test('an authority that was asked about three parts stands once, as its worst part does', () => {
  for (const [utfall, lage, fullstandig] of [
    [[hel('p1'), hel('p2'), hel('p3')], 'svarat', true],
    [[hel('p1'), ejDar('p2'), ejDar('p3')], 'svarat', true],
    [[ejDar('p1'), ejDar('p2'), ejDar('p3')], 'fel', true],
    [[hel('p1'), hel('p2')], 'vantar', false],
    [[hel('p1'), tyst('p2')], 'fel', false],
    [[hel('p1'), svar([], { kalla: 'skv', part: 'p2', olasliga: 1 }), ejDar('p3')], 'svarat', false],
  ] as const) {
    const [one, ...others] = stallning(...utfall);
    expect([one?.lage, one?.fullstandig, others]).toEqual([lage, fullstandig, []]);
  }
});

test('a part that failed beside one that answered leaves one gap, which does not say that nothing is shown', () => {
  const gaps = luckorI(vikUtfall([hel('p1'), tyst('p2'), tyst('p3')], { now, vantade }).kallor);
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toMatchObject({ delvis: true, igen: ['skv'], senasteSvar: now });
  expect(luckorI(vikUtfall(['p1', 'p2', 'p3'].map(tyst), { now, vantade }).kallor)[0]?.delvis).toBe(false);
});

test('asking again asks the källor of the authority that failed, each once, and no other', () => {
  const via = (part: string) =>
    fel({ slag: 'broken', status: 500 }, { kalla: 'formedlaren', producent: 'skv', part });
  const [one] = stallning(hel('p1'), ejDar('p2'), hel('p3'), via('p1'), via('p2'));
  expect(one?.igen).toEqual(['formedlaren']);
  for (const inget of [
    { slag: 'refused', status: 403 },
    { slag: 'skipped', skal: 'planerat-avbrott', till: now + 1 },
  ] as const)
    expect(stallning(fel(inget, { kalla: 'skv' }))[0]?.igen).toEqual([]);
});

test('the time of the ledger is the latest answer of any part, and unreadable events are summed', () => {
  const [one] = stallning(
    hel('p1', now - 5),
    hel('p2', now),
    svar([], { kalla: 'skv', part: 'p3', olasliga: 2, svarade: now - 9 }),
  );
  expect(one).toMatchObject({ senasteSvar: now, olasliga: 2 });
});
