import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laggTillRader, sammandragI, TOM_BILD } from './bild.ts';
import { attGora, rad, start, tyst } from './exempel.ts';
import { ALLA, malningAv, rangordnade, utanRad } from './urval.ts';

const bild = laggTillRader(TOM_BILD, [
  {
    ...start(),
    huvudman: [
      { id: 'o', namn: 'Östgöta Åkeri AB' },
      { id: 'a', namn: 'Ågrens Kafé' },
      { id: 'b', namn: 'Bergs Plåt AB' },
      { id: 'c', namn: 'Cykelboden' },
      { id: 'd', namn: 'Dahls Åkeri HB' },
    ],
  },
  rad('o', { ...attGora(1, 1), senast: { ms: 4, producent: 'skv', arendetyp: 'S.M' } }),
  rad('a', { ...attGora(7, 2), senast: { ms: 9, producent: 'skv', arendetyp: 'S.M' } }),
  rad('b', tyst('skv')),
  rad('c'),
]);
const shown = (val: Partial<typeof ALLA>) => rangordnade(bild, { ...ALLA, ...val }, 'sv').join('');

describe('which are shown', () => {
  test.each([
    [{}, 'oabc'],
    [{ urval: 'att-gora' }, 'oa'],
    [{ urval: 'okant' }, 'b'],
    [{ urval: 'inget' }, 'c'],
    [{ sok: ' åker' }, 'o'],
    [{ sok: 'AB' }, 'ob'],
    [{ sok: 'finns inte' }, ''],
    [{ urval: 'att-gora', sok: 'kafé' }, 'a'],
  ] as const)('%j: %s', (val, ids) => {
    expect(shown(val)).toBe(ids);
  });
  test.each([
    ['varst', 'oabc'],
    ['namn', 'bcao'],
    ['senast', 'aobc'],
    ['flest', 'aobc'],
  ] as const)('in the order %s: %s', (ordning, ids) => {
    expect(shown({ ordning })).toBe(ids);
  });
  test('one without a line is found by her name all the same', () => {
    expect([utanRad(bild, 'åkeri'), utanRad(bild, ''), utanRad(bild, 'x')]).toEqual([['d'], ['d'], []]);
  });
});

describe('what is painted', () => {
  test('late ones stand last, and it is told how many stand lower than they rank', () => {
    expect(malningAv(['b', 'd'], ['a', 'b', 'c', 'd'], 10)).toEqual({
      visade: ['b', 'd', 'a', 'c'],
      sena: 2,
      fler: 0,
    });
  });
  test('no more than the bound are painted, and a late one beyond it is still counted', () => {
    expect(malningAv(['b', 'c'], ['a', 'b', 'c', 'd'], 2)).toEqual({ visade: ['b', 'c'], sena: 1, fler: 2 });
  });
  test('for any arrivals, what is painted keeps its order and the rest follows by rank', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 1, max: 25 }), (malade, rang, hogst) => {
        const { visade, fler } = malningAv(malade, rang, hogst);
        const kvar = malade.filter((id) => rang.includes(id));
        expect(visade.slice(0, kvar.length)).toEqual(kvar.slice(0, hogst));
        expect(visade.slice(kvar.length)).toEqual(
          rang.filter((id) => !kvar.includes(id)).slice(0, Math.max(0, hogst - kvar.length)),
        );
        expect(visade.length + fler).toBe(rang.length);
      }),
    );
  });
});

test('five thousand lines that come forty at a time all come to stand in order', () => {
  const ids = Array.from({ length: 5000 }, (_, i) => `h${i}`);
  let board = laggTillRader(TOM_BILD, [start(...ids)]);
  for (let i = 0; i < ids.length; i += 40)
    board = laggTillRader(
      board,
      ids.slice(i, i + 40).map((id, j) => rad(id, (i + j) % 3 === 0 ? attGora(1, (i * 7919) % 5000) : {})),
    );
  expect([board.varst.length, board.kvar.size]).toEqual([5000, 0]);
  const sedan = board.varst.flatMap((id) => sammandragI(board.rader.get(id))?.aldst?.sedan ?? []);
  expect(sedan).toHaveLength(ids.filter((_, i) => i % 3 === 0).length);
  expect(sedan).toEqual([...sedan].sort((a, b) => a - b));
});
