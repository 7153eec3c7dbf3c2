import fc from 'fast-check';
import { expect, test } from 'vitest';
import { genomga, narmast, textplats } from './plats.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Silence: that it throws is the answer.
    return false;
  }
};

test('a text is whole exactly when JSON.parse takes it', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.nat(),
      fc.string({ maxLength: 2 }),
      (json, a, b, put) => {
        const [from, to] = [a % (json.length + 1), b % (json.length + 1)].sort((x, y) => x - y);
        const text = json.slice(0, from) + put + json.slice(to);
        expect(genomga(json).brott).toBeUndefined();
        expect(genomga(text).brott === undefined, text).toBe(isJson(text));
      },
    ),
  );
});

test.each([
  ['{"a": 1,}', 8],
  ['{"a": 1 "b": 2}', 8],
  ['{"a": [1, 2', 11],
  ['', 0],
  ['{"a": tru}', 6],
  ['{} x', 3],
  ["{'a': 1}", 1],
  ['{"a": "b\nc"}', 8],
])('%s breaks at %i', (text, at) => {
  expect(genomga(text).brott).toBe(at);
});

test('every value is found by its path, a key by where its name begins', () => {
  const text = '{\n  "kallor": [\n    { "id": "a" },\n    { "id": "b", "x": { "A.B": [] } }\n  ]\n}';
  const { platser } = genomga(text);
  const at = (path: string) => textplats(text, narmast(platser, path));
  expect(at('kallor[1].id')).toEqual({ rad: 4, kolumn: 7 });
  expect(at('kallor[1]')).toEqual({ rad: 4, kolumn: 5 });
  expect(at('kallor[1].x.A.B')).toEqual({ rad: 4, kolumn: 25 });
  expect(at('kallor[0].adress'), 'a missing value is where it should have been').toEqual({
    rad: 3,
    kolumn: 5,
  });
  expect(at('kallor[9].id')).toEqual({ rad: 2, kolumn: 3 });
  expect(at('filen')).toEqual({ rad: 1, kolumn: 1 });
});

test('a key that stands twice in one object is told', () => {
  expect(genomga('{"a": {"b": 1, "b": 2}, "c": {"b": 1}}').dubbletter).toEqual(['a.b']);
});
