import { describe, expect, test } from 'vitest';
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
  expect(tidslinjeUr(data).now).toBe(now + 5100);
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
  expect(['a', 'b'].map((kalla) => fragasKallan(again, kalla))).toEqual([true, true]);
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

test('an event between the first line and the answer has happened, and decides', () => {
  const just = handelse({ kraver: true, tid: '2026-03-14 09:00:02' });
  const data = vik(start, rad(svar([just], { kalla: 'a', svarade: now + 3000 })), felB);
  const [arende] = tidslinjeUr(data).arenden;
  expect([arende?.boll, arende?.kommande.length]).toEqual(['hos-dig', 0]);
  expect(beskedAv(tidslinjeUr(data)).slag).toBe('hos-dig-minst');
});

const fran = (kalla: string, svarade: number, handelser = [handelse()]) =>
  rad(svar(handelser, { kalla, svarade }));
const slut: Stromrad = { rad: 'slut' };
const hel = (...rader: Stromrad[]) => [...rader, slut];

test('a källa that is no longer asked proves nothing: what it said stays with its age', () => {
  const forsta = hel(start, fran('a', now + 10), fran('b', now + 10, []));
  expect(beskedAv(tidslinjeUr(vik(...forsta))).slag).toBe('inget-vantar');
  const utanA = { ...start, now: now + 9000, vantade: [vantad('b')] };
  const tidslinje = tidslinjeUr(vik(...forsta, ...hel(utanA, fran('b', now + 9010, []))));
  expect(beskedAv(tidslinje)).toMatchObject({ slag: 'vet-inte', saknas: { svaradeInte: ['a'] } });
  expect(tidslinje.arenden.map((a) => [a.boll, a.foraldradSedan])).toEqual([['hos-producenten', now + 10]]);
});

test('an authority that the new answer does not name proves nothing, and one that it names again does', () => {
  const via = (svarade: number) =>
    rad(svar([handelse()], { kalla: 'a', producent: 'via:a:Nämnden', svarade }));
  const fraga = (fran0: number, ...mer: Stromrad[]) =>
    hel({ ...start, now: fran0 }, fran('a', fran0 + 1, []), fran('b', fran0 + 1, []), ...mer);
  const named = [...fraga(now, via(now + 2)), ...fraga(now + 9000, via(now + 9002))];
  expect(beskedAv(tidslinjeUr(vik(...named))).slag).toBe('inget-vantar');
  const unnamed = vik(...named, ...fraga(now + 20_000));
  expect(beskedAv(tidslinjeUr(unnamed)).slag).toBe('vet-inte');
  expect(lagen(unnamed)).toContainEqual(['a', 'fel', 'skipped']);
});

test('a källa asked alone while the others are still asked makes nobody unnamed', () => {
  let data = vik(start, fran('a', now + 10), felB);
  const line = (one: Stromrad, kalla?: string) => {
    data = laggTillRad(data, one, kalla) ?? data;
  };
  line({ ...start, now: now + 5000, vantade: [vantad('b')] }, 'b');
  line(fran('b', now + 5010, []), 'b');
  line(slut, 'b');
  line(slut);
  expect(beskedAv(tidslinjeUr(data)).slag).toBe('inget-vantar');
});

test('what a källa said stays described when it is no longer asked, so that its cases keep their names', () => {
  const om = (kalla: string) => ({ kalla, producent: kalla, namn: kalla, arendetyper: {} });
  const forsta = hel({ ...start, kallor: [om('a'), om('b')] }, fran('a', now + 10), fran('b', now + 10));
  const data = vik(...forsta, { ...start, now: now + 9000, kallor: [om('b')], vantade: [vantad('b')] });
  expect(data.start.kallor).toEqual([om('a'), om('b')]);
});

describe('with the server’s clock set back, what lands later is newer all the same', () => {
  const enMinutTillbaka = { ...start, now: now - 60_000 };
  const atgard = [handelse({ kraver: true })];
  const forsta = hel(start, fran('a', now + 5000, []), fran('b', now + 5000, []));

  test('in an answer to everything', () => {
    const igen = hel(enMinutTillbaka, fran('a', now - 59_000, atgard), fran('b', now - 59_000, []));
    expect(beskedAv(tidslinjeUr(vik(...forsta, ...igen))).slag).toBe('hos-dig');
  });
  test('in the answer of one källa alone', () => {
    const data = utvidga(vik(...forsta), { ...enMinutTillbaka, vantade: [vantad('b')] });
    const answered = utvidga(data, fran('b', now - 59_000, atgard));
    expect(beskedAv(tidslinjeUr(answered)).slag).toBe('hos-dig');
  });
  test('in a failure', () => {
    const down = rad(fel({ slag: 'unreachable' }, { kalla: 'a', svarade: now - 59_000 }));
    const igen = hel(enMinutTillbaka, down, fran('b', now - 59_000, []));
    expect(beskedAv(tidslinjeUr(vik(...forsta, ...igen))).slag).toBe('vet-inte');
  });
});
