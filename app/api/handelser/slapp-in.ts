// Whether there is room for one more answer. Promises that a request that is refused has asked no producer, that what a person
// is refused for herself is not taken from the others at her address, and that a place is given back when its answer has ended.

import { type Inloggning, session, strommar } from '../../../lib/wiring.ts';
import { problem } from '../problem.ts';

type Inloggad = Extract<Inloggning, { slag: 'inloggad' }>;

// Long enough for many answers to end, short enough for a person to wait.
const IGEN_OM_MS = 5_000;

/** The refusal of anyone while the process is full; asked first, for it costs nothing. */
export function fullt(): Response | undefined {
  return strommar().fullt() ? problem('upptaget', IGEN_OM_MS) : undefined;
}

/** The refusal of one who asks too fast, herself or from her address. */
export async function forTatt(request: Request, inloggning: Inloggning): Promise<Response | undefined> {
  const { takt } = session();
  const egen = inloggning.slag === 'inloggad' ? await takt.fragare(inloggning.agare) : undefined;
  const igenOmMs = egen ?? (await takt.frageadress(request));
  return igenOmMs === undefined ? undefined : problem('for-tatt', igenOmMs);
}

/** The answer that `strom` makes, which calls what it is given when it has ended; or the refusal when there is no place for it. */
export function medPlats({ agare }: Inloggad, strom: (vidSlut: () => void) => Response): Response {
  const lamna = strommar().ta(agare);
  return lamna === undefined ? problem('upptaget', IGEN_OM_MS) : strom(lamna);
}
