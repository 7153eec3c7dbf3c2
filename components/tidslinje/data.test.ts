import { expect, test } from 'vitest';
import { beskedAv } from '../../lib/arenden/besked.ts';
import { fel, handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import type { Startrad, Stromrad } from '../../lib/arenden/strom.ts';
import { fragarEn, type Handelsedata, laggTillRad, tidslinjeUr } from './data.ts';
import type { Avbruten } from './las-strom.ts';

const now = ms('2026-03-14 09:00');
const vantad = (kalla: string) => ({ kalla, producent: kalla, kund: 'k1', part: 'p1' });
const start: Startrad = { rad: 'start', now, sprak: 'sv', kallor: [], vantade: [vantad('a'), vantad('b')] };
const enAtgard = handelse({ kraver: true });
const svarA: Stromrad = {
  rad: 'utfall',
  utfall: svar([enAtgard], { kalla: 'a', svarade: now + 10 }),
  arendeId: { x: '1' },
};
const felB: Stromrad = {
  rad: 'utfall',
  utfall: fel({ slag: 'broken', status: 500 }, { kalla: 'b', svarade: now + 20 }),
  arendeId: {},
};

function vik(...rader: (Stromrad | Avbruten)[]): Handelsedata {
  const data = rader.reduce<Handelsedata | undefined>((known, rad) => laggTillRad(known, rad), undefined);
  if (data === undefined) throw new Error('no start');
  return data;
}

/** A line of the question to källa b alone. */
function utvidga(data: Handelsedata, rad: Stromrad | Avbruten): Handelsedata {
  return laggTillRad(data, rad, 'b') ?? data;
}

const lagen = (data: Handelsedata) => tidslinjeUr(data).kallor.map((k) => [k.kalla, k.lage, k.fel?.slag]);

test('lines before the first are nothing to show', () => {
  expect(laggTillRad(undefined, svarA)).toBeUndefined();
  expect(laggTillRad(undefined, { rad: 'avbruten' })).toBeUndefined();
});

test('sources that have not spoken are waited for until the stream is cut, and then they failed', () => {
  expect(lagen(vik(start, svarA))).toEqual([
    ['a', 'svarat', undefined],
    ['b', 'vantar', undefined],
  ]);
  const cut = vik(start, svarA, { rad: 'avbruten' });
  expect(lagen(cut)).toEqual([
    ['a', 'svarat', undefined],
    ['b', 'fel', 'skipped'],
  ]);
  expect(beskedAv(tidslinjeUr(cut)).slag).toBe('hos-dig-minst');
});

test('a stream that was cut before any answer does not say that nothing is waiting', () => {
  expect(beskedAv(tidslinjeUr(vik(start, { rad: 'avbruten' }))).slag).toBe('ingen-svarade');
});

test('one källa asked again fills its own gap and nothing else', () => {
  let data = fragarEn(vik(start, svarA, felB, { rad: 'slut' }), 'b');
  expect(data.fragas).toEqual(['b']);
  data = utvidga(data, { ...start, now: now + 5000, vantade: [vantad('b')] });
  const answer: Stromrad = {
    rad: 'utfall',
    utfall: svar([], { kalla: 'b', svarade: now + 5100 }),
    arendeId: { y: '2' },
  };
  data = utvidga(data, answer);
  expect(data.fragas).toEqual([]);
  expect(data.arendeId).toEqual({ x: '1', y: '2' });
  expect(data.start.vantade).toHaveLength(2);
  expect(data.start.now).toBe(now + 5000);
  expect(beskedAv(tidslinjeUr(data)).slag).toBe('hos-dig');
});

test('one källa asked again over a broken line stays a failure, and its button can be pressed again', () => {
  const asking = fragarEn(vik(start, svarA, felB), 'b');
  const data = utvidga(asking, { rad: 'avbruten' });
  expect(data.fragas).toEqual([]);
  expect(lagen(data)).toEqual([
    ['a', 'svarat', undefined],
    ['b', 'fel', 'skipped'],
  ]);
});

test('asking everyone anew keeps what is shown until each has answered', () => {
  const again = vik(start, svarA, felB, { rad: 'slut' }, { ...start, now: now + 9000 });
  expect(again.fragas).toEqual(['a', 'b']);
  expect(tidslinjeUr(again).arenden).toHaveLength(1);
  const cut = laggTillRad(again, { rad: 'avbruten' });
  expect(cut && tidslinjeUr(cut).arenden[0]?.foraldradSedan).toBe(now + 10);
});
