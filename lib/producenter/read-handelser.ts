// Reads a list of events off the wire, the same in both dialects. Promises that every item is either an event of the
// result or counted in `olasliga`, and that one bad item costs no other.

import type { Kundhandelse } from '../arenden/kundhandelse.ts';
import { type Bristlista, skapaBristlista } from './bristlista.ts';
import type { Brist } from './kallfraga.ts';
import { readKundhandelse } from './read-kundhandelse.ts';

/** What a list of events held, and what was wrong with it. */
export type Handelselasning = {
  readonly kundhandelser: readonly Kundhandelse[];
  /** How many items could not be read. */
  readonly olasliga: number;
  /** Everything noted in the list so far. */
  readonly brister: readonly Brist[];
};

function noteRepeated(kundhandelser: readonly Kundhandelse[], brister: Bristlista): void {
  const ids = new Set<string>();
  for (const { kundhandelseId } of kundhandelser) {
    if (ids.has(kundhandelseId)) brister.notera('dubbelt-id', 'kundhandelseId');
    else ids.add(kundhandelseId);
  }
}

/** Reads the items of a list that JSON.parse gave, in order, and adds to `brister`. Never throws. */
export function readHandelser(
  wire: readonly unknown[],
  brister: Bristlista = skapaBristlista(),
): Handelselasning {
  const kundhandelser: Kundhandelse[] = [];
  for (const item of wire) {
    const handelse = readKundhandelse(item, brister);
    if (handelse !== undefined) kundhandelser.push(handelse);
  }
  noteRepeated(kundhandelser, brister);
  return { kundhandelser, olasliga: wire.length - kundhandelser.length, brister: brister.lista() };
}
