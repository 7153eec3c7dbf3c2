// The one primitive: a question, its källor and an uppdrag in; one outcome per källa and part out, as each lands.
// Promises never to throw for a producer's failure, never to answer a failure with an empty list, and to end at once,
// with every call aborted, when the caller leaves. Leaves folding to tidslinje and the right to ask to the uppdrag.

import type { Part } from '../arenden/part.ts';
import type { Fel, Svar, Utfall } from '../arenden/utfall.ts';
import { isNarrowed } from '../producenter/fraga.ts';
import type { Kalla } from '../producenter/kalla.ts';
import { type Ankomster, skapaAnkomster } from './ankomster.ts';
import { assertBegaran } from './assert-begaran.ts';
import { type Begaran, STANDARDGRANSER } from './begaran.ts';
import { type Anropsvillkor, askKalla } from './fraga-kalla.ts';
import { systemTimer } from './timer.ts';
import { startaITurordning } from './turordning.ts';

type Delfraga = { readonly kalla: Kalla; readonly part: Part };

function outcomeOf({ kalla, part }: Delfraga, resultat: Svar | Fel, { fraga, now }: Begaran): Utfall {
  const svarade = now();
  return {
    kalla: kalla.id,
    producent: kalla.producent.id,
    part: part.id,
    kund: part.kundId,
    svarade,
    ...(isNarrowed(fraga, svarade) && { avsmalnad: true }),
    ...(part.arende && { fragatArende: part.arende }),
    referensnycklar: kalla.referensnycklar,
    resultat,
  };
}

function knowsIdentifier({ kalla, part }: Delfraga): boolean {
  return part.kund === undefined || kalla.identifierartyper.includes(part.kund.typ);
}

/** Starts every call that has room and lets their outcomes land in the queue. */
function start(
  delfragor: readonly Delfraga[],
  begaran: Begaran,
  { samtidiga, ...villkor }: Anropsvillkor & { samtidiga: number },
  ankomster: Ankomster<Utfall>,
): void {
  const jobb = delfragor.map((delfraga) => ({
    kalla: delfraga.kalla.id,
    hogst: delfraga.kalla.samtidiga,
    run: () =>
      askKalla(delfraga.kalla, delfraga.part, villkor).then(
        (resultat) => ankomster.push(outcomeOf(delfraga, resultat, begaran)),
        (bug) => ankomster.fail(bug),
      ),
  }));
  startaITurordning(jobb, samtidiga, villkor.signal);
}

async function* ask(begaran: Begaran, signal: AbortSignal): AsyncGenerator<Utfall, void, void> {
  if (signal.aborted) return;
  const { fraga, uppdrag, avsandare, natverk, now, kallor } = begaran;
  const { totalMs, svarByte, samtidiga } = { ...STANDARDGRANSER, ...begaran.granser };
  const timer = begaran.timer ?? systemTimer;
  const slutTid = new AbortController();
  const callOff = timer(totalMs, () => slutTid.abort());
  const ankomster = skapaAnkomster<Utfall>(signal);
  // Part by part: with many parts every källa is asked about the first before any is asked about the second.
  const all = uppdrag.parter.flatMap((part) => kallor.map((kalla) => ({ kalla, part })));
  const { asked = [], skipped = [] } = Object.groupBy(all, (d) => (knowsIdentifier(d) ? 'asked' : 'skipped'));
  const { anvandare } = uppdrag;
  const common = { fraga, anvandare, avsandare, natverk, now, timer, svarByte, samtidiga, signal };
  try {
    for (const delfraga of skipped) {
      ankomster.push(outcomeOf(delfraga, { slag: 'skipped', skal: 'identifierartyp' }, begaran));
    }
    start(asked, begaran, { ...common, slutTid: slutTid.signal }, ankomster);
    for (let left = all.length; left > 0; left -= 1) {
      const utfall = await ankomster.next();
      if (utfall === undefined) return;
      yield utfall;
    }
  } finally {
    callOff();
  }
}

/**
 * Asks every källa about every part of the uppdrag at once and yields one outcome for each pair as it lands. Ends when
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
    closed.abort();
    return end(value);
  };
  return outcomes;
}
