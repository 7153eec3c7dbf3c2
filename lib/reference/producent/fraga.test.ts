import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giltigFraga } from '../schema/las-schema.ts';
import { lasFraga } from './fraga.ts';
import { ARENDETYPER, KUNDTYPER } from './handelse.ts';

const text = fc.string({ maxLength: 12 });
const siffror = fc.stringMatching(/^\d{12}$/);
const nagot = fc.oneof(
  fc.constant(undefined),
  fc.integer(),
  fc.constant(null),
  text,
  fc.array(text),
  siffror,
);
const datum = fc.oneof(fc.constantFrom('2026-02-28', '2026-02-31', '2028-02-29', '2026-13-01'), nagot);

const kund = fc.record(
  { identifierare: fc.oneof(siffror, nagot), typ: fc.constantFrom(...KUNDTYPER, 'Orgnr', 7), tillagg: nagot },
  { requiredKeys: [] },
);
const arende = fc.record(
  { identifierare: nagot, typ: fc.constantFrom(...ARENDETYPER, 'Producentarendereferens') },
  { requiredKeys: [] },
);

test('whatever is accepted also passes the official request schema', () => {
  const kropp = fc.record(
    {
      kund,
      arende,
      kundhandelseTyper: nagot,
      taggar: nagot,
      startDatum: datum,
      slutDatum: datum,
      anvandare: siffror,
      konsument: text,
      extra: text,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(kropp, (varde) => {
      const pa = JSON.parse(JSON.stringify(varde));
      if ('fraga' in lasFraga(pa)) expect(giltigFraga(pa), JSON.stringify(giltigFraga.errors)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a question with every field is accepted as it was sent', () => {
  const hel = {
    kund: { identifierare: '164420162606', typ: 'Organisationsnummer', tillagg: '1' },
    arende: { identifierare: 'A', typ: 'Producentärendereferens' },
    kundhandelseTyper: ['A.B'],
    taggar: ['t'],
    startDatum: '2026-01-01',
    slutDatum: '2026-01-01',
    anvandare: '189807149829',
    konsument: 'K',
    konsumenttjanst: 'T',
  };
  expect(lasFraga(hel)).toEqual({ fraga: hel });
  expect(giltigFraga(hel)).toBe(true);
});

test.each([null, 1, 'text', [], true])('%j is no question', (varde) => {
  expect(lasFraga(varde)).toHaveProperty('brister');
});
