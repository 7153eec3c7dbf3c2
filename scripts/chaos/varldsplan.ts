/** Which källor a run has, and how each of them is by nature: a function of the seed and the number of källor. */
import { type Slump, slumpAv } from './slump.ts';

/** One källa by nature. Every fourth forwards for itself and the two before it, which are asked directly too. */
export type Kallsort = {
  readonly id: string;
  readonly dialekt: 'direkt' | 'formedling';
  readonly producenter: readonly [string, ...string[]];
  /** How its answers are spread in time. */
  readonly fordelning: 'lognormal' | 'bimodal';
  /** Goes up and down: half of the spans of questions it is gone. */
  readonly flappar: boolean;
  readonly dubbelfraga: boolean;
  /** Knows persons alone. */
  readonly baraPersoner: boolean;
};

/** The instant that every run takes place at, epoch ms: a winter Monday at eleven in Sweden. */
export const EPOK = Date.parse('2026-03-02T10:00:00Z');

/** The name that a producent has in answers. */
export const producentnamn = (id: string): string => `Verket ${id}`;
/** The first part of its kundhändelsetyper. */
export const typprefix = (id: string): string => id.toUpperCase();

/** The källor of a run. */
export function varldAv(fro: number, antal: number): readonly Kallsort[] {
  return Array.from({ length: antal }, (_, i): Kallsort => {
    const slump = slumpAv(fro, 'kalla', i);
    const formedlar = i % 4 === 3;
    return {
      id: `k${i}`,
      dialekt: formedlar ? 'formedling' : 'direkt',
      producenter: formedlar ? [`p${i}`, `p${i - 1}`, `p${i - 2}`] : [`p${i}`],
      fordelning: slump.chans(0.5) ? 'lognormal' : 'bimodal',
      flappar: slump.chans(0.15),
      dubbelfraga: slump.chans(0.25),
      baraPersoner: slump.chans(0.1),
    };
  });
}

/** How long an answer takes, ms. */
export function drojsmal({ fordelning }: Kallsort, slump: Slump): number {
  if (fordelning === 'lognormal') return Math.min(600, slump.lognormal(8, 1));
  return slump.chans(0.92) ? slump.heltal(0, 6) : slump.heltal(60, 250);
}

/** Questions in one span of up or down. */
const SPANN = 25;

/** Whether a källa that comes and goes is gone when this question is asked. */
export function arNere({ id, flappar }: Kallsort, fro: number, nr: number): boolean {
  return flappar && slumpAv(fro, 'nere', id, Math.floor(nr / SPANN)).chans(0.5);
}
