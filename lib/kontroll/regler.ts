// The list of rules, in the order in which they are tried: what others require stands before them, and what is judged
// over the whole conversation stands last. docs/check-your-api.md tells how to read it.

import type { Dialekt } from './dialekt.ts';
import type { Regel } from './regel.ts';
import { anslutning, helheten } from './regler/anslutning.ts';
import { datum } from './regler/datum.ts';
import { felsvar } from './regler/felsvar.ts';
import { formedling } from './regler/formedling.ts';
import { fragan } from './regler/fragan.ts';
import { handelser } from './regler/handelser.ts';
import { metadata } from './regler/metadata.ts';
import { referenser } from './regler/referenser.ts';
import { skrivsatt } from './regler/skrivsatt.ts';
import { sprak } from './regler/sprak.ts';
import { urval } from './regler/urval.ts';

/** Every rule of both dialects. */
export const REGLER: readonly Regel[] = [
  ...anslutning,
  ...metadata,
  ...handelser,
  ...skrivsatt,
  ...referenser,
  ...sprak,
  ...urval,
  ...datum,
  ...formedling,
  ...fragan,
  ...felsvar,
  ...helheten,
];

/** The rules of one dialect. */
export function reglerFor(dialekt: Dialekt): readonly Regel[] {
  return REGLER.filter(({ dialekter }) => dialekter.includes(dialekt));
}
