// The one primitive: a question, its källor and an uppdrag in; one outcome per producent and part out, as each lands.
// Promises never to throw for a producer's failure, never to answer a failure with an empty list, and to end at once,
// with every call aborted, when the caller leaves. Leaves folding to tidslinje and the right to ask to the uppdrag.

import type { Utfall } from '../arenden/utfall.ts';
import { isNarrowed } from '../producenter/fraga.ts';
import type { Kalla } from '../producenter/kalla.ts';
import { allaMed, type Delsvar, type Lasning } from '../producenter/kallfraga.ts';
import { type Ankomster, skapaAnkomster } from './ankomster.ts';
import { assertBegaran } from './assert-begaran.ts';
import { type Begaran, STANDARDGRANSER } from './begaran.ts';
import { type Delfraga, delfragorAv } from './delfragor.ts';
import { type Anropsvillkor, askKalla } from './fraga-kalla.ts';
import { TIDEN_UTE } from './samtal.ts';
import { systemTimer } from './timer.ts';
import { utanVakt } from './vakt.ts';

const LAMNAT = new Error('the caller has left');

/** The outcomes of one exchange. They landed together: of an answer and a failure the failure is the last word. */
function outcomesOf(kalla: Kalla, delsvar: readonly Delsvar[], begaran: Begaran): readonly Utfall[] {
  const svarade = begaran.now();
  return delsvar.map((ett) => outcomeOf(kalla, ett, begaran.fraga, svarade));
}

function outcomeOf(kalla: Kalla, delsvar: Delsvar, fraga: Begaran['fraga'], svarade: number): Utfall {
  const { producent, part, referensnycklar, resultat } = delsvar;
  return {
    kalla: kalla.id,
    producent,
    part: part.id,
    kund: part.kundId,
    svarade,
    ...(isNarrowed(fraga, svarade) && { avsmalnad: true }),
    ...(part.arende && { fragatArende: part.arende }),
    referensnycklar,
    resultat,
  };
}

/** Starts every exchange, each of which waits for its turn, and lets their outcomes land in the queue. */
function start(
  delfragor: readonly Delfraga[],
  begaran: Begaran,
  villkor: Anropsvillkor,
  ankomster: Ankomster<readonly Utfall[]>,
): void {
  const land = ({ kalla }: Delfraga, { delsvar, brister }: Lasning) => {
    if (brister.length > 0) begaran.anmarka?.({ kalla: kalla.id, brister });
    ankomster.push(outcomesOf(kalla, delsvar, begaran));
  };
  for (const delfraga of delfragor) {
    askKalla(delfraga, villkor).then(
      (lasning) => land(delfraga, lasning),
      (bug) => ankomster.fail(bug),
    );
  }
}

async function* ask(begaran: Begaran, signal: AbortSignal): AsyncGenerator<Utfall, void, void> {
  if (signal.aborted) return;
  const { fraga, uppdrag, avsandare, natverk, now } = begaran;
  const { totalMs, svarByte, samtidiga } = { ...STANDARDGRANSER, ...begaran.granser };
  const timer = begaran.timer ?? systemTimer;
  const slutTid = new AbortController();
  const callOff = timer(totalMs, () => slutTid.abort(TIDEN_UTE));
  const ankomster = skapaAnkomster<readonly Utfall[]>(signal);
  const { fragas, hoppasOver } = delfragorAv(begaran);
  const { anvandare } = uppdrag;
  const kanda = begaran.kanda ?? begaran.kallor.flatMap(({ producenter }) => producenter);
  const vakt = begaran.vakt ?? utanVakt(now);
  const sokande = { fragan: begaran, egna: samtidiga, genast: begaran.igen ?? false, vakt };
  const common = {
    fraga,
    anvandare,
    kanda,
    avsandare,
    natverk,
    now,
    timer,
    svarByte,
    totalMs,
    signal,
    ...sokande,
  };
  try {
    for (const { kalla, part, ...hopp } of hoppasOver) {
      const delsvar = allaMed({ kalla, parter: [part] }, { slag: 'skipped', ...hopp });
      ankomster.push(outcomesOf(kalla, delsvar, begaran));
    }
    const stop = AbortSignal.any([slutTid.signal, signal]);
    const villkor = { ...common, slutTid: slutTid.signal, stop, slut: now() + totalMs };
    start(fragas, begaran, villkor, ankomster);
    for (let left = hoppasOver.length + fragas.length; left > 0; left -= 1) {
      const landed = await ankomster.next();
      if (landed === undefined) return;
      yield* landed;
    }
  } finally {
    callOff();
    ankomster.close();
  }
}

/**
 * Asks every källa about every part of the uppdrag at once and yields one outcome for each part and producent as it lands. Ends when
 * all have landed, or at once and without inventing outcomes when `signal` is aborted or the generator is closed; every
 * call still under way is then aborted and its connection closed. Nothing is asked until the first `next()`.
 *
 * Throws `Formedlingsfel` at once for a caller's mistake, and never for a producer's failure.
 */
export function formedla(begaran: Begaran): AsyncGenerator<Utfall, void, void> {
  assertBegaran(begaran);
  const closed = new AbortController();
  const signal = AbortSignal.any([closed.signal, ...(begaran.signal ? [begaran.signal] : [])]);
  const outcomes = ask(begaran, signal);
  const end = outcomes.return.bind(outcomes);
  // A generator that awaits does not hear return() until what it awaits has come; the abort makes it come at once.
  outcomes.return = (value) => {
    closed.abort(LAMNAT);
    return end(value);
  };
  return outcomes;
}
