import { expect, test } from 'vitest';
import { rosterAv } from './facit.ts';
import { DIREKTFEL, SVARSFEL } from './fel.ts';
import { beteendeAv, korrelationAv, nummerUr, planera } from './fragplan.ts';
import { slumpAv } from './slump.ts';
import { varldAv } from './varldsplan.ts';

/** The plan of a question with everything that is said in it. */
function allt(fro: number, nr: number): string {
  const plan = planera(varldAv(fro, 12), fro, nr);
  const sagt = plan.kallor.map((kallplan) => [
    beteendeAv(kallplan.sort, fro, nr, '*', 0),
    plan.parter.map((part) => rosterAv(plan, kallplan, part, plan.parter)),
  ]);
  return JSON.stringify([plan, sagt]);
}

test('the same seed gives the same questions, in whatever order they are made', () => {
  const forlanges = [0, 1, 2, 3, 4, 5].map((nr) => allt(7, nr));
  const baklanges = [5, 4, 3, 2, 1, 0].map((nr) => allt(7, nr)).reverse();
  expect(baklanges).toEqual(forlanges);
  expect(new Set(forlanges).size).toBe(6);
  expect(allt(8, 0)).not.toBe(forlanges[0]);
});

test('ten thousand questions meet every fault', () => {
  const met = new Set<string>();
  const varld = varldAv(1, 12);
  for (let nr = 0; nr < 10_000; nr += 1) {
    for (const { sort, adressfel } of planera(varld, 1, nr).kallor) {
      met.add(beteendeAv(sort, 1, nr, 'jag', 0).fel);
      met.add(adressfel);
    }
  }
  for (const fel of [...Object.keys(SVARSFEL), ...Object.keys(DIREKTFEL)]) expect(met).toContain(fel);
  for (const fel of [
    'nekad',
    'namn-okant',
    'namn-drojer',
    'namn-inat',
    'tls-sjalvsignerat',
    'tls-avbrott',
    'tls-hang',
  ])
    expect(met).toContain(fel);
});

test('a question is known by its UUID alone, and one of another seed is not', () => {
  expect(korrelationAv(9, 1234)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(nummerUr(korrelationAv(9, 1234), 9)).toBe(1234);
  expect(nummerUr(korrelationAv(9, 1234), 8)).toBeUndefined();
  expect(nummerUr('nonsense', 9)).toBeUndefined();
});

test('half of the log-normal delays are below their median, and some are far above', () => {
  const slump = slumpAv('test');
  const values = Array.from({ length: 4000 }, () => slump.lognormal(10, 1));
  const below = values.filter((ms) => ms < 10).length;
  expect(below).toBeGreaterThan(1800);
  expect(below).toBeLessThan(2200);
  expect(Math.max(...values)).toBeGreaterThan(100);
});
