// The strict reading of a forwarded question: what a producer takes in this dialect, and no field beside. Promises that
// no fault it tells of repeats a value, which could be an identity number.

import type { Brist } from '../producent/problem.ts';
import { arObjekt, lista, type Regel, slutet } from '../producent/regler.ts';
import { type FragaSynkron, lasFragaSynkron } from '../producent/synkron/fraga.ts';

/** A checked question, and who asks it. */
export type FormedladFraga = { readonly fraga: FragaSynkron; readonly anvandare: string };

const vadSomHelst: Regel = () => [];

// The values are judged by lasFragaSynkron; here only the names of the fields are.
const bara = (namn: readonly string[], objekt: Readonly<Record<string, Regel>> = {}): Regel => {
  const regel = slutet({ ...Object.fromEntries(namn.map((ett) => [ett, vadSomHelst])), ...objekt }, []);
  return (varde, pekare) => (arObjekt(varde) ? regel(varde, pekare) : []);
};

const parter: Regel = (varde, pekare) =>
  Array.isArray(varde)
    ? lista(
        bara([], {
          kund: bara(['identifierare', 'typ', 'tillagg']),
          arende: bara(['identifierare', 'typ']),
        }),
      )(varde, pekare)
    : [];

const slutenKropp = bara(['anvandare'], {
  fraga: bara(['kundhandelseTyper', 'taggar', 'startDatum', 'slutDatum'], {
    parter,
    behandling: bara(['sortering'], { paginering: bara(['offset', 'limit']) }),
  }),
});

/** Reads a parsed body. All faults are told at once. */
export function lasFormedladFraga(varde: unknown): FormedladFraga | { brister: readonly Brist[] } {
  const last = lasFragaSynkron(varde);
  const brister = [...('brister' in last ? last.brister : []), ...slutenKropp(varde, '')];
  if ('brister' in last || brister.length > 0) return { brister };
  return { fraga: last.fraga, anvandare: (varde as { anvandare: string }).anvandare };
}
