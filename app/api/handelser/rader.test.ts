import { expect, test } from 'vitest';
import type { Kalla } from '../../../lib/wiring.ts';
import { beskrivningar } from './beskrivning.ts';
import { rattensSlut } from './rader.ts';

type Om = Parameters<typeof beskrivningar>[0];
type Producent = Kalla['producenter'][number];

function producent(id: string, mer: Partial<Producent> = {}): Producent {
  return {
    id,
    namn: { sv: `${id} sv`, en: `${id} en` },
    alias: [],
    aktor: 'myndighet',
    typprefix: ['X'],
    referensnycklar: [],
    arendetyper: {},
    behorigheter: {},
    kontakt: { telefon: '08-465 004 00' },
    ...mer,
  };
}

const avbrott = { fran: 1000, till: 2000, text: { sv: 'Vi byter system.', en: 'We change systems.' } };
const formedlare: Om = {
  id: 'f',
  producenter: [producent('skv'), producent('dv', { privatUtforare: 'Provbolaget AB' })],
  avbrott: [avbrott],
};

test('a forwarding källa is described once for each authority that it speaks for, by its own name', () => {
  expect(
    beskrivningar(formedlare, 'en', 0).map(({ kalla, producent: id, namn }) => [kalla, id, namn]),
  ).toEqual([
    ['f', 'skv', 'skv en'],
    ['f', 'dv', 'dv en'],
  ]);
});

test('a private performer is told of, for the authority it works for alone', () => {
  expect(beskrivningar(formedlare, 'sv', 0).map((en) => en.privatUtforare)).toEqual([
    undefined,
    'Provbolaget AB',
  ]);
});

test('what is said of a planned outage is told while it lasts, and neither before nor after', () => {
  const sagt = (now: number) => beskrivningar(formedlare, 'sv', now).map((en) => en.avbrott);
  expect(sagt(999)).toEqual([undefined, undefined]);
  expect(sagt(1000)).toEqual(['Vi byter system.', 'Vi byter system.']);
  expect(sagt(1999)).toEqual(['Vi byter system.', 'Vi byter system.']);
  expect(sagt(2000)).toEqual([undefined, undefined]);
});

test('a right without an end ends nothing; one that has come to its end ends the answer', async () => {
  expect(rattensSlut({})).toBeUndefined();
  const [over, langt] = [
    rattensSlut({ till: Date.now() - 1 }),
    rattensSlut({ till: Number.MAX_SAFE_INTEGER }),
  ];
  await expect.poll(() => over?.aborted).toBe(true);
  expect(langt?.aborted).toBe(false);
});
