// POST /api/folj { kalla, nummer }: one case by its kvittensnummer, as lines like those of /api/handelser. The number stands
// in the body only: never in an address, a log or a mistake's message.

import { SPRAKKAKA, valjSprak } from '../../../components/texter/sprak.ts';
import { adress, franEgenSida, lasKaka, session } from '../../../lib/wiring.ts';
import { foljbaraKallor } from '../../folj-kallor.ts';
import type { Forfragan, Svar } from '../../forfragan.ts';
import { rader } from '../handelser/rader.ts';
import { medPlats, slappIn } from '../handelser/slapp-in.ts';
import { problem } from '../problem.ts';
import { lasFoljfraga } from './las-fraga.ts';

/** Answers one request. Rejects when the store or the configuration fails. */
export async function svaraFolj(forfragan: Forfragan): Promise<Svar> {
  if (!franEgenSida(forfragan, adress())) return problem('annan-sida');
  const inloggad = await slappIn(forfragan);
  if (inloggad instanceof Response) return inloggad;
  const fragan = await lasFoljfraga(forfragan);
  if (fragan === undefined) return problem('ogiltig-fraga');
  const kalla = foljbaraKallor().find(({ id }) => id === fragan.kalla);
  if (kalla === undefined) return problem('okand-kalla');
  const svar = await session().kvittensuppdrag(inloggad, kalla, fragan.nummer);
  if (svar.slag === 'for-manga') return problem('for-manga', svar.igenOmMs);
  if (svar.slag !== 'uppdrag') return problem(svar.slag);
  const { headers, signal } = forfragan;
  const sprak = valjSprak(lasKaka(headers.get('cookie'), SPRAKKAKA), headers.get('accept-language'));
  const begaran = { uppdrag: svar.uppdrag, kallor: [kalla], sprak, signal };
  return medPlats(inloggad, (lamna) => ({ rader: rader(begaran), lamna }));
}
