// Counts what is wrong on the wire. Promises a list no longer than rules times fields, whatever comes, and that no
// content gets into it: the types leave no room for any.

import type { Brist } from './kallfraga.ts';
import type { Falt, Regelid } from './svarsregler.ts';

/** Notes breaches and tells them apart by rule and field. */
export type Bristlista<R extends string = Regelid, F extends string = Falt> = {
  readonly notera: (regel: R, falt: F) => void;
  /** What was noted so far, in the order in which each first was. */
  readonly lista: () => readonly Brist[];
};

/** An empty list, for the rules of the events unless a dialect has others of its own. */
export function skapaBristlista<R extends string = Regelid, F extends string = Falt>(): Bristlista<R, F> {
  const antal = new Map<string, { regel: R; falt: F; antal: number }>();
  return {
    notera: (regel, falt) => {
      const key = `${regel} ${falt}`;
      const known = antal.get(key);
      if (known) known.antal += 1;
      else antal.set(key, { regel, falt, antal: 1 });
    },
    lista: () => [...antal.values()].map((brist) => ({ ...brist })),
  };
}
