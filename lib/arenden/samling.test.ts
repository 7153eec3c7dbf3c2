import { expect, test } from 'vitest';
import { svar } from './exempel.ts';
import { laggTill, type Samling, tomSamling } from './samling.ts';
import type { Utfall } from './utfall.ts';

/** What is read of the outcomes while one more is added to `n` of as many authorities, named by one forwarder. */
function lasningar(n: number) {
  const lasta: PropertyKey[] = [];
  const bevakad = (nr: number): Utfall =>
    new Proxy(svar([], { kalla: 'f', producent: `via:f:N${nr}` }), {
      get(utfall, nyckel, mottagare) {
        lasta.push(nyckel);
        return Reflect.get(utfall, nyckel, mottagare);
      },
    });
  let samling: Samling = tomSamling;
  for (let nr = 0; nr < n; nr++) samling = laggTill(samling, bevakad(nr));
  lasta.length = 0;
  expect(laggTill(samling, bevakad(n))).toHaveLength(n + 1);
  return { alla: lasta.length, utskrivna: lasta.filter((nyckel) => nyckel === 'kund').length };
}

test('to add an outcome, no outcome of another authority is spelled out', () => {
  expect(lasningar(400).utskrivna).toBe(lasningar(4).utskrivna);
});

test('to add an outcome, each that is known is looked at a fixed number of times', () => {
  const [few, many] = [lasningar(200).alla, lasningar(400).alla];
  expect(many - few).toBeLessThanOrEqual(2 * 200);
});
