import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Lamna, skapaPlatser } from './platser.ts';

const aldrig = new AbortController().signal;

test('many waiting questions of one person do not stand before the single one of another', async () => {
  const platser = skapaPlatser(1);
  const forst = platser.genast('anna', 9);
  const order: string[] = [];
  const waiting = ['anna', 'anna', 'anna', 'bo'].map(async (vem) => {
    const lamna = await platser.iTur(vem, 9, aldrig);
    order.push(vem);
    lamna?.();
  });
  forst?.();
  await Promise.all(waiting);
  expect(order).toEqual(['anna', 'bo', 'anna', 'anna']);
});

test('one who may hold no more is passed by, and whoever leaves the queue takes no turn', async () => {
  const platser = skapaPlatser(2);
  const egen = platser.genast('anna', 1);
  const annan = platser.genast('bo', 2);
  const left = new AbortController();
  const turn = [
    platser.iTur('anna', 1, aldrig),
    platser.iTur('cilla', 1, left.signal),
    platser.iTur('bo', 2, aldrig),
  ];
  left.abort();
  expect(await turn[1]).toBeUndefined();
  annan?.();
  expect(await turn[2]).toBeTypeOf('function');
  egen?.();
  expect(await turn[0]).toBeTypeOf('function');
  expect(await platser.iTur('dan', 1, AbortSignal.abort())).toBeUndefined();
});

test('whoever comes, waits, leaves and gives back, in any order: never more than there are, and nobody is forgotten', async () => {
  const step = fc.oneof(
    fc.record({ kommer: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ lamnar: fc.nat(20) }),
    fc.record({ gar: fc.nat(20) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.array(step, { maxLength: 60 }),
      async (hogst, egna, steps) => {
        const platser = skapaPlatser(hogst);
        const held: { vem: string; lamna: Lamna }[] = [];
        const waits: { gar: AbortController; klar: Promise<void> }[] = [];
        let waiting = 0;
        const within = () => {
          expect(held.length).toBeLessThanOrEqual(hogst);
          for (const vem of 'abc')
            expect(held.filter((one) => one.vem === vem).length).toBeLessThanOrEqual(egna);
        };
        for (const one of steps) {
          if ('kommer' in one) {
            const gar = new AbortController();
            waiting += 1;
            const klar = platser.iTur(one.kommer, egna, gar.signal).then((lamna) => {
              waiting -= 1;
              if (lamna) held.push({ vem: one.kommer, lamna });
              within();
            });
            waits.push({ gar, klar });
          } else if ('gar' in one) waits[one.gar]?.gar.abort();
          else for (const { lamna } of held.splice(one.lamnar, 1)) lamna();
          await Promise.resolve();
        }
        while (waiting > 0 || held.length > 0) {
          for (const { lamna } of held.splice(0)) lamna();
          await new Promise(setImmediate);
        }
        await Promise.all(waits.map(({ klar }) => klar));
        expect(platser.genast('d', hogst)).toBeDefined();
      },
    ),
    { numRuns: 100 },
  );
});
