import { expect, test } from 'vitest';
import { z } from 'zod';
import { GRANSER, natverksgranserAv, vaktgranserAv } from '../env/granser.ts';
import { STANDARDVAKT, skapaVakt } from '../formedling/index.ts';
import { ALLMANNA_GRANSER } from '../producenter/natverksgranser.ts';

const SCHEMA = z.object(GRANSER);
const tid = { now: () => 0, slump: () => 0 };

/** What each variable says of itself: `ska vara ett helt antal fel, 1–1000`. */
function spannet(namn: keyof typeof GRANSER): [number, number] {
  const svar = GRANSER[namn].safeParse('x');
  const [, minst, hogst] = /(\d+)–(\d+)$/.exec(svar.error?.issues[0]?.message ?? '') ?? [];
  return [Number(minst), Number(hogst)];
}

test('what holds when nothing is set is what the engine holds by itself', () => {
  const satta = SCHEMA.parse({});
  expect(vaktgranserAv(satta)).toEqual(STANDARDVAKT);
  const annars = Object.entries(ALLMANNA_GRANSER).map(([namn, grans]) => [namn, grans.annars]);
  expect(natverksgranserAv(satta)).toEqual(Object.fromEntries(annars));
});

test('every value that a variable takes is one that the engine takes, and the network’s bounds are the very same', () => {
  const VAKT = [
    'ANROP',
    'FEL_I_RAD',
    'VILA_MS',
    'HOGST_VILA_MS',
    'OMFORSOK',
    'OMFORSOK_PROCENT',
    'DUBBEL_PROCENT',
    'DUBBEL_GOLV_MS',
  ];
  for (const kort of VAKT) {
    const namn = `BOLLKOLL_${kort}` as keyof typeof GRANSER;
    for (const varde of spannet(namn)) {
      const granser = vaktgranserAv(SCHEMA.parse({ [namn]: String(varde) }));
      expect(() => skapaVakt({ ...tid, granser }), `${namn}=${varde}`).not.toThrow();
    }
  }
  const { huvudByte, kopplaMs, tokenMs } = ALLMANNA_GRANSER;
  expect(spannet('BOLLKOLL_HUVUD_BYTE')).toEqual([huvudByte.minst, huvudByte.hogst]);
  expect(spannet('BOLLKOLL_KOPPLA_MS')).toEqual([kopplaMs.minst, kopplaMs.hogst]);
  expect(spannet('BOLLKOLL_TOKEN_MS')).toEqual([tokenMs.minst, tokenMs.hogst]);
});
