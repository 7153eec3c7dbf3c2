import { describe, expect, test } from 'vitest';
import { bollAv, forenaFlaggor, perioderAv } from './boll.ts';
import { handelse, ms } from './exempel.ts';

describe('the table of the ball has an answer for every pair of flags', () => {
  test.each([
    [false, true, 'hos-dig', false],
    [false, false, 'hos-producenten', false],
    [true, false, 'i-mal', false],
    [true, true, 'hos-dig', true],
    [null, true, 'hos-dig', false],
    [null, false, 'oklart', false],
    [true, null, 'oklart', false],
    [false, null, 'oklart', false],
    [null, null, 'oklart', false],
  ] as const)(
    'klart %s, kräver kundåtgärd %s: %s (contradiction %s)',
    (klart, kraverKundatgard, boll, motsagelse) => {
      expect(bollAv({ klart, kraverKundatgard })).toEqual({ boll, motsagelse });
    },
  );
});

describe('flags at one instant are united', () => {
  test('an action in one of two events is never hidden by the other', () => {
    const flags = forenaFlaggor([handelse({ kraver: false, klart: true }), handelse({ kraver: true })]);
    expect(bollAv(flags)).toEqual({ boll: 'hos-dig', motsagelse: true });
  });
  test('a known action stands although another flag could not be read', () => {
    expect(bollAv(forenaFlaggor([handelse({ kraver: null }), handelse({ kraver: true })])).boll).toBe(
      'hos-dig',
    );
  });
  test('an unreadable flag makes no action known', () => {
    expect(bollAv(forenaFlaggor([handelse({ kraver: null }), handelse({ kraver: false })])).boll).toBe(
      'oklart',
    );
  });
});

describe('the runs of a case', () => {
  const now = ms('2026-03-20 12:00:00');
  const story = [
    handelse({ id: 'a', tid: '2026-03-01 10:00:00', kraver: false }),
    handelse({ id: 'b', tid: '2026-03-05 23:50:00', kraver: true }),
    handelse({ id: 'c', tid: '2026-03-08 09:00:00', kraver: true }),
    handelse({ id: 'd', tid: '2026-03-30 09:00:00', klart: true }),
  ];
  test('days count from the start of the unbroken run, not from its newest event', () => {
    expect(perioderAv(story, now)[0]).toEqual({
      boll: 'hos-dig',
      fran: ms('2026-03-05 23:50:00'),
      dagar: 15,
    });
  });
  test('an earlier run ends where the next begins, and a future event begins none', () => {
    expect(perioderAv(story, now).map((p) => [p.boll, p.dagar])).toEqual([
      ['hos-dig', 15],
      ['hos-producenten', 4],
    ]);
  });
  test('there are no runs without events', () => {
    expect(perioderAv([], now)).toEqual([]);
  });
});
