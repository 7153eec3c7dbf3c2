// GET /api/handelser?part=ID[&kalla=ID | &alla=ja]: the outcomes of asking about one part, as lines: those whom the person's
// question goes to, one källa, or everyone connected. Without a session, for someone
// else's part, too fast or when the process is full, no producer is asked.

import { SPRAKKAKA, valjSprak } from '../../../components/texter/sprak.ts';
import { kallurvalet } from '../../../lib/wiring/urval.ts';
import { type Inloggad, kallor, lasKaka, session, type Uppdrag } from '../../../lib/wiring.ts';
import type { Forfragan, Rader, Svar } from '../../forfragan.ts';
import { problem } from '../problem.ts';
import { rader } from './rader.ts';
import { slappIn, type Vem } from './slapp-in.ts';

/** Whom the question is put to, or why it is not now. */
async function valda(sok: URLSearchParams, inloggad: Inloggad, part: string, uppdrag: Uppdrag) {
  const kalla = sok.get('kalla');
  if (kalla !== null) return { fragas: kallor(kalla), utanfor: [] };
  if (!sok.has('alla')) return kallurvalet(inloggad, part, uppdrag);
  const igenOmMs = await session().takt.fragarAlla(inloggad.agare);
  return igenOmMs === undefined ? { fragas: kallor(), utanfor: [] } : problem('for-tatt', igenOmMs);
}

async function svaret({ headers, sok, signal }: Forfragan, inloggad: Inloggad): Promise<Response | Rader> {
  const part = sok.get('part') ?? '';
  const svar = await session().uppdragFor(inloggad, part);
  if (svar.slag !== 'uppdrag') return problem(svar.slag);
  const urval = await valda(sok, inloggad, part, svar.uppdrag);
  if (urval instanceof Response) return urval;
  const { fragas, utanfor } = urval;
  if (fragas.length === 0) return problem('okand-kalla');
  const sprak = valjSprak(lasKaka(headers.get('cookie'), SPRAKKAKA), headers.get('accept-language'));
  const { uppdrag, foretagOkanda } = svar;
  const igen = sok.has('kalla');
  const fragan = { uppdrag, foretagOkanda, kallor: fragas, utanfor: utanfor.length > 0, sprak, signal, igen };
  const { agare } = inloggad;
  const { opak } = session();
  return rader(fragan, (nyckel) => opak.arendeId({ agare, partId: part, nyckel }));
}

/** Answers one request. Rejects when the store or the configuration fails. */
export async function svaraHandelser(forfragan: Forfragan, vem?: Vem): Promise<Svar> {
  return slappIn(forfragan, (inloggad) => svaret(forfragan, inloggad), vem);
}

/** GET /inbaddad/handelser: the same for a frame on a portal's page, by the frame's own cookie. */
export function svaraInbaddadHandelser(forfragan: Forfragan): Promise<Svar> {
  return svaraHandelser(forfragan, (headers) => session().inbaddadAv(headers.get('cookie')));
}
