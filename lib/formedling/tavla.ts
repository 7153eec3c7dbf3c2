// The board over many huvudmän: each one's line, asked for in waves. Promises that the right to ask is checked for each when its turn
// comes, that one whom she may not ask for is said to be so and nobody asked, and that of each nothing but its line is left.

import type { Huvudmansrad, Utanratt } from '../arenden/tavla.ts';
import { type Begaran, STANDARDGRANSER } from './begaran.ts';
import { sammanfatta } from './sammanfatta.ts';
import type { Uppdrag } from './uppdrag.ts';
import { breddFor, type Huvudmanskalla, vagor } from './vagor.ts';

/** The mandate for one huvudman, or why there is none. */
type Mandat =
  | {
      readonly slag: 'uppdrag';
      readonly uppdrag: Uppdrag;
      readonly foretagOkanda: boolean;
      /** Ids of producers of which it is not known whether they may be asked. */
      readonly rattOkand?: readonly string[];
    }
  | { readonly slag: Utanratt };

/** The whole board. `begaran` is made anew for each, with its own mandate and the signal that ends it. */
export type Tavelbegaran = {
  /** Ids, in the order in which they are asked about. */
  readonly huvudman: Huvudmanskalla<string>;
  readonly mandatFor: (id: string) => Promise<Mandat>;
  readonly begaranFor: (mandat: { readonly uppdrag: Uppdrag; readonly signal: AbortSignal }) => Begaran;
  readonly kallor: Begaran['kallor'];
  /** Epoch ms. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
};

/** The first wave: so few that the first line comes as soon as one alone would. */
const FORSTA = 4;

/** How long a line waits for källor that are slow, ms: with the time to ask, the first line is there within a second. */
const DELVIS_MS = 700;

/** A board waits for its turn where a page does not: so many times the total deadline of one question. */
const TID = 3;

/**
 * The lines as they become known, first a huvudman's early one if some källa is slow, last the whole. Nothing is asked before the first
 * `next()`. Rejects when `mandatFor` does, and throws what `formedla` throws.
 */
export function tavla(tavlan: Tavelbegaran): AsyncGenerator<Huvudmansrad, void, void> {
  const { huvudman, mandatFor, begaranFor, kallor, now, signal: yttre } = tavlan;
  const radFor = async function* (id: string, signal: AbortSignal): AsyncGenerator<Huvudmansrad, void, void> {
    const mandat = await mandatFor(id);
    if (mandat.slag !== 'uppdrag') {
      yield { rad: 'huvudman', id, nar: now(), lage: 'utan-ratt', skal: mandat.slag };
      return;
    }
    const { uppdrag, foretagOkanda, rattOkand } = mandat;
    const begaran = begaranFor({ uppdrag, signal });
    const { totalMs } = { ...STANDARDGRANSER, ...begaran.granser };
    const granser = { ...begaran.granser, totalMs: TID * totalMs };
    const val = { delvisMs: DELVIS_MS, foretagOkanda, ...(rattOkand && { rattOkand }) };
    const oppnar = uppdrag.oppnar && { oppnar: Object.fromEntries(uppdrag.oppnar) };
    for await (const sammandrag of sammanfatta({ ...begaran, granser }, val))
      yield { rad: 'huvudman', id, nar: now(), lage: 'sammandrag', sammandrag, ...oppnar };
  };
  const val = { bredd: breddFor(kallor), forsta: FORSTA, ...(yttre && { signal: yttre }) };
  return vagor(huvudman, radFor, val);
}
