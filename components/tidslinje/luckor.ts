// Which sources leave a gap, and the sentences about it. Promises that a gap is told wherever its cases would be.

import type { Kallage } from '../../lib/arenden/kallage.ts';
import { kanForsokaIgen } from '../../lib/arenden/utfall.ts';
import type { Beskedstexter } from '../texter/besked.ts';

/** What happened, what it means, and the words before the telephone number (if there is one). */
export type Luckmening = { readonly hande: string; readonly betyder: string; readonly gor: string };

/** The sources that something is missing from. */
export function luckorI(kallor: readonly Kallage[]): readonly Kallage[] {
  return kallor.filter((kalla) => kalla.lage !== 'vantar' && !kalla.fullstandig);
}

/** Whether asking the källa again may help. Unreadable events are the authority's to mend. */
export function kanFragasIgen({ fel }: Kallage): boolean {
  return fel !== undefined && kanForsokaIgen(fel);
}

/** The sentences of one gap. */
export function luckmening(
  kalla: Kallage,
  { texter, namn, telefon }: { texter: Beskedstexter; namn: string; telefon?: string | undefined },
): Luckmening {
  if (kalla.fel === undefined) {
    const gor = telefon === undefined ? texter.kvar(namn) : texter.ring;
    return { hande: texter.olasligt(kalla.olasliga, namn), betyder: texter.nagotSaknas, gor };
  }
  const betyder = kalla.senasteSvar === undefined ? texter.visasInte : texter.hamtades(kalla.senasteSvar);
  const igen = kanFragasIgen(kalla);
  const gor =
    telefon !== undefined
      ? igen
        ? texter.forsokEllerRing
        : texter.ring
      : igen
        ? texter.forsokSenare
        : texter.kvar(namn);
  return { hande: texter.hande(kalla.fel, namn), betyder, gor };
}
