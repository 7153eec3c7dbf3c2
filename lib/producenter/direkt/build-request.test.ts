import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Part } from '../../arenden/part.ts';
import { giltigFraga as valid } from '../../reference/schema/las-schema.ts';
import type { Kalla } from '../kalla.ts';
import { buildRequest, type DirektFraga } from './build-request.ts';
import { osagbartFilter } from './versioner.ts';

const fullt: DirektFraga = {
  kalla: { adress: 'https://skv.example/mina-arenden/', version: '6.0', skickaAnvandare: true },
  part: {
    id: 'p1',
    kundId: 'k1',
    kund: { identifierare: '189904119907', typ: 'Organisationsnummer', tillagg: '001' },
    arende: { identifierare: 'A-1', typ: 'Producentärendereferens' },
  },
  anvandare: '189904119907',
  avsandare: { konsument: 'Exempel AB', konsumenttjanst: 'Bollkoll', organisationsnummer: '165561234567' },
  fraga: {
    sprak: 'en',
    kundhandelseTyper: ['SKV.MOMS'],
    taggar: ['foretag'],
    startDatum: '2026-01-01',
    slutDatum: '2026-12-31',
    korrelation: '5b1e9a50-0b1f-4a43-8d77-9f2f6b1f6c01',
  },
  anropsId: 'b5b6b9f6-5d9e-4d42-9d0e-3f2f3f0c9f10',
};

test('a full question becomes a POST to the källa, with the three headers of the RAML', () => {
  const { url, headers, body } = buildRequest(fullt);
  expect(url).toBe('https://skv.example/mina-arenden/kundhandelser');
  expect(headers).toEqual({
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': 'en',
    'x-request-id': fullt.anropsId,
    'x-correlation-id': fullt.fraga.korrelation,
  });
  expect(JSON.parse(body)).toEqual({
    kund: { identifierare: '189904119907', typ: 'Organisationsnummer', tillagg: '001' },
    arende: { identifierare: 'A-1', typ: 'Producentärendereferens' },
    kundhandelseTyper: ['SKV.MOMS'],
    taggar: ['foretag'],
    startDatum: '2026-01-01',
    slutDatum: '2026-12-31',
    anvandare: '189904119907',
    konsument: 'Exempel AB',
    konsumenttjanst: 'Bollkoll',
  });
});

const naken = { sprak: 'sv', korrelation: fullt.fraga.korrelation, kundhandelseTyper: [], taggar: [] };

test.each<[string, DirektFraga]>([
  ['a full question', fullt],
  [
    'a question about a kund alone',
    {
      ...fullt,
      part: { id: 'p', kundId: 'k', kund: { identifierare: '189904119907', typ: 'Personnummer' } },
    },
  ],
  [
    'a question about an ärende alone',
    { ...fullt, part: { id: 'p', kundId: 'k', arende: { identifierare: 'D 1', typ: 'Diarienummer' } } },
  ],
  ['a question without filters', { ...fullt, fraga: naken }],
])('%s is valid against the closed request schema (quirk 11)', (_name, fraga) => {
  expect(valid(JSON.parse(buildRequest(fraga).body)), JSON.stringify(valid.errors)).toBe(true);
});

test('a filter that was not asked for is not sent at all', () => {
  const sent = JSON.parse(buildRequest({ ...fullt, fraga: naken }).body);
  expect(Object.keys(sent).sort()).toEqual(['anvandare', 'arende', 'konsument', 'konsumenttjanst', 'kund']);
});

const skriven = (version: Kalla['version'], change: Partial<DirektFraga> = {}, skickaAnvandare = true) => {
  const { headers, body } = buildRequest({
    ...fullt,
    ...change,
    kalla: { ...fullt.kalla, version, skickaAnvandare },
  });
  return { headers, body: JSON.parse(body) };
};

test.each(['3.1', '4.0', '4.1'] as const)(
  'before 5.0 headers say who asks, and nothing in the body does: %s',
  (version) => {
    const { headers, body } = skriven(version, { fraga: naken });
    expect(headers).toEqual({
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'sv',
      anropandeOrganisation: '165561234567',
      anvandare: '189904119907',
    });
    expect(Object.keys(body).sort()).toEqual(['arende', 'kund']);
  },
);

test('an organisation number that is not known is left out, not invented', () => {
  const avsandare = { konsument: 'Exempel AB', konsumenttjanst: 'Bollkoll' };
  expect(skriven('4.1', { avsandare }).headers).not.toHaveProperty('anropandeOrganisation');
});

test('5.0 has the whole question’s UUID as sessionID in the body, and a header for the call alone', () => {
  const { headers, body } = skriven('5.0');
  expect(body).toMatchObject({
    anvandare: fullt.anvandare,
    konsument: 'Exempel AB',
    konsumenttjanst: 'Bollkoll',
    sessionID: fullt.fraga.korrelation,
  });
  expect(headers).toMatchObject({ 'x-request-id': fullt.anropsId });
  for (const other of ['x-correlation-id', 'anropandeOrganisation', 'anvandare']) {
    expect(headers).not.toHaveProperty(other);
  }
});

test('6.1 is asked as 6.0 is', () => {
  expect(skriven('6.1')).toEqual(skriven('6.0'));
});

test.each(['3.1', '4.0', '4.1', '5.0', '6.0', '6.1'] as const)(
  'the user is not told to a källa that shall not know: %s',
  (version) => {
    expect(JSON.stringify(skriven(version, { part: { id: 'p', kundId: 'k' } }, false))).not.toContain(
      '9904119907',
    );
  },
);

test.each(['4.0', '4.1', '5.0', '6.0', '6.1'] as const)(
  'tags are said to %s, which has the word',
  (version) => {
    expect(skriven(version).body.taggar).toEqual(['foretag']);
    expect(osagbartFilter(fullt.fraga, { dialekt: 'direkt', version })).toBeUndefined();
  },
);

test('a question with tags cannot be said to 3.1, and one without them can', () => {
  expect(osagbartFilter(fullt.fraga, { dialekt: 'direkt', version: '3.1' })).toBe('taggar');
  expect(osagbartFilter(naken, { dialekt: 'direkt', version: '3.1' })).toBeUndefined();
  expect(osagbartFilter(fullt.fraga, { dialekt: 'formedling', version: '3.1' })).toBeUndefined();
});

const dag = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const datum = dag.map((d) => d.toISOString().slice(0, 10));
const kund: fc.Arbitrary<Part['kund']> = fc.record(
  {
    identifierare: fc.constant('189904119907'),
    typ: fc.constantFrom('Personnummer', 'Organisationsnummer', 'Samordningsnummer'),
    tillagg: fc.string({ minLength: 1, maxLength: 20 }),
  },
  { requiredKeys: ['identifierare', 'typ'] },
);
const arende: fc.Arbitrary<Part['arende']> = fc.record({
  identifierare: fc.string({ minLength: 1 }),
  typ: fc.constantFrom('Konsumentreferens', 'Producentärendereferens', 'Diarienummer', 'Kvittensnummer'),
});
const filter = fc.record(
  {
    kundhandelseTyper: fc.array(fc.constantFrom('SKV', 'SKV.MOMS')),
    taggar: fc.array(fc.string()),
    startDatum: datum,
    slutDatum: datum,
  },
  { requiredKeys: [] },
);

test('every 6.0 question is valid against the closed request schema, whatever is asked', () => {
  const about = fc.oneof(fc.record({ kund }), fc.record({ arende }), fc.record({ kund, arende }));
  fc.assert(
    fc.property(about, filter, fc.boolean(), (part, narrowing, skickaAnvandare) => {
      const asked = { part: { id: 'p', kundId: 'k', ...part } as Part, fraga: { ...naken, ...narrowing } };
      return valid(skriven('6.0', asked, skickaAnvandare).body) === true;
    }),
  );
});

test('the identity numbers stand in the body only', () => {
  const { url, headers } = buildRequest(fullt);
  expect(JSON.stringify([url, headers])).not.toContain('9904119907');
});
