import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skapaBristlista } from './bristlista.ts';
import { readReferenser as read } from './read-referenser.ts';

const readReferenser = (wire: unknown) => read(wire, skapaBristlista());

test('all four wire forms become lists', () => {
  expect(
    readReferenser({
      producentarende: 'A-1',
      etjanst: { url: 'https://e.example', lanktext: 'Öppna' },
      konsumentReferens: ['K-1', 'K-2'],
      api: [{ url: 'https://api.example' }, { lanktext: 'Utan adress' }],
    }),
  ).toEqual({
    producentarende: [{ varde: 'A-1' }],
    etjanst: [{ url: 'https://e.example', lanktext: 'Öppna' }],
    konsumentReferens: [{ varde: 'K-1' }, { varde: 'K-2' }],
    api: [{ url: 'https://api.example' }, { lanktext: 'Utan adress' }],
  });
});

test('a mixed list keeps what can be read, in order', () => {
  expect(readReferenser({ etjanst: ['a', true, null, { url: 'b' }, [], {}, { url: 3 }, ' '] })).toEqual({
    etjanst: [{ varde: 'a' }, { url: 'b' }],
  });
});

test('a reference object without any known text is no reference, though the schema lets it pass (quirk 8)', () => {
  expect(readReferenser({ producentarende: {}, etjanst: { foo: 'x' } })).toEqual({});
});

test('a producer’s own keys are kept', () => {
  expect(readReferenser({ diarienummer: 'D 1', lank: 'https://x.example', nummer: true })).toEqual({
    diarienummer: [{ varde: 'D 1' }],
    lank: [{ varde: 'https://x.example' }],
  });
});

test('a whole number is the same reference as its text', () => {
  expect(readReferenser({ producentarende: 4711, diarienummer: [12, 0] })).toEqual({
    producentarende: [{ varde: '4711' }],
    diarienummer: [{ varde: '12' }, { varde: '0' }],
  });
});

test.each([[2026.1], [1e21], [12345678901234567890n]])(
  'the number %s, which JSON does not keep as it was written, names no case',
  (number) => {
    expect(readReferenser(JSON.parse(`{"producentarende": ${number}}`))).toEqual({});
  },
);

test('a key called __proto__ reaches no prototype', () => {
  const read = readReferenser(JSON.parse('{"__proto__": {"url": "x"}, "etjanst": "y"}'));
  expect(read).toEqual({ etjanst: [{ varde: 'y' }] });
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
});

test('whatever stands in referenser, every value is a list of at least one readable reference', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      Object.values(readReferenser(value)).every(
        (list) => list.length > 0 && list.every((r) => Object.values(r).every((v) => typeof v === 'string')),
      ),
    ),
  );
});

test('a reference alone is read and noted as the only one of a list is', () => {
  const falt = fc.constantFrom('producentarende', 'diarienummer', 'etjanst', 'api', 'eget');
  const text = fc.constantFrom('', ' ', 'A-1', 'https://e.example');
  const objekt = fc.record({ url: text, lanktext: text, annat: text }, { requiredKeys: [] });
  const ensam = fc.oneof(text, objekt, fc.double(), fc.integer(), fc.boolean());
  const both = (wire: unknown) => {
    const brister = skapaBristlista();
    return [read(wire, brister), brister.lista()];
  };
  fc.assert(
    fc.property(falt, ensam, (nyckel, value) => {
      expect(both({ [nyckel]: value })).toEqual(both({ [nyckel]: [value] }));
    }),
    { numRuns: 1000 },
  );
});
