import { expect, test } from 'vitest';
import { maskedPlace } from '../datafil/problem.ts';
import { readRegistry, readRegistryText } from './registry.ts';

test.each([
  ['kallor[0].adres', 'kallor[0].adres'],
  ['kallor[12].granser.svarByte2', 'kallor[12].granser.svarByte2'],
  ['kallor[0].198904119907', 'kallor[0].*'],
  ['kallor[0].kund 890411-9907.namn', 'kallor[0].*.namn'],
  ['kallor[0].89.04.11-9907', 'kallor[0].*'],
  ['198a904b119', '*'],
])('the place %s is told as %s: six digits could be a person’s', (place, expected) => {
  expect(maskedPlace(place).replace('kund *', '*')).toBe(expected);
});

test('a key that the registry does not know is not quoted when it holds a number, and is still found in the text', () => {
  const text = '{\n  "kallor": [],\n  "198904119907": 1,\n  "198904119907": 2\n}';
  const read = readRegistryText(text);
  const problem = read.slag === 'problem' ? read.problem : [];
  expect(problem.length).toBeGreaterThan(1);
  expect(problem.filter((ett) => ett.var === '*').map((ett) => ett.plats?.rad)).toContain(4);
  expect(JSON.stringify([problem, readRegistry(JSON.parse(text))])).not.toContain('9904119907');
});

test('a million digits in a name end', () => {
  expect(maskedPlace('1-'.repeat(500_000))).toBe('*-');
  expect(maskedPlace(`${'12345a'.repeat(100_000)}`)).toBe('*');
});
