import { expect, test } from 'vitest';
import type { Tavelrad } from '../../lib/arenden/tavla.ts';
import {
  arOsaker,
  type Bild,
  laggTillRader,
  medFragade,
  medSammandrag,
  stallningI,
  TOM_BILD,
} from './bild.ts';
import { attGora, rad, start, tyst } from './exempel.ts';

const board = (...rader: Tavelrad[]) => laggTillRader(TOM_BILD, rader);
const left = ({ kvar }: Bild) => [...kvar];

test('a huvudman is done when her line waits for nobody, and not before', () => {
  const early = board(start('a', 'b'), rad('a', { ...tyst(), vantar: ['skv'] }));
  expect([left(early), stallningI(early)]).toMatchObject([['a', 'b'], { alla: 2, klara: 0 }]);
  const whole = laggTillRader(early, [rad('a', attGora(1))]);
  expect([left(whole), stallningI(whole)]).toMatchObject([['b'], { klara: 1, attGora: 1 }]);
});

test('one whom she may not ask for is done; only when that is not known is she uncertain', () => {
  const denied = { rad: 'huvudman', id: 'a', nar: 2, lage: 'utan-ratt', skal: 'far-inte' } as const;
  const closed = { ...denied, id: 'b', skal: 'oppnar-inget' } as const;
  const unknown = { ...denied, id: 'c', skal: 'rattighet-okand' } as const;
  const all = board(start('a', 'b', 'c'), denied, closed, unknown);
  expect([left(all), stallningI(all)]).toMatchObject([[], { osakra: ['c'], begransade: 2 }]);
  expect([denied, closed, unknown].map(arOsaker)).toEqual([false, false, true]);
});

test('those found later are added, and until then it is said that there may be more', () => {
  const early = board({ ...start('a'), fler: true });
  const later = laggTillRader(early, [{ ...start('b'), utanSvar: ['skv'] }, rad('b')]);
  expect([early.fler, later.fler, later.utanSvar, left(later), later.varst]).toEqual([
    ...[true, false],
    ...[['skv'], ['a'], ['b']],
  ]);
});

test('one that is limited by her fullmakt is counted as such', () => {
  const narrow = { ...rad('a'), oppnar: { skv: ['SKV.MOMS'] } };
  expect(stallningI(board(start('a', 'b'), narrow, rad('b')))).toMatchObject({ begransade: 1, osakra: [] });
});

test('asked for again, those are left and the rest stands, also what was said of those', () => {
  const all = board(start('a', 'b'), rad('a', tyst('skv')), rad('b', attGora(2)));
  expect(left(all)).toEqual([]);
  const again = medFragade(all, ['a']);
  expect([left(again), stallningI(again).klara, again.rader.get('a')]).toEqual([
    ['a'],
    1,
    all.rader.get('a'),
  ]);
  const come = laggTillRader(again, [rad('a', {}, 9)]);
  expect([left(come), stallningI(come)]).toMatchObject([[], { osakra: [], fran: 2, till: 9 }]);
});

test('lines stand worst first however they came, and equals by name', () => {
  const lines = [rad('c'), rad('d', attGora(1, 5)), rad('b'), rad('e', tyst('skv')), rad('a', attGora(1, 2))];
  const denied = { rad: 'huvudman', id: 'x', nar: 2, lage: 'utan-ratt', skal: 'far-inte' } as const;
  const unknown = { ...denied, id: 'y', skal: 'rattighet-okand' } as const;
  const ids = ['a', 'b', 'c', 'd', 'e', 'x', 'y'];
  const together = board(start(...ids), ...lines, denied, unknown);
  const [first, last] = [together.varst.slice(0, 2), together.varst.slice(-3)];
  expect([first, last]).toEqual([
    ['a', 'd'],
    ['b', 'c', 'x'],
  ]);
  let oneByOne = board(start(...ids));
  for (const line of [unknown, denied, ...lines.reverse()]) oneByOne = laggTillRader(oneByOne, [line]);
  expect(oneByOne.varst).toEqual(together.varst);
});

test('the end of the stream marks nobody as done', () => {
  const cut = board(start('a', 'b'), rad('a'), { rad: 'slut' });
  expect(left(cut)).toEqual(['b']);
});

test('her own view, opened, gives her line anew when it is whole and newer, and limits nothing away', () => {
  const limited = { ...rad('a', tyst('skv'), 5), oppnar: { skv: ['SKV'] } };
  const all = board(start('a'), limited);
  const own = rad('a', attGora(3));
  if (own.lage !== 'sammandrag') throw new Error('a summary');
  const waiting = { ...own.sammandrag, vantar: ['skv'] };
  expect(medSammandrag(all, 'a', 9, waiting)).toBe(all);
  expect(medSammandrag(all, 'a', 4, own.sammandrag)).toBe(all);
  expect(medSammandrag(all, 'b', 9, own.sammandrag)).toBe(all);
  const come = medSammandrag(all, 'a', 9, own.sammandrag);
  expect([stallningI(come), come.rader.get('a')]).toMatchObject([
    { attGora: 1, osakra: [], till: 9, begransade: 1 },
    { oppnar: { skv: ['SKV'] } },
  ]);
});

test('what is known of a källa that is asked no more stays, for lines name it', () => {
  const kalla = (id: string) => ({ kalla: id, producent: id, namn: id, arendetyper: {} });
  const first = { ...start('a'), kallor: [kalla('skv'), kalla('bv')] };
  const second = { ...first, kallor: [kalla('bv')] };
  expect(board(first, rad('a')).kallor.map((k) => k.kalla)).toEqual(['skv', 'bv']);
  expect(laggTillRader(board(first), [second]).kallor.map((k) => k.kalla)).toEqual(['skv', 'bv']);
});
