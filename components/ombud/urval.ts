// Which lines of the board are shown, and in what order: by kind, by name, by the order that she chose. Promises that what has been
// painted does not move until she says so, and that no more is painted at once than a browser bears. Pure; the page remembers.

import { kandaAv } from '../../lib/arenden/sammandrag.ts';
import type { Huvudmansrad } from '../../lib/arenden/tavla.ts';
import type { Sprak } from '../texter/sprak.ts';
import { stabilOrdning } from '../tidslinje/stabil-ordning.ts';
import { arOsaker, type Bild, harAttGora, namnetPa, sammandragI } from './bild.ts';

/** What may be shown: all, those with something to do, those of whom not all is known, those with nothing to do. */
export const URVAL = ['alla', 'att-gora', 'okant', 'inget'] as const;
export type Urval = (typeof URVAL)[number];

/** Worst first, by name, the newest event first, or those with most to do first. */
export const ORDNINGAR = ['varst', 'namn', 'senast', 'flest'] as const;
export type Ordning = (typeof ORDNINGAR)[number];

/** What she has chosen. `sok`: part of a name. */
export type Val = { readonly urval: Urval; readonly ordning: Ordning; readonly sok: string };

export const ALLA: Val = { urval: 'alla', ordning: 'varst', sok: '' };

function passar(rad: Huvudmansrad, urval: Urval): boolean {
  switch (urval) {
    case 'alla':
      return true;
    case 'att-gora':
      return harAttGora(rad);
    case 'okant':
      return arOsaker(rad) || rad.lage !== 'sammandrag';
    case 'inget':
      return rad.lage === 'sammandrag' && !arOsaker(rad) && !harAttGora(rad);
  }
}

/** Whether a name holds what is searched for, whatever the size of its letters. */
function soker(sok: string): (namn: string) => boolean {
  const sokt = sok.trim().toLocaleLowerCase('sv');
  return (namn) => namn.toLocaleLowerCase('sv').includes(sokt);
}

// By what each id has, most first; those without come last, and equals keep their order.
function efter(ids: readonly string[], mattet: (id: string) => number | undefined): readonly string[] {
  const matt = new Map(ids.map((id) => [id, mattet(id) ?? Number.NEGATIVE_INFINITY]));
  return [...ids].sort((a, b) => {
    const [ena = 0, andra = 0] = [matt.get(a), matt.get(b)];
    return ena === andra ? 0 : andra - ena;
  });
}

/** Those that are chosen and have a line, by rank. */
export function rangordnade(bild: Bild, { urval, ordning, sok }: Val, sprak: Sprak): readonly string[] {
  const heter = soker(sok);
  const valda = bild.varst.filter((id) => {
    const rad = bild.rader.get(id);
    return rad !== undefined && passar(rad, urval) && heter(namnetPa(bild, id));
  });
  const om = (id: string) => sammandragI(bild.rader.get(id));
  switch (ordning) {
    case 'varst':
      return valda;
    case 'namn': {
      const { compare } = new Intl.Collator(sprak);
      return [...valda].sort((a, b) => compare(namnetPa(bild, a), namnetPa(bild, b)));
    }
    case 'senast':
      return efter(valda, (id) => om(id)?.senast?.ms);
    case 'flest':
      return efter(valda, (id) => {
        const sammandrag = om(id);
        return sammandrag && kandaAv(sammandrag.hosDig);
      });
  }
}

/** Those without a line whose name is searched for, in the order in which they are asked about. */
export function utanRad({ huvudman, rader }: Bild, sok: string): readonly string[] {
  const heter = soker(sok);
  return [...huvudman.values()].flatMap(({ id, namn }) => (rader.has(id) || !heter(namn) ? [] : id));
}

/** What is to be painted; `sena`: how many stand lower than they rank; `fler`: how many more there are to show. */
export type Malning = { readonly visade: readonly string[]; readonly sena: number; readonly fler: number };

/** `malade`: what is on the screen, in its order. `hogst`: how many may be. */
export function malningAv(malade: readonly string[], rang: readonly string[], hogst: number): Malning {
  const { ordning, sena } = stabilOrdning(malade, rang);
  const visade = ordning.slice(0, hogst);
  return { visade, sena, fler: ordning.length - visade.length };
}
