// Whether there is room for one more answer. Promises that a request that is refused has asked no producer, that what a person
// is refused for herself is not taken from the others at her address, and that a place is given back when its answer has ended.

import { type Inloggning, session, strommar } from '../../../lib/wiring.ts';
import type { Forfragan, Radsvar, Svar } from '../../forfragan.ts';
import { problem } from '../problem.ts';

type Inloggad = Extract<Inloggning, { slag: 'inloggad' }>;

// Long enough for many answers to end, short enough for a person to wait.
const IGEN_OM_MS = 5_000;

async function forTatt({ headers }: Forfragan, inloggning: Inloggning): Promise<Response | undefined> {
  const { takt } = session();
  const egen = inloggning.slag === 'inloggad' ? await takt.fragare(inloggning.agare) : undefined;
  const igenOmMs = egen ?? (await takt.frageadress({ headers }));
  return igenOmMs === undefined ? undefined : problem('for-tatt', igenOmMs);
}

/** Who asks, when she is signed in and neither she, her address nor the process has too much to do; else the refusal. */
export async function slappIn(forfragan: Forfragan): Promise<Inloggad | Response> {
  // First, for it costs nothing.
  if (strommar().fullt()) return problem('upptaget', IGEN_OM_MS);
  const inloggning = await session().sessionAv(forfragan.headers.get('cookie'));
  const forSnabb = await forTatt(forfragan, inloggning);
  if (forSnabb !== undefined) return forSnabb;
  if (inloggning.slag === 'ingen') return problem('ingen-session');
  if (inloggning.slag === 'utgangen') return problem('utgangen-session');
  return inloggning;
}

/** The answer that `strom` makes, which calls what it is given when it has ended; or the refusal when there is no place for it. */
export function medPlats({ agare }: Inloggad, strom: (lamna: () => void) => Radsvar): Svar {
  const lamna = strommar().ta(agare);
  return lamna === undefined ? problem('upptaget', IGEN_OM_MS) : strom(lamna);
}
