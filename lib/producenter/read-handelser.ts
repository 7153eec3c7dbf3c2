// Reads a list of events off the wire, the same in both dialects. Promises that every item is an event of the result, an
// exact repeat of one, or counted in `olasliga`, and that one bad item costs no other.

import { kanonisk, ordning } from '../arenden/kanonisk.ts';
import type { Kundhandelse } from '../arenden/kundhandelse.ts';
import { type Bristlista, skapaBristlista } from './bristlista.ts';
import type { Brist } from './kallfraga.ts';
import { readKundhandelse } from './read-kundhandelse.ts';
import { SVARSREGLER } from './svarsregler.ts';

/** What a list of events held, and what was wrong with it. */
export type Handelselasning = {
  /** One of each id. */
  readonly kundhandelser: readonly Kundhandelse[];
  /** How many items could not be read, or not what decides of them. */
  readonly olasliga: number;
  /** Everything noted in the list so far. */
  readonly brister: readonly Brist[];
};

// The latest speaks. Of the same instant, the one that may require the customer: better one look too many than a missed one.
function nyastForst(a: Kundhandelse, b: Kundhandelse): number {
  const kraver = (h: Kundhandelse) => [false, null, true].indexOf(h.producentarendetKraverKundatgard);
  return b.tidpunkt.ms - a.tidpunkt.ms || kraver(b) - kraver(a) || ordning(kanonisk(a), kanonisk(b));
}

/** One event of each id, in the order in which the ids came. Those that differ from it are noted, and how many. */
function enAvVarje(kundhandelser: readonly Kundhandelse[], brister: Bristlista) {
  const ids = new Set<string>();
  for (const { kundhandelseId } of kundhandelser) ids.add(kundhandelseId);
  if (ids.size === kundhandelser.length) return { kundhandelser, olika: 0 };
  let olika = 0;
  const kept = [...Map.groupBy(kundhandelser, (h) => h.kundhandelseId).values()].flatMap((same) => {
    if (same.length === 1) return same;
    const variants = [...new Map(same.map((h) => [kanonisk(h), h])).values()].sort(nyastForst);
    for (let i = variants.length; i < same.length; i += 1) brister.notera('dubbelt-id', 'kundhandelseId');
    for (let i = 1; i < variants.length; i += 1) brister.notera('olika-dubbletter', 'kundhandelseId');
    olika += variants.length - 1;
    return variants.slice(0, 1);
  });
  return { kundhandelser: kept, olika };
}

/**
 * Reads the items of a list that JSON.parse gave, in order, and adds to `brister`. Never throws. `nycklar`: the references
 * that name a case beside `producentarende`.
 */
export function readHandelser(
  wire: readonly unknown[],
  brister: Bristlista = skapaBristlista(),
  nycklar?: readonly string[],
): Handelselasning {
  const read: Kundhandelse[] = [];
  let olasliga = 0;
  let whole = true;
  const noterar: Bristlista = {
    ...brister,
    notera: (regel, falt) => {
      if (SVARSREGLER[regel].foljd === 'avgorande') whole = false;
      brister.notera(regel, falt);
    },
  };
  for (const item of wire) {
    whole = true;
    const handelse = readKundhandelse(item, noterar, nycklar);
    if (handelse !== undefined) read.push(handelse);
    if (handelse === undefined || !whole) olasliga += 1;
  }
  const { kundhandelser, olika } = enAvVarje(read, brister);
  return { kundhandelser, olasliga: olasliga + olika, brister: brister.lista() };
}
