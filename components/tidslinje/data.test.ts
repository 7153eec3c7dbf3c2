import { expect, test } from 'vitest';
import { beskedAv } from '../../lib/arenden/besked.ts';
import { fel, handelse, ms, svar } from '../../lib/arenden/exempel.ts';
import type { Startrad, Stromrad } from '../../lib/arenden/strom.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';
import { fragarEn, fragasKallan, type Handelsedata, laggTillRad, tidslinjeUr } from './data.ts';
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
  expect(data.fragas).toEqual([vantad('b')]);
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
  expect(again.fragas).toEqual([vantad('a'), vantad('b')]);
  expect(tidslinjeUr(again).arenden).toHaveLength(1);
  const cut = laggTillRad(again, { rad: 'avbruten' });
  expect(cut && tidslinjeUr(cut).arenden[0]?.foraldradSedan).toBe(now + 10);
});

// A källa that forwards to two authorities, about two parts: four lines in one answer.
const fyra = ['skv', 'dv'].flatMap((producent) =>
  ['p1', 'p2'].map((part) => ({ kalla: 'f', producent, kund: 'k1', part })),
);
const formedlare: Startrad = { ...start, vantade: [...start.vantade, ...fyra] };
const rad = (utfall: Utfall): Stromrad => ({ rad: 'utfall', utfall, arendeId: {} });
const svarFran = (source: (typeof fyra)[number] | undefined, svarade: number) =>
  rad(svar([], { ...source, svarade }));

test('a källa asked again is being asked until every one of its lines has landed', () => {
  const first = vik(formedlare, ...fyra.map((v) => svarFran(v, now)), { rad: 'slut' });
  let data = fragarEn(first, 'f');
  expect(data.fragas).toEqual(fyra);
  const line = (one: Stromrad | Avbruten) => laggTillRad(data, one, 'f') ?? data;
  data = line({ ...formedlare, vantade: fyra });
  for (const [nr, source] of fyra.entries()) {
    expect(fragasKallan(data, 'f')).toBe(true);
    data = line(svarFran(source, now + 10 + nr));
  }
  expect(data.fragas).toEqual([]);
});

test('cut in the middle, only the lines that had not landed are failures', () => {
  const first = vik(formedlare, svarA, felB, ...fyra.map((v) => svarFran(v, now)), { rad: 'slut' });
  let data = fragarEn(first, 'f');
  for (const one of [svarFran(fyra[0], now + 10), svarFran(fyra[3], now + 11)])
    data = laggTillRad(data, one, 'f') ?? data;
  data = laggTillRad(data, { rad: 'avbruten' }, 'f') ?? data;
  expect(data.fragas).toEqual([]);
  const cut = tidslinjeUr(data).kallor.filter((k) => k.kalla === 'f' && k.lage === 'fel');
  expect(cut.map((k) => [k.producent, k.part])).toEqual([
    ['dv', 'p1'],
    ['skv', 'p2'],
  ]);
});

test('a källa asked again brings its own description anew, and no other’s', () => {
  const om = (kalla: string, avbrott?: string) => ({
    ...{ kalla, producent: kalla, namn: kalla, arendetyper: {} },
    ...(avbrott !== undefined && { avbrott }),
  });
  const first = vik({ ...start, kallor: [om('a'), om('b', 'Vi byter system.')] }, svarA, felB);
  const data = utvidga(fragarEn(first, 'b'), { ...start, kallor: [om('b')], vantade: [vantad('b')] });
  expect(data.start.kallor).toEqual([om('a'), om('b')]);
});

test('a stream that does not know all her firms gives no proof that nothing is missing', () => {
  const emptyB = rad(svar([], { kalla: 'b', svarade: now }));
  const emptyA = rad(svar([], { kalla: 'a', svarade: now }));
  expect(beskedAv(tidslinjeUr(vik(start, emptyA, emptyB))).slag).toBe('inga-arenden');
  const partly = vik({ ...start, foretagOkanda: true }, emptyA, emptyB);
  expect(beskedAv(tidslinjeUr(partly)).slag).toBe('vet-inte');
});
