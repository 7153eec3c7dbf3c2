// The same work for many huvudmän, some at a time: a board over two hundred is asked for in waves. Promises that no more than so
// many are under way at once, that they begin in the given order and a slow one holds up only itself, that a reader who stops
// taking stops the work, and that leaving ends all of it at once. Holds of each no more than the result that waits to be taken.

import type { Kalla } from '../producenter/kalla.ts';
import { skapaAnkomster } from './ankomster.ts';

/** How many at once, each at least 1, and the signal of a caller who leaves. */
export type Vagval = {
  readonly bredd: number;
  /** The first wave. Each that is done lets one more begin, until `bredd` are under way: so the first result comes at once. */
  readonly forsta: number;
  readonly signal?: AbortSignal;
};

/** The work for one: its results as they come. Ends without more of them when `signal` is aborted, and rejects only for a bug. */
export type Arbete<H, R> = (huvudman: H, signal: AbortSignal) => AsyncIterable<R>;

/** No more than this many huvudmän of one person at once: what is held of them while they are asked about must have a bound. */
const BREDAST = 64;

/**
 * How many to ask about at once so that none of these källor has to wait for a question: twice what the widest of them takes from
 * one person, so that the next already stands in its queue. More would only make her other questions wait behind them.
 */
export function breddFor(kallor: readonly Pick<Kalla, 'samtidiga'>[]): number {
  return Math.min(BREDAST, 2 * kallor.reduce((most, { samtidiga }) => Math.max(most, samtidiga), 1));
}

type Ankomst<R> = { readonly resultat: R; readonly tagen: () => void } | 'slut';

async function* taEmot<H, R>(
  ko: Iterator<H> | AsyncIterator<H>,
  arbete: Arbete<H, R>,
  { bredd, forsta }: Vagval,
  { slut, signal }: { slut: AbortController; signal: AbortSignal },
): AsyncGenerator<R, void, void> {
  const ankomster = skapaAnkomster<Ankomst<R>>();
  if (signal.aborted) return;
  signal.addEventListener('abort', ankomster.close, { once: true });
  const otagna = new Set<() => void>();
  let spar = 0;
  const lamna = (resultat: R) =>
    new Promise<void>((klar) => {
      const tagen = () => {
        otagna.delete(tagen);
        klar();
      };
      otagna.add(tagen);
      ankomster.push({ resultat, tagen });
    });
  const folj = async () => {
    for (let en = await ko.next(); !en.done && !signal.aborted; en = await ko.next()) {
      for await (const resultat of arbete(en.value, signal)) {
        if (!signal.aborted) await lamna(resultat);
        if (signal.aborted) break;
      }
      oka();
    }
  };
  const oka = () => {
    if (spar >= bredd || signal.aborted) return;
    spar += 1;
    folj().then(() => ankomster.push('slut'), ankomster.fail);
  };
  try {
    for (let i = 0; i < forsta; i += 1) oka();
    for (let slutade = 0; slutade < spar; ) {
      const ankomst = await ankomster.next();
      if (ankomst === undefined) return;
      if (ankomst === 'slut') {
        slutade += 1;
        continue;
      }
      yield ankomst.resultat;
      ankomst.tagen();
    }
  } finally {
    slut.abort();
    for (const tagen of otagna) tagen();
    signal.removeEventListener('abort', ankomster.close);
    ankomster.close();
  }
}

/** Those to be worked for, in order. More of them may be found while the work goes on. */
export type Huvudmanskalla<H> = Iterable<H> | AsyncIterable<H>;

/**
 * Does `arbete` for each of `huvudman` and yields what comes of it as it comes. Nothing is begun before the first `next()`, and
 * nothing more while a result of one's own has not been taken. Ends at once when `signal` is aborted or the generator is closed.
 */
export function vagor<H, R>(
  huvudman: Huvudmanskalla<H>,
  arbete: Arbete<H, R>,
  val: Vagval,
): AsyncGenerator<R, void, void> {
  const slut = new AbortController();
  const signal = AbortSignal.any([slut.signal, ...(val.signal ? [val.signal] : [])]);
  const ko =
    Symbol.asyncIterator in huvudman ? huvudman[Symbol.asyncIterator]() : huvudman[Symbol.iterator]();
  const resultat = taEmot(ko, arbete, val, { slut, signal });
  const end = resultat.return.bind(resultat);
  // A generator that awaits does not hear return() until what it awaits has come; the abort makes it come at once.
  resultat.return = (value) => {
    slut.abort();
    return end(value);
  };
  return resultat;
}
