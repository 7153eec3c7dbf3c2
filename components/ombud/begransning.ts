// What limits what is seen of someone: what her fullmakt opens, and that it soon ends. Promises that a limit that cannot be told in
// names is told as one all the same.

import { arendetypAv } from '../../lib/arenden/kundhandelsetyp.ts';
import type { Oppnade } from '../../lib/arenden/tavla.ts';
import type { Taveltexter } from '../texter/tavla.ts';
import { visbar } from '../tidslinje/visbar.ts';

/** What all lines have in common. `typnamn`: the registry's names of kinds of case; `producenter`: ids of all who are asked. */
export type Omgivning = {
  readonly texter: Taveltexter;
  readonly namn: (producent: string) => string;
  readonly typnamn: ReadonlyMap<string, string>;
  readonly producenter: readonly string[];
};

/** Most kinds of case of one authority that a line names; her own view names them all. */
const FLEST_I_RAD = 2;

/** What a fullmakt opens, authority by authority, in words; nothing when it opens all that is asked for. */
export function oppnat(
  oppnar: Oppnade,
  { namn, typnamn, producenter, texter }: Omgivning,
  flest = FLEST_I_RAD,
): readonly string[] {
  const helt = (producent: string) => oppnar[producent]?.some((typ) => !typ.includes('.')) ?? false;
  if (producenter.every(helt)) return [];
  return Object.entries(oppnar).map(([producent, typer]) => {
    if (helt(producent)) return namn(producent);
    const namnen = typer.map((typ) => typnamn.get(arendetypAv(typ)));
    const kanda = [...new Set(namnen.flatMap((ett) => (ett === undefined ? [] : visbar(ett))))];
    if (namnen.includes(undefined) || kanda.length > flest) return texter.enDel(namn(producent));
    return texter.hos(kanda, namn(producent));
  });
}

const SNART_MS = 31 * 86_400_000;

/** When it ends, if that is within a month of `nar` (both epoch ms). */
export function slutarSnart(till: number | undefined, nar: number): number | undefined {
  return till !== undefined && till - nar < SNART_MS ? till : undefined;
}
