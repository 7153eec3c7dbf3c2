// Whether there is room for one more answer. Promises that a request that is refused has asked no producer, that what a person
// is refused for herself is not taken from the others at her address, and that a place is given back when its answer has ended.

import { type Inloggad, type Inloggning, session, strommar } from '../../../lib/wiring.ts';
import type { Forfragan, Rader, Svar } from '../../forfragan.ts';
import { problem } from '../problem.ts';

// Long enough for many answers to end, short enough for a person to wait.
const IGEN_OM_MS = 5_000;

async function forTatt({ headers }: Forfragan, inloggning: Inloggning): Promise<Response | undefined> {
  const { takt } = session();
  const egen = inloggning.slag === 'inloggad' ? await takt.fragare(inloggning.agare) : undefined;
  const igenOmMs = egen ?? (await takt.frageadress({ headers }));
  return igenOmMs === undefined ? undefined : problem('for-tatt', igenOmMs);
}

/** Who a request is from. */
export type Vem = (headers: Forfragan['headers']) => Promise<Inloggning>;

const vidSidan: Vem = (headers) => session().sessionAv(headers.get('cookie'));

/** Who asks, when she is signed in and neither she nor her address asks too often; else the refusal. */
async function vemSomFragar(forfragan: Forfragan, vem: Vem): Promise<Inloggad | Response> {
  const inloggning = await vem(forfragan.headers);
  const forSnabb = await forTatt(forfragan, inloggning);
  if (forSnabb !== undefined) return forSnabb;
  if (inloggning.slag === 'ingen') return problem('ingen-session');
  if (inloggning.slag === 'utgangen') return problem('utgangen-session');
  return inloggning;
}

/**
 * What `svara` makes for the one who asks, on a place of the process's; or the refusal. The place is taken first, which costs
 * nothing, and given back when the answer has ended. `vem`: by what it is told who asks; our own pages' cookie when left out.
 */
export async function slappIn(
  forfragan: Forfragan,
  svara: (inloggad: Inloggad) => Promise<Response | Rader>,
  vem = vidSidan,
): Promise<Svar> {
  const plats = strommar().ta();
  if (plats === undefined) return problem('upptaget', IGEN_OM_MS);
  let kvar = false;
  try {
    const inloggad = await vemSomFragar(forfragan, vem);
    if (inloggad instanceof Response) return inloggad;
    // Before anything of hers is read, so that one who sends slowly holds no more places than her own.
    if (!plats.ge(inloggad.agare)) return problem('upptaget', IGEN_OM_MS);
    const svar = await svara(inloggad);
    if (svar instanceof Response) return svar;
    kvar = true;
    return { rader: svar, lamna: plats.lamna };
  } finally {
    if (!kvar) plats.lamna();
  }
}
