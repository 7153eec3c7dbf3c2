import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bolag, DOM, event, kalla, NUMMER, person, post, rad, SKV, utbyt } from './exempel.ts';

const part = fc.constantFrom(person, bolag, {
  ...person,
  kund: { ...person.kund, identifierare: '1' },
} as never);
const namn = fc.constantFrom('Skatteverket', 'Domstolsverket', 'Ånge', '', null, 7, '__proto__', NUMMER);
const kod = fc.constantFrom(200, 500, 401, 503, 504, '200', null, 0, 'x');
const enRad = fc
  .tuple(namn, kod, fc.constantFrom('OK', 'FEL', null, 1), part)
  .map(([n, httpCode, status, p]) => rad(n, { httpCode, status, message: NUMMER }, p));
const enHandelse = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc
    .tuple(fc.constantFrom('a', 'b'), namn, fc.constantFrom('SKV.A.B', 'DOMSTOL.A.B', ''))
    .map(([id, n, typ]) => ({ ...event(id, 'x', typ), producent: n })),
);
const total = fc.constantFrom(0, 1, 3, null, -1, 'x', 1e300);
const enPost = fc
  .tuple(fc.array(enHandelse, { maxLength: 4 }), total, part)
  .map(([h, totaltAntalKundhandelser, p]) => post(h, { totaltAntalKundhandelser }, p));
const lista = (ett: fc.Arbitrary<unknown>) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.array(fc.oneof({ weight: 6, arbitrary: ett }, fc.jsonValue()), { maxLength: 5 }),
    },
    fc.jsonValue(),
  );
const kuvert = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      { kundhandelser: lista(enPost), delfragor: lista(enRad), metadata: fc.jsonValue() },
      { requiredKeys: [] },
    ),
  },
  fc.jsonValue(),
);

type Kuvert = { kundhandelser?: unknown; delfragor?: unknown } | null;
const said = (list: unknown): readonly { part?: unknown }[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];
const spokenOf = (json: Kuvert, id: string) =>
  [...said(json?.kundhandelser), ...said(json?.delfragor)].some((one) =>
    JSON.stringify(one.part ?? '').includes(id),
  );

test('whatever comes, everyone asked about gets an answer or a failure, and silence is never an empty answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      kuvert,
      fc.constantFrom(200, 206),
      fc.constantFrom(undefined, 1, 2),
      fc.boolean(),
      async (json, status, sidstorlek, alone) => {
        const producenter = alone ? ([SKV] as const) : ([SKV, DOM] as const);
        const served = kalla({ producenter, ...(sidstorlek !== undefined && { sidstorlek }) });
        const parter = [person, bolag] as const;
        const { delsvar } = await utbyt(() => new Response(JSON.stringify(json), { status }), {
          kalla: served,
          parter,
        });
        for (const p of parter) {
          for (const { id } of producenter) {
            expect(delsvar.some((d) => d.part === p && d.producent === id)).toBe(true);
          }
          if (spokenOf(json as Kuvert, p.kund?.identifierare ?? '')) continue;
          expect(delsvar.filter((d) => d.part === p).map((d) => d.resultat.slag)).not.toContain('svar');
        }
        expect(JSON.stringify(delsvar.map(({ producent }) => producent))).not.toContain(NUMMER);
        expect(delsvar.some(({ resultat }) => resultat.slag === 'svar' && resultat.olasliga < 0)).toBe(false);
        // Of each källa, producent and part the failure lands last: it is what the source is known by.
        const last = new Map(delsvar.map((d) => [`${d.producent} ${d.part.id}`, d.resultat.slag]));
        for (const d of delsvar) {
          if (d.resultat.slag !== 'svar') expect(last.get(`${d.producent} ${d.part.id}`)).not.toBe('svar');
        }
        if (status === 206) expect(delsvar.some(({ resultat }) => resultat.slag !== 'svar')).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
