// The question about one part, as every way to it is asked: whose, whom it is put to, and the owner-bound addresses of its cases.
// Promises that the right is checked anew, and that nobody is asked when there is none.

import type { Sprak } from '../../../components/texter/sprak.ts';
import { kallurvalet } from '../../../lib/wiring/urval.ts';
import {
  type Fragan,
  type Inloggad,
  kallor,
  type Producent,
  session,
  type Uppdrag,
} from '../../../lib/wiring.ts';
import { problem } from '../problem.ts';

/** Whom it is put to: those whom her question goes to, one källa, or with `alla` everyone connected. */
export type Partval = { readonly part: string; readonly kalla: string | null; readonly alla: boolean };

/** A question that may be put, and what its cases are called in addresses. */
export type Partfraga = {
  readonly fragan: Fragan & { readonly foretagOkanda: boolean; readonly utanfor: boolean };
  readonly arendeId: (nyckel: string) => string;
  /** Connected, and not asked: she has not chosen them. */
  readonly utanfor: readonly Producent[];
};

async function valda({ part, kalla, alla }: Partval, inloggad: Inloggad, uppdrag: Uppdrag) {
  if (kalla !== null) return { fragas: kallor(kalla), utanfor: [] };
  if (!alla) return kallurvalet(inloggad, part, uppdrag);
  const igenOmMs = await session().takt.fragarAlla(inloggad.agare);
  return igenOmMs === undefined ? { fragas: kallor(), utanfor: [] } : problem('for-tatt', igenOmMs);
}

/** The question, or the refusal. */
export async function partfraga(
  inloggad: Inloggad,
  val: Partval,
  hur: { readonly sprak: Sprak; readonly signal: AbortSignal },
): Promise<Response | Partfraga> {
  const { part } = val;
  const svar = await session().uppdragFor(inloggad, part);
  if (svar.slag !== 'uppdrag') return problem(svar.slag);
  const urval = await valda(val, inloggad, svar.uppdrag);
  if (urval instanceof Response) return urval;
  const { fragas, utanfor } = urval;
  if (fragas.length === 0) return problem('okand-kalla');
  const { uppdrag, foretagOkanda } = svar;
  const igen = val.kalla !== null;
  const { agare } = inloggad;
  const { opak } = session();
  return {
    fragan: { uppdrag, foretagOkanda, kallor: fragas, utanfor: utanfor.length > 0, igen, ...hur },
    utanfor,
    arendeId: (nyckel) => opak.arendeId({ agare, partId: part, nyckel }),
  };
}
