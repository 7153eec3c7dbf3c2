// POST /api/folj { kalla, nummer }: one case by its kvittensnummer, as lines like those of /api/handelser. The number stands
// in the body only: never in an address, a log or a mistake's message.

import { adress, franEgenSida, type Inloggad, session } from '../../../lib/wiring.ts';
import { foljbaraKallor } from '../../folj-kallor.ts';
import type { Forfragan, Rader, Svar } from '../../forfragan.ts';
import { fragansSprak } from '../../fragans-sprak.ts';
import { rader } from '../handelser/rader.ts';
import { slappIn } from '../handelser/slapp-in.ts';
import { problem } from '../problem.ts';
import { lasFoljfraga } from './las-fraga.ts';

async function svaret(forfragan: Forfragan, inloggad: Inloggad): Promise<Response | Rader> {
  const fragan = await lasFoljfraga(forfragan);
  if (fragan === undefined) return problem('ogiltig-fraga');
  const kalla = foljbaraKallor().find(({ id }) => id === fragan.kalla);
  if (kalla === undefined) return problem('okand-kalla');
  const svar = await session().kvittensuppdrag(inloggad, kalla, fragan.nummer);
  if (svar.slag === 'for-manga') return problem('for-manga', svar.igenOmMs);
  if (svar.slag !== 'uppdrag') return problem(svar.slag);
  const { headers, signal } = forfragan;
  return rader({ uppdrag: svar.uppdrag, kallor: [kalla], sprak: fragansSprak(headers), signal });
}

/** Answers one request. Rejects when the store or the configuration fails. */
export async function svaraFolj(forfragan: Forfragan): Promise<Svar> {
  if (!franEgenSida(forfragan, adress())) return problem('annan-sida');
  return slappIn(forfragan, (inloggad) => svaret(forfragan, inloggad));
}
