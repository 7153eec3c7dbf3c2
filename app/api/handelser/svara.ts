// GET /api/handelser?part=ID[&kalla=ID]: the outcomes of asking about one part, as lines. Without a session, for someone
// else's part, too fast or when the process is full, no producer is asked.

import { SPRAKKAKA, valjSprak } from '../../../components/texter/sprak.ts';
import { kallor, lasKaka, session } from '../../../lib/wiring.ts';
import type { Forfragan, Svar } from '../../forfragan.ts';
import { problem } from '../problem.ts';
import { rader } from './rader.ts';
import { medPlats, slappIn } from './slapp-in.ts';

/** Answers one request. Rejects when the store or the configuration fails. */
export async function svaraHandelser(forfragan: Forfragan): Promise<Svar> {
  const inloggad = await slappIn(forfragan);
  if (inloggad instanceof Response) return inloggad;
  const { headers, sok, signal } = forfragan;
  const part = sok.get('part') ?? '';
  const svar = await session().uppdragFor(inloggad, part);
  if (svar.slag !== 'uppdrag') return problem(svar.slag);
  const kalla = sok.get('kalla');
  const valda = kallor(kalla);
  if (valda.length === 0) return problem('okand-kalla');
  const sprak = valjSprak(lasKaka(headers.get('cookie'), SPRAKKAKA), headers.get('accept-language'));
  const { uppdrag, foretagOkanda } = svar;
  const fragan = { uppdrag, foretagOkanda, kallor: valda, sprak, signal, igen: Boolean(kalla) };
  const { agare } = inloggad;
  const { opak } = session();
  const arendeId = (nyckel: string) => opak.arendeId({ agare, partId: part, nyckel });
  return medPlats(inloggad, (lamna) => ({ rader: rader(fragan, arendeId), lamna }));
}
