// The lines of one answer: who is asked, each outcome as it lands, the end. Promises that no identity number and no
// name of another person stands in any of them, and that every outcome is sent before the next is waited for.

import { mojligaNycklar } from '../../../lib/arenden/nyckel.ts';
import type { Stromrad } from '../../../lib/arenden/strom.ts';
import type { Utfall } from '../../../lib/arenden/utfall.ts';
import { type Fragan, fraga } from '../../../lib/wiring.ts';
import { beskrivningar } from './beskrivning.ts';

// Longer than any answer is on its way, and short enough for a timer.
const LANGST_MS = 24 * 60 * 60_000;

function nycklarI({ kund, producent, referensnycklar, fragatArende, resultat }: Utfall): readonly string[] {
  if (resultat.slag !== 'svar') return [];
  const fragadeArenden = fragatArende ? [fragatArende] : [];
  return mojligaNycklar(
    resultat.kundhandelser.map((handelse) => ({
      kund,
      producent,
      handelse,
      referensnycklar,
      fragadeArenden,
    })),
  );
}

/** Aborted when a right with an end has come to it, so that nobody is asked a moment longer. */
export function rattensSlut({ till }: Pick<Fragan['uppdrag'], 'till'>): AbortSignal | undefined {
  return till === undefined
    ? undefined
    : AbortSignal.timeout(Math.min(Math.max(0, till - Date.now()), LANGST_MS));
}

/** A question whose lines are read. */
type Radfraga = Fragan & { readonly foretagOkanda?: boolean; readonly utanfor?: boolean };

/** The lines, as JSON without line breaks. */
export async function* rader(
  fragan: Radfraga,
  arendeId?: (nyckel: string) => string,
): AsyncGenerator<string, void, void> {
  for await (const rad of stromrader(fragan, arendeId)) yield JSON.stringify(rad);
}

/**
 * The same as values. `arendeId` makes the owner-bound address of a case from its key, when a case has one. Ends at once
 * when the question's signal is aborted or the generator is closed.
 */
export async function* stromrader(
  fragan: Radfraga,
  arendeId?: (nyckel: string) => string,
): AsyncGenerator<Stromrad, void, void> {
  const { kallor, sprak, uppdrag } = fragan;
  const ratten = rattensSlut(uppdrag);
  const signal = ratten ? AbortSignal.any([fragan.signal, ratten]) : fragan.signal;
  const { now, vantade, utfall } = fraga({ ...fragan, signal });
  yield {
    rad: 'start',
    now,
    sprak,
    // By a fullmakt not everyone is asked, and nothing is told of those who are not.
    kallor: kallor
      .flatMap((kalla) => beskrivningar(kalla, sprak, now))
      .filter(({ kalla, producent }) => vantade.some((v) => v.kalla === kalla && v.producent === producent)),
    vantade,
    ...(fragan.foretagOkanda && { foretagOkanda: true }),
    ...(fragan.utanfor && { utanfor: true }),
  };
  for await (const ett of utfall) {
    const nycklar = arendeId === undefined ? [] : nycklarI(ett);
    yield {
      rad: 'utfall',
      utfall: ett,
      arendeId: Object.fromEntries(nycklar.map((n) => [n, arendeId?.(n) ?? ''])),
    };
  }
  if (fragan.signal.aborted) return;
  yield { rad: ratten?.aborted ? 'upphord' : 'slut' };
}
