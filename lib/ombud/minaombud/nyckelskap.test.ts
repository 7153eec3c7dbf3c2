import { expect, test } from 'vitest';
import type { Registersvar } from '../anrop.ts';
import { skapaNyckelskap } from './nyckelskap.ts';

const jwks = (...kid: string[]): Registersvar => ({
  slag: 'svar',
  status: 200,
  varde: { keys: kid.map((en) => ({ kty: 'RSA', kid: en, n: 'AQAB', e: 'AQAB' })) },
});

function skapet(svara: (gang: number) => Registersvar | Promise<Registersvar>) {
  let nu = 0;
  const fragade: string[] = [];
  const skap = skapaNyckelskap(
    async (tredjeman) => svara(fragade.push(tredjeman)),
    () => nu,
  );
  const fram = (ms: number) => {
    nu += ms;
  };
  return { skap, fragade, fram };
}

test('an authority’s keys are fetched once for all who ask at once, and each authority’s for itself', async () => {
  const { skap, fragade } = skapet(() => jwks('a'));
  const svar = await Promise.all([skap('1', 'a'), skap('1', 'a'), skap('2', 'a')]);
  expect(svar.map(({ slag }) => slag)).toEqual(['nyckel', 'nyckel', 'nyckel']);
  expect(fragade).toEqual(['1', '2']);
});

test('an unknown key makes us fetch once a minute and no more', async () => {
  const { skap, fragade, fram } = skapet((gang) => (gang < 2 ? jwks('a') : jwks('a', 'b')));
  await skap('1', 'a');
  for (let gang = 0; gang < 100; gang += 1) expect(await skap('1', 'b')).toEqual({ slag: 'okand' });
  fram(59_999);
  expect(await skap('1', 'b')).toEqual({ slag: 'okand' });
  expect(fragade).toHaveLength(1);
  fram(1);
  expect((await skap('1', 'b')).slag).toBe('nyckel');
  expect(fragade).toHaveLength(2);
});

test('a key that has been withdrawn stops counting within ten minutes', async () => {
  const { skap, fram } = skapet((gang) => (gang === 1 ? jwks('a') : jwks('b')));
  expect((await skap('1', 'a')).slag).toBe('nyckel');
  fram(599_999);
  expect((await skap('1', 'a')).slag).toBe('nyckel');
  fram(1);
  expect(await skap('1', 'a')).toEqual({ slag: 'okand' });
});

test('keys that cannot be had are asked for again by the next one', async () => {
  const fel = { slag: 'fel', skal: 'svarar-inte' } as const;
  const { skap } = skapet((gang) => (gang === 1 ? fel : jwks('a')));
  expect(await skap('1', 'a')).toEqual(fel);
  expect((await skap('1', 'a')).slag).toBe('nyckel');
});

test.each([
  null,
  [],
  {},
  { keys: 1 },
  { keys: [1] },
  { keys: [{ kid: 'a' }] },
  { keys: Array(101).fill({ kty: 'RSA' }) },
])('%j is no key set', async (varde) => {
  const { skap } = skapet(() => ({ slag: 'svar', status: 200, varde }));
  expect(await skap('1', 'a')).toEqual({ slag: 'fel', skal: 'olaslig' });
});
