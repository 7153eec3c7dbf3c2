// Which authorities leave a gap, and the sentences about it. Promises that a gap is told wherever its cases would be.

import type { Kallage } from '../../lib/arenden/kallage.ts';
import type { Beskedstexter } from '../texter/besked.ts';
import { type Stallning, stallningar } from './stallning.ts';

/** What happened, what it means, and the words before the telephone number (if there is one). */
export type Luckmening = { readonly hande: string; readonly betyder: string; readonly gor: string };

/** The authorities that something is missing from, each once. */
export function luckorI(kallor: readonly Kallage[]): readonly Stallning[] {
  return stallningar(kallor).filter((en) => en.lage !== 'vantar' && !en.fullstandig);
}

function betydelse({ delvis, senasteSvar }: Stallning, texter: Beskedstexter): string {
  if (delvis) return texter.nagotSaknas;
  return senasteSvar === undefined ? texter.visasInte : texter.hamtades(senasteSvar);
}

type Omgivning = { texter: Beskedstexter; namn: string; now: number; telefon?: string | undefined };

/** The sentences of one gap. */
export function luckmening(lucka: Stallning, { texter, namn, now, telefon }: Omgivning): Luckmening {
  if (lucka.fel === undefined) {
    const gor = telefon === undefined ? texter.kvar(namn) : texter.ring;
    return { hande: texter.olasligt(lucka.olasliga, namn), betyder: texter.nagotSaknas, gor };
  }
  const igen = lucka.igen.length > 0;
  const gor =
    telefon !== undefined
      ? igen
        ? texter.forsokEllerRing
        : texter.ring
      : igen
        ? texter.forsokSenare
        : texter.kvar(namn);
  return { hande: texter.hande(lucka.fel, namn, now), betyder: betydelse(lucka, texter), gor };
}
