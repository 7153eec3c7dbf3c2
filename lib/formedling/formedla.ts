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
import { type Delfraga, delfragorAv, tillfragade } from './delfragor.ts';
import { type Anropsvillkor, askKalla, avsiktAv } from './fraga-kalla.ts';
import { delvisaTyper, inomOppnat } from './oppnat.ts';
import type { Overhopp } from './overhopp.ts';
import { TIDEN_UTE } from './samtal.ts';
import { systemTimer } from './timer.ts';
import { untilAborted } from './until-aborted.ts';
import { utanVakt } from './vakt.ts';

type Ankommande = Ankomster<readonly Utfall[]>;

const LAMNAT = new Error('the caller has left');

/** The outcomes of one exchange. They landed together: of an answer and a failure the failure is the last word. */
function outcomesOf(kalla: Kalla, delsvar: readonly Delsvar[], begaran: Begaran): readonly Utfall[] {
  const svarade = begaran.now();
  return delsvar.map((ett) => outcomeOf(kalla, ett, begaran, svarade));
}

function outcomeOf(kalla: Kalla, delsvar: Delsvar, begaran: Begaran, svarade: number): Utfall {
  const { producent, part, referensnycklar, resultat } = delsvar;
  const delvisa = delvisaTyper(producent, begaran.uppdrag);
  return {
    kalla: kalla.id,
    producent,
    part: part.id,
    kund: part.kundId,
    svarade,
    ...(isNarrowed(begaran.fraga, svarade) && { avsmalnad: true }),
    ...(delvisa.length > 0 && { delvisa }),
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
  ankomster: Ankommande,
): void {
  const land = ({ kalla }: Delfraga, lasning: Lasning) => {
    const { delsvar, brister } = inomOppnat(lasning, begaran.uppdrag);
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

type Fragade = Pick<Delfraga, 'kalla' | 'parter'>;

/** Lands the outcomes of what is not asked. */
function skip({ kalla, parter }: Fragade, hopp: Overhopp, begaran: Begaran, ankomster: Ankommande): void {
  const delsvar = allaMed({ kalla, parter }, { slag: 'skipped', ...hopp });
  ankomster.push(outcomesOf(kalla, delsvar, begaran));
}

/** Puts the question once it is written, or refuses; nothing when the caller has left meanwhile. */
async function putWhenWritten(
  written: Promise<boolean>,
  stop: AbortSignal,
  put: () => void,
  refuse: () => void,
): Promise<void> {
  // Out of time is as good as not written: nobody may be asked in either case.
  const is = await untilAborted(written, stop).catch(() => false);
  if (stop.reason === LAMNAT) return;
  if (is) put();
  else refuse();
}

async function* ask(begaran: Begaran, slut: Slut): AsyncGenerator<Utfall, void, void> {
  if (begaran.signal?.aborted) return;
  const { fraga, uppdrag, avsandare, natverk, now, signal } = begaran;
  const { totalMs, svarByte, samtidiga } = { ...STANDARDGRANSER, ...begaran.granser };
  const timer = begaran.timer ?? systemTimer;
  const { stop, ankomster, lamna } = slut;
  const callOff = timer(totalMs, () => stop.abort(TIDEN_UTE));
  const { fragas, hoppasOver } = delfragorAv(begaran);
  const { anvandare } = uppdrag;
  const kanda = begaran.kanda ?? begaran.kallor.flatMap(({ producenter }) => producenter);
  const vakt = begaran.vakt ?? utanVakt(now);
  const villkor = {
    ...{ anvandare, kanda, avsandare, natverk, now, timer, svarByte, totalMs, vakt },
    ...{ fragan: begaran, egna: samtidiga, genast: begaran.igen ?? false },
    ...{ stop: stop.signal, slut: now() + totalMs },
    avsikt: avsiktAv({ fraga, anvandare, avsandare, svarByte }),
  };
  signal?.addEventListener('abort', lamna, { once: true });
  try {
    for (const { kalla, part, ...hopp } of hoppasOver)
      skip({ kalla, parter: [part] }, hopp, begaran, ankomster);
    const refuse = () => {
      for (const delfraga of fragas) skip(delfraga, { skal: 'ej-bokford' }, begaran, ankomster);
    };
    const put = () => start(fragas, begaran, villkor, ankomster);
    if (begaran.bokfor === undefined || fragas.length === 0) put();
    else void putWhenWritten(begaran.bokfor(tillfragade(fragas)), stop.signal, put, refuse);
    for (let left = hoppasOver.length + fragas.length; left > 0; left -= 1) {
      const landed = await ankomster.next();
      if (landed === undefined) return;
      yield* landed;
    }
  } finally {
    callOff();
    signal?.removeEventListener('abort', lamna);
  }
}

/** How a question ends before all have landed: its time is out, or the caller leaves. */
type Slut = {
  readonly stop: AbortController;
  readonly ankomster: Ankommande;
  readonly lamna: () => void;
};

function skapaSlut(): Slut {
  const stop = new AbortController();
  const ankomster = skapaAnkomster<readonly Utfall[]>();
  const lamna = () => {
    ankomster.close();
    stop.abort(LAMNAT);
  };
  return { stop, ankomster, lamna };
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
  const slut = skapaSlut();
  const outcomes = ask(begaran, slut);
  const end = outcomes.return.bind(outcomes);
  // A generator that awaits does not hear return() until what it awaits has come; leaving makes it come at once.
  outcomes.return = (value) => {
    slut.lamna();
    return end(value);
  };
  return outcomes;
}
