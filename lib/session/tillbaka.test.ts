import { expect, test } from 'vitest';
import { tillbaka } from './tillbaka.ts';

const ADRESS = 'https://bollkoll.example';

test('the way back is the page she came from, with its question', () => {
  expect(tillbaka(`${ADRESS}/for/abc?sprak=en`, ADRESS)).toBe('/for/abc?sprak=en');
});

test.each([
  `${ADRESS}//evil.example/`,
  `${ADRESS}/\\evil.example/`,
  `${ADRESS}/\\\\evil.example/`,
  `${ADRESS}/.//evil.example/`,
  `${ADRESS}/x/..//evil.example/`,
  'https://evil.example/',
  'https://bollkoll.example@evil.example/',
  'javascript:alert(1)',
  '//evil.example/',
  '',
  null,
])('a referrer that leads elsewhere (%s) leads to the start', (referrer) => {
  expect(tillbaka(referrer, ADRESS)).toBe('/');
});

test('wherever it leads, it is to our own origin', () => {
  for (const path of ['/a//b', '/%5Cevil.example', '/%2F%2Fevil.example', '/?x=//evil.example'])
    expect(new URL(tillbaka(`${ADRESS}${path}`, ADRESS), ADRESS).origin).toBe(ADRESS);
});
