// GET /api/handelser?part=ID[&kalla=ID | &alla=ja]: the outcomes of asking about one part, as lines: those whom the person's
// question goes to, one källa, or everyone connected. Without a session, for someone
// else's part, too fast or when the process is full, no producer is asked.

import { SPRAKKAKA, valjSprak } from '../../../components/texter/sprak.ts';
import { type Inloggad, lasKaka, session } from '../../../lib/wiring.ts';
import type { Forfragan, Rader, Svar } from '../../forfragan.ts';
import { partfraga } from './partfraga.ts';
import { rader } from './rader.ts';
import { slappIn, type Vem } from './slapp-in.ts';

async function svaret({ headers, sok, signal }: Forfragan, inloggad: Inloggad): Promise<Response | Rader> {
  const sprak = valjSprak(lasKaka(headers.get('cookie'), SPRAKKAKA), headers.get('accept-language'));
  const val = { part: sok.get('part') ?? '', kalla: sok.get('kalla'), alla: sok.has('alla') };
  const fraga = await partfraga(inloggad, val, { sprak, signal });
  return fraga instanceof Response ? fraga : rader(fraga.fragan, fraga.arendeId);
}

/** Answers one request. Rejects when the store or the configuration fails. */
export async function svaraHandelser(forfragan: Forfragan, vem?: Vem): Promise<Svar> {
  return slappIn(forfragan, (inloggad) => svaret(forfragan, inloggad), vem);
}

/** GET /inbaddad/handelser: the same for a frame on a portal's page, by the frame's own cookie. */
export function svaraInbaddadHandelser(forfragan: Forfragan): Promise<Svar> {
  return svaraHandelser(forfragan, (headers) => session().inbaddadAv(headers.get('cookie')));
}
