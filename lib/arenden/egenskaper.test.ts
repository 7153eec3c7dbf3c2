// Properties of the whole fold: what must hold for any outcomes, in any order, any number of times.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beskedAv } from './besked.ts';
import { fel, handelse, ms, svar } from './exempel.ts';
import { laggTill, type Samling, tomSamling } from './samling.ts';
import { somFullstandig, tidslinjeAv, vikUtfall } from './tidslinje.ts';
import type { Utfall } from './utfall.ts';

const now = ms('2026-06-01 12:00:00');
const flag = fc.constantFrom(true, false, null);
const ett = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    dag: fc.integer({ min: 1, max: 9 }),
    typ: fc.constantFrom('EXV.BYGG.X', 'EXV.SKOLA.Y'),
    klart: flag,
    kraver: flag,
    framtid: fc.boolean(),
    ref: fc.constantFrom(
      { producentarende: 'A' },
      { producentarende: ['A', 'B'] },
      { producentarende: 'A', diarienummer: 'D' },
      { producentarende: 'B', diarienummer: 'D' },
      { diarienummer: 'D' },
      {},
    ),
  })
  .map(({ dag, framtid, ...rest }) =>
    handelse({ ...rest, tid: `2026-0${framtid ? 7 : 5}-0${dag} 10:00:00` }),
  );
const uppgift = fc.record({
  kalla: fc.constantFrom('exv', 'skv'),
  part: fc.constantFrom('p1', 'p2'),
  svarade: fc.integer({ min: 1, max: 3 }),
});
const utfall: fc.Arbitrary<Utfall> = fc.oneof(
  fc
    .record({
      u: uppgift,
      events: fc.array(ett, { maxLength: 5 }),
      olasliga: fc.integer({ min: 0, max: 1 }),
      avsmalnad: fc.boolean(),
    })
    .map(({ u, events, olasliga, avsmalnad }) =>
      svar(events, { ...u, olasliga, ...(avsmalnad && { avsmalnad }) }),
    ),
  fc
    .record({ u: uppgift, slag: fc.constantFrom('unreachable' as const, 'malformed' as const) })
    .map(({ u, slag }) => fel({ slag }, u)),
);
const vantade = ['exv', 'skv'].map((kalla) => ({ kalla, producent: kalla, kund: 'k1', part: 'p1' }));
const fold = (all: readonly Utfall[]) => vikUtfall(all, { now, vantade });
const shuffled = fc
  .array(utfall, { maxLength: 7 })
  .chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.array(fc.nat({ max: 6 }), { maxLength: 4 }),
    ),
  );

describe('for any outcomes', () => {
  test('any order of arrival and any repetition gives the same timeline', () => {
    fc.assert(
      fc.property(shuffled, ([all, order, repeats]) => {
        const again = [...order, ...repeats.flatMap((i) => all[i] ?? [])];
        expect(fold(again)).toEqual(fold(all));
      }),
    );
  });
  test('folding outcome by outcome gives the same as folding all at once', () => {
    fc.assert(
      fc.property(fc.array(utfall, { maxLength: 6 }), (all) => {
        let samling: Samling = tomSamling;
        let last = tidslinjeAv(samling, { now, vantade });
        for (const one of all) {
          samling = laggTill(samling, one);
          last = tidslinjeAv(samling, { now, vantade });
        }
        expect(last).toEqual(fold(all));
      }),
    );
  });
  test('"nothing is waiting" is said only when every awaited källa gave a whole and readable answer', () => {
    fc.assert(
      fc.property(fc.array(utfall, { maxLength: 8 }), (all) => {
        const tidslinje = fold(all);
        const { slag } = beskedAv(tidslinje);
        if (slag !== 'inget-vantar' && slag !== 'inga-arenden') return;
        expect(somFullstandig(tidslinje)).toBeDefined();
        for (const { kalla } of vantade) {
          const own = all.filter((u) => u.kalla === kalla && u.part === 'p1');
          expect(
            own.some((u) => u.resultat.slag === 'svar' && u.resultat.olasliga === 0 && !u.avsmalnad),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
  test('no answered event is lost: each stands in a case or as a notice', () => {
    fc.assert(
      fc.property(fc.array(ett, { maxLength: 8 }), (events) => {
        const { arenden, notiser } = fold([svar(events)]);
        const shown = new Set([
          ...arenden.flatMap((a) => [...a.handelser, ...a.kommande].map((h) => h.handelse.kundhandelseId)),
          ...notiser.map((n) => n.handelse.handelse.kundhandelseId),
        ]);
        expect(shown).toEqual(new Set(events.map((h) => h.kundhandelseId)));
      }),
    );
  });
  test('a further failure never removes a case and never makes one finished', () => {
    fc.assert(
      fc.property(fc.array(utfall, { maxLength: 5 }), (all) => {
        const before = fold(all);
        const after = fold([...all, fel({ slag: 'broken', status: 500 }, { svarade: 9 })]);
        expect(after.arenden.map((a) => [a.nyckel, a.boll])).toEqual(
          before.arenden.map((a) => [a.nyckel, a.boll]),
        );
        expect(['inget-vantar', 'inga-arenden']).not.toContain(beskedAv(after).slag);
      }),
    );
  });
});
