// GET /api/handelser?part=ID[&kalla=ID | &alla=ja]: the outcomes of asking about one part, as lines: those whom the person's
// question goes to, one källa, or everyone connected. Without a session, for someone
// else's part, too fast or when the process is full, no producer is asked.

import type { Sprak } from '../../../components/texter/sprak.ts';
import { type Inloggad, session } from '../../../lib/wiring.ts';
import type { Forfragan, Rader, Svar } from '../../forfragan.ts';
import { fragansSprak, sidansSprak } from '../../fragans-sprak.ts';
import { partfraga } from './partfraga.ts';
import { rader } from './rader.ts';
import { slappIn, type Vem } from './slapp-in.ts';

async function svaret(
  { sok, signal }: Forfragan,
  inloggad: Inloggad,
  sprak: Sprak,
): Promise<Response | Rader> {
  const val = { part: sok.get('part') ?? '', kalla: sok.get('kalla'), alla: sok.has('alla') };
  const fraga = await partfraga(inloggad, val, { sprak, signal });
  return fraga instanceof Response ? fraga : rader(fraga.fragan, fraga.arendeId);
}

/** Answers one request. Rejects when the store or the configuration fails. */
export async function svaraHandelser(forfragan: Forfragan): Promise<Svar> {
  return slappIn(forfragan, (inloggad) => svaret(forfragan, inloggad, fragansSprak(forfragan.headers)));
}

/** GET /inbaddad/handelser: the same for a frame on a portal's page, by the frame's own cookie. */
export async function svaraInbaddadHandelser(forfragan: Forfragan): Promise<Svar> {
  const { headers, sok } = forfragan;
  const sprak = sidansSprak(sok) ?? fragansSprak(headers);
  const vem: Vem = (nagra) => session().inbaddadAv(nagra.get('cookie'));
  return slappIn(forfragan, (inloggad) => svaret(forfragan, inloggad, sprak), vem);
}
