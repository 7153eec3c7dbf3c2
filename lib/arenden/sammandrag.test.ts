import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fel, handelse, ms, svar } from './exempel.ts';
import { kandaAv, type Mangd, type Sammandrag, sammandragAv, varstForst } from './sammandrag.ts';
import { somFullstandig, vikUtfall } from './tidslinje.ts';
import type { Utfall } from './utfall.ts';

const now = ms('2026-06-01 12:00:00');
const vantade = ['exv', 'skv'].map((kalla) => ({ kalla, producent: kalla, kund: 'k1', part: 'p1' }));
const fold = (...utfall: Utfall[]) => vikUtfall(utfall, { now, vantade });
const line = (...utfall: Utfall[]) => sammandragAv(fold(...utfall));
const skvEmpty = svar([], { kalla: 'skv' });
const skvDown = fel({ slag: 'unreachable' }, { kalla: 'skv' });
const mine = handelse({ kraver: true, tid: '2026-05-20 09:00:00' });
const theirs = handelse({ id: 'h2', ref: { producentarende: 'B' }, tid: '2026-05-01 09:00:00' });
const done = handelse({ id: 'h3', ref: { producentarende: 'C' }, klart: true });
const unclear = handelse({ id: 'h4', ref: { producentarende: 'D' }, klart: null, kraver: null });
const coming = handelse({ id: 'h5', ref: { producentarende: 'E' }, tid: '2026-07-01 09:00:00' });
const notice = handelse({ id: 'h6', typ: 'EXV.AVGIFT.X', ref: {}, kraver: true, tid: '2026-05-10 09:00:00' });
const unreadNotice = handelse({ id: 'h7', ref: {}, kraver: null });
const columns = ({ hosDig, hosProducenten, iMal, oklart }: Sammandrag) => [
  hosDig,
  hosProducenten,
  iMal,
  oklart,
];
const precis = (antal: number): Mangd => ({ slag: 'precis', antal });
const minst = (antal: number): Mangd => ({ slag: 'minst', antal });
const okant: Mangd = { slag: 'okant' };

describe('how much lies where', () => {
  test.each([
    ['whole and empty', [svar([]), skvEmpty], [precis(0), precis(0), precis(0), precis(0)]],
    [
      'whole, one of each',
      [svar([mine, theirs, done]), skvEmpty],
      [precis(1), precis(1), precis(1), precis(0)],
    ],
    [
      'a notice that asks for something',
      [svar([notice]), skvEmpty],
      [precis(1), precis(0), precis(0), precis(0)],
    ],
    ['one authority is silent', [svar([mine]), skvDown], [minst(1), okant, okant, okant]],
    ['both are silent', [fel({ slag: 'malformed' }), skvDown], [okant, okant, okant, okant]],
    ['nobody has been heard yet', [], [okant, okant, okant, okant]],
    [
      'something could not be read',
      [svar([theirs], { olasliga: 1 }), skvEmpty],
      [okant, minst(1), okant, okant],
    ],
    [
      'an unclear ball may be the customer’s',
      [svar([mine, unclear]), skvEmpty],
      [minst(1), precis(0), precis(0), precis(1)],
    ],
    [
      'an unclear ball and nothing else',
      [svar([unclear]), skvEmpty],
      [okant, precis(0), precis(0), precis(1)],
    ],
    [
      'a notice that cannot be read',
      [svar([unreadNotice]), skvEmpty],
      [okant, precis(0), precis(0), precis(1)],
    ],
    [
      'a case that has not begun hides no ball',
      [svar([coming]), skvEmpty],
      [precis(0), precis(0), precis(0), precis(1)],
    ],
  ] as const)('%s', (_, utfall, expected) => {
    expect(columns(line(...utfall))).toEqual(expected);
  });
});

describe('who is missing', () => {
  test('one that is still asked is awaited and not missing; one that failed is missing', () => {
    const { vantar, saknas } = line(fel({ slag: 'unreachable' }));
    expect([vantar, saknas.svaradeInte]).toEqual([['skv'], ['exv']]);
  });
  test('one that does not know that kind of number is neither', () => {
    const { vantar, saknas, hosDig } = line(
      svar([]),
      fel({ slag: 'skipped', skal: 'identifierartyp' }, { kalla: 'skv' }),
    );
    expect([vantar, saknas.svaradeInte, hosDig]).toEqual([[], [], precis(0)]);
  });
  test('firms that nobody was asked about make every number uncertain', () => {
    const tidslinje = vikUtfall([svar([mine]), skvEmpty], { now, vantade, foretagOkanda: true });
    expect(sammandragAv(tidslinje)).toMatchObject({
      hosDig: minst(1),
      iMal: okant,
      saknas: { foretagOkanda: true },
    });
  });
});

test('an authority that there may be a right to ask makes every number uncertain, and is named', () => {
  const sure = sammandragAv(fold(svar([mine]), skvEmpty));
  const unsure = sammandragAv(fold(svar([mine]), skvEmpty), ['bv']);
  expect([columns(sure), sure.rattOkand]).toEqual([[precis(1), precis(0), precis(0), precis(0)], []]);
  expect([columns(unsure), unsure.rattOkand]).toEqual([[minst(1), okant, okant, okant], ['bv']]);
});

describe('the ball that has lain longest', () => {
  test('is the customer’s when any lies there, however long the authority has had its own', () => {
    expect(line(svar([mine, theirs]), skvEmpty).aldst).toEqual({
      boll: 'hos-dig',
      sedan: ms('2026-05-20 09:00:00'),
      dagar: 12,
    });
  });
  test('may be a notice’s', () => {
    expect(line(svar([mine, notice]), skvEmpty).aldst).toMatchObject({ sedan: ms('2026-05-10 09:00:00') });
  });
  test('is the authority’s when none lies with the customer, and nobody’s when all is done', () => {
    expect(line(svar([theirs, done]), skvEmpty).aldst).toMatchObject({ boll: 'hos-producenten', dagar: 31 });
    expect(line(svar([done]), skvEmpty).aldst).toBeUndefined();
  });
});

test('what happened last is the newest event that is not in the future, told by kind and not in words', () => {
  const skv = svar([handelse({ tid: '2026-05-30 08:00:00', typ: 'SKV.MOMS.INLAMNAD' })], { kalla: 'skv' });
  expect(line(svar([mine, coming]), skv).senast).toEqual({
    ms: ms('2026-05-30 08:00:00'),
    producent: 'skv',
    arendetyp: 'SKV.MOMS',
  });
  expect(line(svar([coming]), skvEmpty).senast).toBeUndefined();
  expect(JSON.stringify(line(svar([mine]), skv))).not.toContain('Något hände');
});

describe('worst first', () => {
  const old = handelse({ kraver: true, tid: '2026-04-01 09:00:00' });
  const lines: [string, Sammandrag][] = [
    ['the oldest ball with the customer', line(svar([old]), skvDown)],
    ['a newer one', line(svar([mine]), skvEmpty)],
    ['nothing known of two', line(fel({ slag: 'malformed' }), skvDown)],
    ['nothing known of one', line(svar([]), skvDown)],
    ['unclear alone', line(svar([unclear]), skvEmpty)],
    ['a long wait for the authority', line(svar([theirs]), skvEmpty)],
    ['a short one', line(svar([handelse({ tid: '2026-05-28 09:00:00' })]), skvEmpty)],
    ['all done, lately', line(svar([done]), skvEmpty)],
    ['nothing at all', line(svar([]), skvEmpty)],
  ];
  test('who has waited longest for the customer, the unknown, who waits for an authority, and those where nothing waits', () => {
    const shuffled = [...lines].reverse();
    expect(shuffled.sort(([, a], [, b]) => varstForst(a, b)).map(([name]) => name)).toEqual(
      lines.map(([name]) => name),
    );
  });
  test('is an order: no three of them chase each other', () => {
    for (const [, a] of lines)
      for (const [, b] of lines) {
        expect(Math.sign(varstForst(a, b)) + Math.sign(varstForst(b, a))).toBe(0);
        for (const [, c] of lines)
          if (varstForst(a, b) <= 0 && varstForst(b, c) <= 0) expect(varstForst(a, c)).toBeLessThanOrEqual(0);
      }
  });
});

const flag = fc.constantFrom(true, false, null);
const event = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    tid: fc.constantFrom('2026-05-01 10:00:00', '2026-05-09 10:00:00', '2026-07-01 10:00:00'),
    klart: flag,
    kraver: flag,
    ref: fc.constantFrom({ producentarende: 'A' }, { producentarende: 'B' }, {}),
  })
  .map((utkast) => handelse(utkast));
const outcome: fc.Arbitrary<Utfall> = fc.oneof(
  fc
    .record({
      kalla: fc.constantFrom('exv', 'skv'),
      events: fc.array(event, { maxLength: 4 }),
      olasliga: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ kalla, events, olasliga }) => svar(events, { kalla, olasliga })),
  fc.constantFrom('exv', 'skv').map((kalla) => fel({ slag: 'unreachable' }, { kalla })),
);

describe('for any outcomes', () => {
  test('zero is only said of a whole timeline', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 6 }), (all) => {
        const tidslinje = fold(...all);
        if (somFullstandig(tidslinje) !== undefined) return;
        for (const mangd of columns(sammandragAv(tidslinje))) {
          expect(mangd.slag).not.toBe('precis');
          if (mangd.slag === 'minst') expect(mangd.antal).toBeGreaterThan(0);
        }
      }),
    );
  });
  test('every case and every notice that waits or is unclear is counted once', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 6 }), (all) => {
        const tidslinje = fold(...all);
        const counted = columns(sammandragAv(tidslinje)).reduce((sum, m) => sum + kandaAv(m), 0);
        expect(counted).toBe(
          tidslinje.arenden.length + tidslinje.notiser.filter((n) => n.attGora || n.oklar).length,
        );
      }),
    );
  });
  test('a further failure takes nothing away and makes every number uncertain', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 5 }), (all) => {
        const before = columns(line(...all));
        const after = columns(line(...all, fel({ slag: 'broken', status: 500 }, { svarade: 9_000 })));
        expect(after.map(kandaAv)).toEqual(before.map(kandaAv));
        for (const mangd of after) expect(mangd.slag).not.toBe('precis');
      }),
    );
  });
  test('the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 6 }), (all) => {
        expect(line(...[...all].reverse())).toEqual(line(...all));
      }),
    );
  });
});
