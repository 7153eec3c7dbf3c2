/**
 * The tail of a view: when its last outcome lands, while some of six producers are slow (1.5 s) now and then. Waiting for all,
 * a deadline alone, and a second call beside one that takes long, view by view in turn; also alone: `node scripts/bench/svans.ts`.
 */
import {
  type Begaran,
  formedla,
  skapaNatverk,
  skapaVakt,
  utfardaUppdrag,
  type Vakt,
} from '../../lib/formedling/index.ts';
import { stallUpp, type Uppsattning } from './kallor.ts';
import { type Figure, judged, percentile, present } from './median.ts';

const KALLOR = 6;
const EVENTS = 5;
const DEADLINE_MS = 800;
const VIEWS = 2000;
// What is learnt in the first views is learnt once for a process, not once for a person.
const WARM_UP = 200;
const WIDTH = 16;

/** A way to ask, and what it cost: the last outcome of each view in ms, and the calls of all of them. */
type Satt = {
  readonly namn: string;
  readonly andra: (begaran: Begaran) => Begaran;
  readonly natverk: Begaran['natverk'];
  readonly vakt: Vakt;
  readonly sist: number[];
  anrop: number;
};

function satten(natverk: Begaran['natverk']): readonly [Satt, Satt, Satt] {
  const satt = (namn: string, andra: Satt['andra']): Satt => {
    const ett: Satt = {
      ...{ namn, andra, sist: [], anrop: 0 },
      natverk: (anrop, signal) => {
        ett.anrop += 1;
        return natverk(anrop, signal);
      },
      vakt: skapaVakt({ now: Date.now, slump: Math.random }),
    };
    return ett;
  };
  const medKallor = (begaran: Begaran, mer: object) => ({
    ...begaran,
    kallor: begaran.kallor.map((kalla) => ({ ...kalla, ...mer })),
  });
  return [
    satt('waiting for all', (begaran) => begaran),
    satt('deadline alone', (begaran) => medKallor(begaran, { deadlineMs: DEADLINE_MS })),
    satt('hedged', (begaran) => medKallor(begaran, { dubbelfraga: true })),
  ];
}

let person = 0;

async function vy({ begaran }: Uppsattning, vagar: readonly string[], satt: Satt): Promise<number> {
  const bas = begaran(vagar);
  // A person of her own each time: the same one's questions would share their calls.
  person += 1;
  const anvandare = `1990${String(person).padStart(8, '0')}`;
  const uppdrag = utfardaUppdrag({ anvandare, parter: bas.uppdrag.parter, ratt: 'operator' });
  const start = performance.now();
  const { vakt, natverk } = satt;
  for await (const _ of formedla({ ...satt.andra(bas), uppdrag, vakt, natverk }));
  return performance.now() - start;
}

async function mata(vagar: readonly string[]): Promise<readonly [Satt, Satt, Satt]> {
  const uppsattning = await stallUpp(KALLOR, EVENTS);
  const { natverk, close } = skapaNatverk();
  const alla = satten(natverk);
  let left = WARM_UP + VIEWS;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const warm = left < VIEWS;
      for (const satt of alla) {
        const ms = await vy(uppsattning, vagar, satt);
        if (warm) satt.sist.push(ms);
      }
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  await close();
  await uppsattning.stang();
  return alla;
}

function figuresOf(blandning: string, [alla, tid, dubbla]: readonly [Satt, Satt, Satt]): Figure[] {
  const p = (satt: Satt, part: number) => percentile(satt.sist, part);
  const shown = (satt: Satt): Figure => ({
    what: `${blandning}, ${satt.namn}: last outcome p50 / p95 / p99`,
    value: [0.5, 0.95, 0.99]
      .map((part) => `${p(satt, part).toFixed(0)}`)
      .join(' / ')
      .concat(' ms'),
    gate: 'shown',
  });
  const extra = (dubbla.anrop / alla.anrop - 1) * 100;
  const ratio = p(dubbla, 0.99) / p(alla, 0.99);
  return [
    shown(alla),
    shown(tid),
    shown(dubbla),
    judged(`${blandning}: p99 of the last outcome, hedged / waiting for all`, ratio, 'most', 0.15),
    judged(`${blandning}: extra calls, hedged`, extra, 'most', 5, { unit: ' %', digits: 1 }),
  ];
}

const en = ['40~1500~0.05', ...Array.from({ length: KALLOR - 1 }, () => '40')];
const alla = Array.from({ length: KALLOR }, () => '40~1500~0.01');

if (import.meta.main)
  present([
    ...figuresOf('one of six slow in 5 %', await mata(en)),
    ...figuresOf('all six slow in 1 %', await mata(alla)),
  ]);
