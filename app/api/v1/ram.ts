// What every question by a bearer has around it: who asks, how much she has left to ask, and how one is told that a bearer is needed.
// Promises that a limit is told in the headers of every answer to someone who is known (RateLimit-*), refusals too.

import { type Sprak, valjSprak } from '../../../components/texter/sprak.ts';
import { type Inloggad, session } from '../../../lib/wiring.ts';
import type { Forfragan, Rader, Svar } from '../../forfragan.ts';
import { spraken } from '../../varumarke.ts';
import { slappIn } from '../handelser/slapp-in.ts';

const MINUT_S = 60;

async function taktens(agare: string): Promise<Record<string, string>> {
  const { hogst, kvar } = await session().takt.kvar(agare);
  return {
    'ratelimit-limit': String(hogst),
    'ratelimit-remaining': String(kvar),
    // It is filled evenly: in so many seconds it is full again.
    'ratelimit-reset': String(Math.ceil(((hogst - kvar) * MINUT_S) / hogst)),
    'ratelimit-policy': `${hogst};w=${MINUT_S}`,
  };
}

/** The language of an answer: what is asked for, of those that the brand has. */
export function svarssprak({ headers }: Forfragan): Sprak {
  return valjSprak(undefined, headers.get('accept-language'), spraken());
}

/** The answer of `svara` to whom a bearer stands for, or the refusal. */
export async function forBarare(
  forfragan: Forfragan,
  svara: (inloggad: Inloggad) => Promise<Response | Rader>,
): Promise<Svar> {
  let agare: string | undefined;
  const svar = await slappIn(forfragan, svara, async (headers) => {
    const inloggning = await session().barareAv(headers.get('authorization'));
    if (inloggning.slag === 'inloggad') agare = inloggning.agare;
    return inloggning;
  });
  const takt = agare === undefined ? {} : await taktens(agare);
  if (!(svar instanceof Response)) return { ...svar, huvuden: takt };
  for (const [namn, varde] of Object.entries(takt)) svar.headers.set(namn, varde);
  if (svar.status === 401) svar.headers.set('www-authenticate', 'Bearer');
  return svar;
}
