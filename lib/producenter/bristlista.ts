// Counts what is wrong on the wire. Promises a list no longer than rules times fields, whatever comes, and that no
// content gets into it: the types leave no room for any.

import type { Brist } from './kallfraga.ts';
import type { Falt, Regelid } from './svarsregler.ts';

/** Notes breaches and tells them apart by rule and field. */
export type Bristlista = {
  readonly notera: (regel: Regelid, falt: Falt) => void;
  /** What was noted so far, in the order in which each first was. */
  readonly lista: () => readonly Brist[];
};

export function skapaBristlista(): Bristlista {
  const antal = new Map<string, { regel: Regelid; falt: Falt; antal: number }>();
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
