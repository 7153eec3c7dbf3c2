// POST /api/ombud/tavla { huvudman?: [ID] }: one line for each of those whom she may ask for, as lines. What is paused is left by
// its reader and asked for anew with what remains. One question of hers however many they are: how fast authorities are
// asked is the källor's own to say.

import { adress, franEgenSida, type Inloggad, kallor, session } from '../../../../lib/wiring.ts';
import type { Forfragan, Rader, Svar } from '../../../forfragan.ts';
import { fragansSprak } from '../../../fragans-sprak.ts';
import { slappIn } from '../../handelser/slapp-in.ts';
import { problem } from '../../problem.ts';
import { lasTavelfraga } from './las-fraga.ts';
import { tavelrader } from './rader.ts';

async function svaret(forfragan: Forfragan, inloggning: Inloggad): Promise<Response | Rader> {
  const fragan = await lasTavelfraga(forfragan);
  if (fragan === undefined) return problem('ogiltig-fraga');
  const valda = kallor();
  if (valda.length === 0) return problem('okand-kalla');
  const { headers, signal } = forfragan;
  const cookie = headers.get('cookie');
  const sprak = fragansSprak(headers);
  const kvar = async () => (await session().tittaPaSession(cookie)).slag === 'inloggad';
  return tavelrader({ inloggning, kallor: valda, sprak, signal, kvar, ...fragan });
}

/** Answers one request. Rejects when the store or the configuration fails. */
export async function svaraTavla(forfragan: Forfragan): Promise<Svar> {
  if (!franEgenSida(forfragan, adress())) return problem('annan-sida');
  return slappIn(forfragan, (inloggning) => svaret(forfragan, inloggning));
}
