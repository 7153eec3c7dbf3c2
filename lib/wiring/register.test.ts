import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Konfig } from '../env.ts';
import { registret, registretUnder } from './register.ts';

const kalla = (id: string, valfri: boolean) => ({
  id,
  producenter: [
    { id, namn: { sv: id, en: id }, typprefix: [id.toUpperCase()], kontakt: { telefon: '08-1' }, valfri },
  ],
  adress: 'http://localhost:5001',
  ...{ dialekt: 'direkt', version: '6.0', identifierartyper: ['Personnummer'], sprak: ['sv'] },
  ...{ deadlineMs: 5000, sant: false },
});

function uppstallt(forvalda: readonly string[]) {
  const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-register-'));
  onTestFinished(() => rmSync(mapp, { recursive: true }));
  const fil = join(mapp, 'kallor.json');
  const innehall = JSON.stringify({
    kallor: [kalla('skv', false), kalla('norrby', true), kalla('tallvik', true)],
  });
  writeFileSync(fil, innehall);
  const konfig = { kallor: { fil, innehall }, mode: 'demo', oidc: { acr: [] }, forvalda };
  return registret(konfig as unknown as Konfig);
}
const valfria = (register: ReturnType<typeof registret>) =>
  register.producenter().flatMap(({ id, valfri }) => (valfri ? [id] : []));

test('whom the deployment asks for everybody nobody needs to choose, in källor and producenter alike', () => {
  const register = uppstallt(['norrby', 'skv']);
  expect(valfria(register)).toEqual(['tallvik']);
  expect(register.kallor().map(({ producenter: [en] }) => en.valfri ?? false)).toEqual([false, false, true]);
  expect([register.harValfria(), uppstallt(['norrby', 'tallvik']).harValfria()]).toEqual([true, false]);
});

test('the values are the same for as long as the registry is, under a brand too', () => {
  const register = uppstallt(['norrby']);
  const under = registretUnder(register, { kallor: { egna: ['tallvik'], andra: ['skv'] } } as never);
  expect(under.kallor().map(({ id }) => id)).toEqual(['tallvik', 'skv']);
  for (const ett of [register, under]) {
    expect(ett.kallor()).toBe(ett.kallor());
    expect(ett.producenter()).toBe(ett.producenter());
  }
});

test('one that the registry does not hold is told of at the start', () => {
  expect(() => uppstallt(['atlantis'])).toThrow('BOLLKOLL_FORVALDA: atlantis finns inte i registret');
});

test('a brand asks everybody for its own kommun though the registry says valfri, and no other brand does', () => {
  const register = uppstallt([]);
  const under = registretUnder(register, { kallor: { egna: ['norrby'], forvalda: ['norrby'] } } as never);
  expect(valfria(under)).toEqual(['tallvik']);
  expect(under.kallor()[0]?.producenter[0].valfri).toBe(false);
  expect(valfria(register)).toEqual(['norrby', 'tallvik']);
});
