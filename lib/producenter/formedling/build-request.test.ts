import { expect, test } from 'vitest';
import type { Part } from '../../arenden/part.ts';
import { buildRequest } from './build-request.ts';
import { bolag, fraga, kalla, NUMMER, person } from './exempel.ts';

const sole: Part = {
  id: 's',
  kundId: 'k',
  kund: { identifierare: NUMMER, typ: 'Organisationsnummer', tillagg: '001' },
  arende: { identifierare: 'A-1', typ: 'Producentärendereferens' },
};
const asked = { kalla: kalla(), parter: [person], anvandare: NUMMER, fraga };
const bodyOf = (change: object = {}) => JSON.parse(buildRequest({ ...asked, ...change }).body);

test('a full question is one POST about all parts, in the dialect’s own spelling', () => {
  const full = {
    ...fraga,
    kundhandelseTyper: ['SKV.MOMS'],
    taggar: ['foretag'],
    startDatum: '2026-01-01',
    slutDatum: '2026-12-31',
  };
  const { url, headers, body } = buildRequest({ ...asked, parter: [person, bolag, sole], fraga: full });
  expect(url).toBe('https://f.example/api/kundhandelseFragaSynkron');
  expect(headers).toEqual({
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': 'en',
    skv_client_correlation_id: fraga.korrelation,
  });
  expect(JSON.parse(body)).toEqual({
    fraga: {
      parter: [
        { kund: person.kund },
        { kund: bolag.kund },
        { kund: sole.kund, arende: { identifierare: 'A-1', typ: 'Producentarendereferens' } },
      ],
      kundhandelseTyper: ['SKV.MOMS'],
      taggar: ['foretag'],
      startDatum: '2026-01-01',
      slutDatum: '2026-12-31',
    },
    anvandare: NUMMER,
  });
});

test('what was not asked for is not sent: no filters, no paging, no names of the asker', () => {
  const bare = bodyOf({ fraga: { ...fraga, kundhandelseTyper: [], taggar: [] } });
  expect(bare).toEqual({ fraga: { parter: [{ kund: person.kund }] }, anvandare: NUMMER });
});

test('a page is asked for with the order that paging requires, newest first', () => {
  expect(bodyOf({ sida: { offset: 40, limit: 20 } }).fraga.behandling).toEqual({
    sortering: [
      { attribut: 'TIDPUNKT', stigande: false },
      { attribut: 'KUNDHANDELSETYP', stigande: true },
    ],
    paginering: { offset: 40, limit: 20 },
  });
});

test('the identity numbers stand in the body only', () => {
  const { url, headers } = buildRequest({ ...asked, parter: [person, bolag] });
  expect(JSON.stringify([url, headers])).not.toMatch(/\d{10}/);
});
