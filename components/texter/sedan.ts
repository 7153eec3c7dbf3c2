import { antal } from './antal.ts';
import type { Oversiktstexter } from './oversikt.ts';

/** *sedan* and *12 dagar*: the word, and the time, which carries weight on its own. `dagar` in Swedish calendar days. */
export function sedanOrd(
  dagar: number,
  { sedan, dag }: Pick<Oversiktstexter, 'sedan' | 'dag'>,
): { readonly ord: string; readonly tid: string } {
  if (dagar <= 0) return sedan.idag;
  return dagar === 1 ? sedan.igar : { ord: sedan.dagar, tid: antal(dagar, ...dag) };
}

/** The same in one piece, for running text. */
export function sedanText(dagar: number, texter: Pick<Oversiktstexter, 'sedan' | 'dag'>): string {
  const { ord, tid } = sedanOrd(dagar, texter);
  return ord + tid;
}
