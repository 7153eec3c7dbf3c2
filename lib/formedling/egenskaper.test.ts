import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, begaran, kalla, NUMMER, person } from './exempel.ts';
import { formedla, type Natverk } from './index.ts';

/** What a producer may do: answer anything with any status, break, or throw the number at us. */
const behaviour = fc.oneof(
  fc.record({
    status: fc.constantFrom(200, 200, 200, 302, 401, 429, 500),
    body: fc.oneof(fc.json(), fc.string()),
  }),
  fc.constant('throws' as const),
  fc.constant('breaks' as const),
);

async function* breaking(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(3);
  throw new Error(`socket of ${NUMMER} closed`);
}

test('whatever producers do, each källa and part has one outcome, a failure is never an answer, and no number leaks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(behaviour, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 3 }),
      async (behaviours, parts, samtidiga, each) => {
        const natverk: Natverk = async ({ url }) => {
          const does = behaviours[Number(/\d+/.exec(url)?.[0])];
          if (does === 'throws' || does === undefined) throw new Error(`no route for ${NUMMER}`);
          if (does === 'breaks') return { status: 200, headers: new Headers(), body: breaking() };
          return new Response(does.body, { status: does.status });
        };
        const kallor = behaviours.map((_, i) =>
          kalla(`k${i}`, { adress: `http://k${i}.example`, samtidiga: each }),
        );
        const parter = Array.from({ length: parts }, (_, i) => person(`p${i}`));
        const outcomes = await all(formedla(begaran(kallor, { parter, natverk, granser: { samtidiga } })));
        expect(new Set(outcomes.map((u) => `${u.kalla} ${u.part}`)).size).toBe(behaviours.length * parts);
        expect(outcomes).toHaveLength(behaviours.length * parts);
        expect(JSON.stringify(outcomes)).not.toContain(NUMMER);
        for (const { kalla: id, resultat } of outcomes) {
          const does = behaviours[Number(id.slice(1))];
          if (typeof does !== 'object' || does.status !== 200) expect(resultat.slag).not.toBe('svar');
        }
      },
    ),
    { numRuns: 60 },
  );
});
