import { expect, test } from 'vitest';
import { formedlare, myndighet } from '../reference/formedlare/exempel.ts';
import { LINDEN } from '../reference/producent/exempel.ts';
import { myndigheter } from '../reference/producent/myndigheter.ts';
import { all, begaran, handTimer, KORRELATION, kalla, NUMMER, person, producent, silent } from './exempel.ts';
import { formedla, type Kalla, type Utfall, vantadeAv, vikUtfall } from './index.ts';

const NU = Date.parse('2026-11-23T11:00:00Z');
const bolag = { id: 'b', kundId: 'k2', kund: LINDEN };
const parter = [person('a'), bolag];

type Producent = Kalla['producenter'][number];

function registrerad(id: string): Producent {
  const kand = myndigheter.find((m) => m.id === id);
  const [mall] = kalla(id).producenter;
  return { ...mall, id, namn: kand?.namn ?? mall.namn, typprefix: [kand?.typprefix ?? 'Q'] };
}

const PRODUCENTER = [registrerad('skatteverket'), registrerad('bolagsverket')] as const;

/** A real forwarder before two real producers, and the källa that points at it. */
async function formedlad(change: Partial<Kalla> = {}) {
  const skv = await myndighet('skatteverket');
  const bv = await myndighet('bolagsverket');
  const f = await formedlare([skv, bv]);
  const kallan = kalla('formedlingen', {
    ...{ dialekt: 'formedling', version: '6.1', adress: f.adress, producenter: PRODUCENTER },
    ...change,
  });
  return { skv, bv, f, kallan };
}

const fraga = (kallor: readonly Kalla[], now = NU) =>
  all(formedla(begaran(kallor, { parter, now: () => now })));
const kort = (utfall: readonly Utfall[]) =>
  utfall.map((u) => `${u.producent} ${u.part} ${u.resultat.slag}`).sort();
const idn = (u: Utfall | undefined) =>
  u?.resultat.slag === 'svar' ? u.resultat.kundhandelser.map((h) => h.kundhandelseId).sort() : [];

test('one call about all parts gives one outcome per producent by name, and each has its own events', async () => {
  const { f, kallan } = await formedlad();
  const utfall = await fraga([kallan]);
  expect(kort(utfall)).toEqual([
    'bolagsverket a svar',
    'bolagsverket b svar',
    'skatteverket a svar',
    'skatteverket b svar',
  ]);
  await expect.poll(() => f.rader).toHaveLength(1);
  for (const u of utfall) {
    if (u.resultat.slag !== 'svar') continue;
    const namn = PRODUCENTER.find(({ id }) => id === u.producent)?.namn.sv;
    expect(u.resultat.kundhandelser.every((h) => h.producent === namn)).toBe(true);
  }
  expect(idn(utfall.find((u) => u.part === 'b' && u.producent === 'skatteverket')).length).toBeGreaterThan(0);
});

test('the forwarder gives what the producenter themselves give, paged or not', async () => {
  const { skv, kallan } = await formedlad();
  const direkt = kalla('direkt', { adress: skv.adress, producenter: [PRODUCENTER[0]] });
  const utfall = await fraga([kallan, { ...kallan, id: 'sidvis', sidstorlek: 2 }, direkt]);
  const av = (id: string) =>
    utfall.find((u) => u.kalla === id && u.producent === 'skatteverket' && u.part === 'b');
  expect(idn(av('direkt')).length).toBeGreaterThan(2);
  expect(av('formedlingen')?.resultat).toEqual(av('direkt')?.resultat);
  expect(idn(av('sidvis'))).toEqual(idn(av('direkt')));
});

test('a producent that itself speaks the forwarding dialect is one källa with one producent', async () => {
  const skv = await myndighet('skatteverket');
  const [producenten] = PRODUCENTER;
  const sjalv = kalla('sjalv', { dialekt: 'formedling', adress: skv.adress, producenter: [producenten] });
  const direkt = kalla('direkt', { adress: skv.adress, producenter: [producenten] });
  const utfall = await fraga([sjalv, direkt]);
  expect(kort(utfall)).toEqual(['a', 'a', 'b', 'b'].map((part) => `skatteverket ${part} svar`));
  const of = (id: string) => idn(utfall.find((u) => u.kalla === id && u.part === 'b'));
  expect(of('sjalv')).toEqual(of('direkt'));
});

test('a producent that has stopped is missing alone, and mends when the forwarder is asked again', async () => {
  const { bv, kallan } = await formedlad();
  bv.stang();
  const utfall = await fraga([kallan]);
  expect(kort(utfall)).toEqual([
    'bolagsverket a broken',
    'bolagsverket b broken',
    'skatteverket a svar',
    'skatteverket b svar',
  ]);
  const villkor = { now: NU, vantade: vantadeAv(begaran([kallan], { parter })) };
  const missing = (all: readonly Utfall[]) =>
    vikUtfall(all, villkor)
      .kallor.filter((k) => !k.fullstandig)
      .map((k) => `${k.producent} ${k.part}`);
  expect(missing(utfall)).toEqual(['bolagsverket a', 'bolagsverket b']);
  const mended = (await formedlad()).kallan;
  expect(missing([...utfall, ...(await fraga([mended], NU + 1))])).toEqual([]);
});

test('a forwarder that has stopped is everyone whom it serves unreachable, by name', async () => {
  const { f, kallan } = await formedlad();
  f.stang();
  expect(kort(await fraga([kallan]))).toEqual([
    'bolagsverket a unreachable',
    'bolagsverket b unreachable',
    'skatteverket a unreachable',
    'skatteverket b unreachable',
  ]);
});

test('a forwarder that hangs is timed out for everyone, and its connection is closed', async () => {
  const hanging = await producent('h', silent, { dialekt: 'formedling', producenter: PRODUCENTER });
  const { timer, elapse } = handTimer();
  const utfall = all(formedla(begaran([hanging.kalla], { timer })));
  await hanging.kommen;
  elapse(5000);
  expect((await utfall).map((u) => u.resultat)).toEqual(Array(2).fill({ slag: 'timed-out', efterMs: 5000 }));
  await hanging.stangd;
});

test('a caller who leaves in the middle of a forwarded answer closes the connection', async () => {
  const flushed = Promise.withResolvers<void>();
  const trickling = await producent(
    't',
    (_, res) => void res.write('{"kundhandelser": [', () => flushed.resolve()),
    { dialekt: 'formedling', producenter: PRODUCENTER },
  );
  const outcomes = formedla(begaran([trickling.kalla]));
  const first = outcomes.next();
  await flushed.promise;
  await outcomes.return();
  expect((await first).done).toBe(true);
  await trickling.stangd;
});

test('the call carries the question’s correlation id, and a number only in its body', async () => {
  const calls: string[] = [];
  const hearing = await producent(
    'h',
    (req, res) => {
      calls.push(`${req.method} ${req.url} ${JSON.stringify(req.headers)}`);
      res.end('{"kundhandelser": [], "delfragor": []}');
    },
    { dialekt: 'formedling', producenter: PRODUCENTER },
  );
  await fraga([hearing.kalla]);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatch(/^POST \/kundhandelseFragaSynkron /);
  expect(calls[0]).toContain(`"skv_client_correlation_id":"${KORRELATION}"`);
  expect(calls[0]).not.toContain(NUMMER);
});

test('the same event directly and forwarded is one event: provenance united, the latest answered wins', async () => {
  const { skv, kallan } = await formedlad();
  const direkt = kalla('direkt', { adress: skv.adress, producenter: [PRODUCENTER[0]] });
  const older = await fraga([kallan], NU);
  const newer = await fraga([direkt], NU + 60_000);
  const villkor = { now: NU + 60_000, vantade: vantadeAv(begaran([kallan, direkt], { parter })) };
  const of = (utfall: readonly Utfall[]) => {
    const { arenden, notiser } = vikUtfall(utfall, villkor);
    const events = [
      ...arenden.flatMap((a) => [...a.handelser, ...a.kommande]),
      ...notiser.map((n) => n.handelse),
    ];
    return events.filter((h) => h.producent === 'skatteverket');
  };
  const alone = of(newer);
  const united = of([...older, ...newer]);
  expect(united.map((h) => h.handelse.kundhandelseId).sort()).toEqual(
    alone.map((h) => h.handelse.kundhandelseId).sort(),
  );
  expect(united.every((h) => h.kallor.join() === 'direkt,formedlingen' && h.hamtad === NU + 60_000)).toBe(
    true,
  );
  expect(of([...newer, ...older])).toEqual(united);
  const renamed = older.map((u): Utfall => {
    if (u.resultat.slag !== 'svar') return u;
    const kundhandelser = u.resultat.kundhandelser.map((h) => ({ ...h, rubrik: 'Ändrad' }));
    return { ...u, svarade: NU + 120_000, resultat: { ...u.resultat, kundhandelser } };
  });
  expect(of([...renamed, ...newer]).every((h) => h.handelse.rubrik === 'Ändrad')).toBe(true);
});
