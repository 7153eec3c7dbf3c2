// Where each authority stands, once, however many parts it was asked about and källor it was asked through. Promises that
// the worst of them is what is shown, and that asking again asks those that failed.

import type { Kallage } from '../../lib/arenden/kallage.ts';
import { type Fel, kanForsokaIgen } from '../../lib/arenden/utfall.ts';

/** One authority: the standing of its worst source, and what holds for all of them. */
export type Stallning = Omit<Kallage, 'antal'> & {
  /** Some source of it has given an answer, though this one may not. */
  readonly delvis: boolean;
  /** Källor that may be asked again. Unreadable events are the authority's to mend, and a planned outage must end first. */
  readonly igen: readonly string[];
};

// What is missing weighs most, then what is not yet known, what could not be read, what was whole, what does not concern.
function tyngd({ lage, fullstandig }: Kallage): number {
  if (lage === 'fel') return fullstandig ? 0 : 4;
  if (lage === 'vantar') return 3;
  return fullstandig ? 1 : 2;
}

function lonarSig(fel: Fel): boolean {
  return kanForsokaIgen(fel) && !(fel.slag === 'skipped' && fel.skal === 'planerat-avbrott');
}

function samlad(egna: readonly Kallage[]): readonly Stallning[] {
  // The first of the heaviest: the ledger's own order decides between equals.
  const heaviest = Math.max(...egna.map(tyngd));
  const worst = egna.find((k) => tyngd(k) === heaviest);
  if (worst === undefined) return [];
  const answers = egna.flatMap((k) => k.senasteSvar ?? []);
  const igen = egna.filter(({ fel }) => fel !== undefined && lonarSig(fel)).map((k) => k.kalla);
  return [
    {
      ...worst,
      ...(answers.length > 0 && { senasteSvar: Math.max(...answers) }),
      olasliga: egna.reduce((sum, k) => sum + k.olasliga, 0),
      delvis: worst.senasteSvar === undefined && answers.length > 0,
      igen: [...new Set(igen)],
    },
  ];
}

/** Every authority once, in the order of the ledger. */
export function stallningar(kallor: readonly Kallage[]): readonly Stallning[] {
  return [...Map.groupBy(kallor, (k) => k.producent).values()].flatMap(samlad);
}

/** The authorities that something is missing from, each once. */
export function luckorI(kallor: readonly Kallage[]): readonly Stallning[] {
  return stallningar(kallor).filter((en) => en.lage !== 'vantar' && !en.fullstandig);
}
