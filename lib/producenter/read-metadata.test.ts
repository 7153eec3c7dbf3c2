import { describe, expect, test } from 'vitest';
import type { Part } from '../arenden/part.ts';
import { wire as event } from './exempel.ts';
import { readSvar } from './read-response.ts';

const metadata = { anvandare: '189904119907', version: '6.1' };

describe('an answer about someone else is never shown', () => {
  const om = { id: 'p', kundId: 'k', kund: { identifierare: '189904119907', typ: 'Personnummer' as const } };
  const svar = (kund: unknown, part: Part = om, arende?: unknown) =>
    readSvar(JSON.stringify({ metadata: { ...metadata, kund, arende }, kundhandelser: [event('a')] }), {
      part,
    });
  test.each([
    ['twelve other digits', { identifierare: '189807149829', typ: 'Personnummer' }],
    ['ten other digits', { identifierare: '980714-9829' }],
    ['the same ten digits of another century', { identifierare: '199904119907' }],
    ['the same digits as a firm', { identifierare: '189904119907', typ: 'Organisationsnummer' }],
  ])('%s', (_, kund) => {
    const { resultat, brister } = svar(kund);
    expect(resultat).toEqual({ slag: 'malformed' });
    expect(brister).toEqual([{ regel: 'fel-kund', falt: 'metadata.kund', antal: 1 }]);
  });
  test.each([
    ['the same number without its century', { identifierare: '990411-9907' }],
    ['a masked number', { identifierare: '18990411****' }],
    ['no number', { typ: 'Personnummer' }],
    ['no kund', undefined],
  ])('%s is no sign of it', (_, kund) => {
    expect(svar(kund).resultat.slag).toBe('svar');
  });
  test('another firm of the same owner, where one was asked about', () => {
    const firma = { ...om, kund: { ...om.kund, typ: 'Organisationsnummer' as const, tillagg: '1' } };
    expect(svar({ ...firma.kund, tillagg: '2' }, firma).resultat).toEqual({ slag: 'malformed' });
    expect(svar({ ...firma.kund, tillagg: null }, firma).resultat.slag).toBe('svar');
    expect(svar({ ...firma.kund, typ: 'Personnummer' }, firma).resultat).toEqual({ slag: 'malformed' });
  });
  test.each([['PERSONNUMMER'], ['pnr'], [7]])(
    'the type %j is none of the standard’s and no sign of it',
    (typ) => {
      expect(svar({ ...om.kund, typ }).resultat.slag).toBe('svar');
    },
  );
  test('nor may a case that is followed by its kvittensnummer be another', () => {
    const arende = { identifierare: 'K-1', typ: 'Kvittensnummer' as const };
    const part = { id: 'p', kundId: 'k', arende };
    expect(svar(undefined, part, { ...arende, identifierare: 'K-2' }).brister).toMatchObject([
      { regel: 'fel-kund', falt: 'metadata.arende' },
    ]);
    expect(svar(undefined, part, arende).resultat.slag).toBe('svar');
  });
});
