/**
 * Which rule decides when a second call is made: `node scripts/bench/dubbel.ts`. Six källor, the last outcome of each
 * question, and the extra calls; simulated over the engine's own memory and budget, with chance from a seed. Rerun it
 * before changing a constant in lib/formedling/latens.ts.
 */
import { skapaHink } from '../../lib/formedling/hink.ts';
import { skapaLatens } from '../../lib/formedling/latens.ts';

const SLOW_MS = 1500;
const USUAL_MS = 40;
const BUDGET = { andel: 0.05, rymd: 10 };

/** How often each of six källor takes a second and a half. */
export const BLANDNINGAR = {
  'one slow in 5 %': [0.05, 0, 0, 0, 0, 0],
  'all slow in 1 %': Array<number>(6).fill(0.01),
  'all slow in 5 %': Array<number>(6).fill(0.05),
} as const satisfies Record<string, readonly number[]>;

/** The rule in use, and those that it was chosen from: a quantile of the latest 128, times something. */
type Regel = { readonly andel: number; readonly ganger: number };
const REGLER: readonly Regel[] = [
  { andel: 0.95, ganger: 1 },
  { andel: 0.9, ganger: 1 },
  { andel: 0.95, ganger: 1.5 },
  { andel: 0.9, ganger: 1.5 },
  { andel: 0.9, ganger: 2 },
  { andel: 0.75, ganger: 3 },
  { andel: 0.5, ganger: 4 },
];

type Simulering = {
  readonly blandning: keyof typeof BLANDNINGAR;
  /** How much the usual times vary (sigma of their logarithm). */
  readonly spridning: number;
  /** Undefined: the second call is never made. */
  readonly regel?: Regel;
  readonly fragor?: number;
  readonly fro?: number;
};

/** Chance from a seed, 0 up to 1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Quantiles of the last outcome, ms, and the extra calls per call. */
export function simulera({ blandning, spridning, regel, fragor = 20_000, fro = 7 }: Simulering) {
  const random = chance(fro);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const draw = (slow: number) => (random() < slow ? SLOW_MS : USUAL_MS * Math.exp(spridning * normal()));
  const kallor = BLANDNINGAR[blandning].map((slow) => ({
    slow,
    latens: skapaLatens(50, regel),
    hink: skapaHink(BUDGET.andel, BUDGET.rymd),
  }));
  let extra = 0;
  const ask = ({ slow, latens, hink }: (typeof kallor)[number]): number => {
    hink.fyllPa();
    const first = draw(slow);
    const after = regel && latens.troskel();
    const second = after !== undefined && first > after && hink.ta() ? after + draw(slow) : undefined;
    if (second !== undefined) extra += 1;
    const came = Math.min(first, second ?? first);
    latens.notera(came);
    return came;
  };
  const last = Array.from({ length: fragor }, () => Math.max(...kallor.map(ask))).sort((a, b) => a - b);
  const quantile = (share: number) => last[Math.ceil(share * last.length) - 1] ?? Number.NaN;
  return {
    p50: quantile(0.5),
    p99: quantile(0.99),
    p999: quantile(0.999),
    extra: extra / (fragor * kallor.length),
  };
}

function row(name: string, { p50, p99, p999, extra }: ReturnType<typeof simulera>): string {
  const ms = [p50, p99, p999].map((value) => value.toFixed(0).padStart(7)).join('');
  return `${name.padEnd(16)}${ms}${(100 * extra).toFixed(2).padStart(9)}`;
}

if (import.meta.main) {
  for (const spridning of [0.35, 0.7]) {
    for (const blandning of Object.keys(BLANDNINGAR) as (keyof typeof BLANDNINGAR)[]) {
      console.log(
        `\n${blandning}, usual times vary by ${spridning}\n${' '.repeat(16)}    p50    p99  p99.9  extra %`,
      );
      console.log(row('never', simulera({ blandning, spridning })));
      for (const regel of REGLER) {
        const name = `p${100 * regel.andel} × ${regel.ganger}`;
        console.log(row(name, simulera({ blandning, spridning, regel })));
      }
    }
  }
}
