import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formedla, type Kalla, type Natverk, type Utfall, utfardaUppdrag } from './index.ts';

const NUMMER = '189807149829';

function kalla(id: string, samtidiga: number): Kalla {
  return {
    id,
    producent: { id, namn: { sv: id, en: id } },
    adress: `http://${id}.example`,
    dialekt: 'direkt',
    version: '6.0',
    identifierartyper: ['Personnummer'],
    sprak: ['sv'],
    typprefix: ['X'],
    referensnycklar: [],
    deadlineMs: 1000,
    samtidiga,
    kontakt: { telefon: '08-1' },
    arendetyper: {},
    sant: false,
  };
}

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
        const parter = Array.from({ length: parts }, (_, i) => ({
          id: `p${i}`,
          kundId: 'k',
          kund: { identifierare: NUMMER, typ: 'Personnummer' as const },
        }));
        const outcomes: Utfall[] = [];
        const landing = formedla({
          fraga: { sprak: 'sv', korrelation: 'c' },
          kallor: behaviours.map((_, i) => kalla(`k${i}`, each)),
          uppdrag: utfardaUppdrag({ anvandare: NUMMER, parter, ratt: 'egen' }),
          avsandare: { konsument: 'K', konsumenttjanst: 'T' },
          natverk,
          now: () => 0,
          granser: { samtidiga },
          timer: () => () => {},
        });
        for await (const outcome of landing) outcomes.push(outcome);
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
