import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { buildRequest, type DirektFraga } from './build-request.ts';

const schema = new URL('../../reference/schema/kundhandelse_request_schema.json', import.meta.url);
const valid = new Ajv2020({ strict: false, unicodeRegExp: false }).compile(
  JSON.parse(readFileSync(schema, 'utf8')),
);

const fullt: DirektFraga = {
  kalla: { adress: 'https://skv.example/mina-arenden/' },
  part: {
    id: 'p1',
    kundId: 'k1',
    kund: { identifierare: '189904119907', typ: 'Organisationsnummer', tillagg: '001' },
    arende: { identifierare: 'A-1', typ: 'Producentärendereferens' },
  },
  anvandare: '189904119907',
  avsandare: { konsument: 'Exempel AB', konsumenttjanst: 'Bollkoll' },
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

test('the identity numbers stand in the body only', () => {
  const { url, headers } = buildRequest(fullt);
  expect(JSON.stringify([url, headers])).not.toContain('9904119907');
});
