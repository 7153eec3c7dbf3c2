// Where each source stands: waiting, answered or failed. The answer ledger is this list. Promises that a source
// counts as complete only by a whole, readable answer or by not knowing that kind of identifier.

import { kanonisk, ordning } from './kanonisk.ts';
import { arBesvarat, kallnyckel, type Samling } from './samling.ts';
import { type Fel, saknarInget, type Utfall } from './utfall.ts';

/** A source that was asked, or was to be asked: one källa for one producent about one part. */
export type Vantad = Pick<Utfall, 'kalla' | 'producent' | 'kund' | 'part'>;

/** The standing of one source. */
export type Kallage = Vantad & {
  readonly lage: 'vantar' | 'svarat' | 'fel';
  /** When the latest outcome was at hand, epoch ms. */
  readonly svarade?: number;
  /** Set when the latest outcome was a failure. */
  readonly fel?: Fel;
  /** When it last answered, epoch ms; its events stay although it failed later. */
  readonly senasteSvar?: number;
  /** Events in its latest answer that could not be read. */
  readonly olasliga: number;
  /** Events in its latest answer. */
  readonly antal: number;
  readonly fullstandig: boolean;
};

// Of outcomes at the same instant the failure counts: better to ask once more than to claim too much.
function senast(a: Utfall, b: Utfall): Utfall {
  if (a.svarade !== b.svarade) return a.svarade > b.svarade ? a : b;
  if (arBesvarat(a) !== arBesvarat(b)) return arBesvarat(a) ? b : a;
  // Of two answers nothing more is read than that they are; which failure it was is told.
  return arBesvarat(a) || kanonisk(a) <= kanonisk(b) ? a : b;
}

function kallageAv(vantad: Vantad, utfall: readonly Utfall[]): Kallage {
  const { kalla, producent, kund, part } = vantad;
  const base = { kalla, producent, kund, part };
  const [first, ...rest] = utfall;
  if (first === undefined) return { ...base, lage: 'vantar', olasliga: 0, antal: 0, fullstandig: false };
  const latest = rest.reduce(senast, first);
  const answers = utfall.filter(arBesvarat);
  const newest = Math.max(...answers.map((u) => u.svarade));
  const current = answers.filter((u) => u.svarade === newest);
  const known = {
    ...base,
    svarade: latest.svarade,
    ...(current.length > 0 && { senasteSvar: newest }),
    olasliga: Math.max(0, ...current.map((u) => u.resultat.olasliga)),
    antal: Math.max(0, ...current.map((u) => u.resultat.kundhandelser.length)),
  };
  if (latest.resultat.slag !== 'svar') {
    return { ...known, lage: 'fel', fel: latest.resultat, fullstandig: saknarInget(latest.resultat) };
  }
  const whole = current.some((u) => !u.avsmalnad && u.fragatArende === undefined);
  return { ...known, lage: 'svarat', fullstandig: whole && known.olasliga === 0 };
}

/** The ledger: every awaited source and every other that has spoken, in a stable order. */
export function kallagenAv(samling: Samling, vantade: readonly Vantad[]): readonly Kallage[] {
  const all = new Map<string, { readonly source: Vantad; readonly utfall: Utfall[] }>();
  for (const utfall of samling) {
    const key = kallnyckel(utfall);
    const known = all.get(key);
    if (known) known.utfall.push(utfall);
    else all.set(key, { source: utfall, utfall: [utfall] });
  }
  for (const source of vantade) {
    const key = kallnyckel(source);
    if (!all.has(key)) all.set(key, { source, utfall: [] });
  }
  return [...all]
    .sort(([a], [b]) => ordning(a, b))
    .map(([, { source, utfall }]) => kallageAv(source, utfall));
}
