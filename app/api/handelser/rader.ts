// The lines of one answer: who is asked, each outcome as it lands, the end. Promises that no identity number and no
// name of another person stands in any of them, and that every outcome is sent before the next is waited for.

import { mojligaNycklar } from '../../../lib/arenden/nyckel.ts';
import type { Kallbeskrivning, Stromrad } from '../../../lib/arenden/strom.ts';
import type { Utfall } from '../../../lib/arenden/utfall.ts';
import { formedla, type Kalla, type Uppdrag, vantadeAv } from '../../../lib/formedling/index.ts';
import type { Motor } from '../../../lib/wiring.ts';

type Sprak = 'sv' | 'en';

/** What one answer needs. `arendeId` makes the owner-bound address of a case from its key. */
type Underlag = {
  readonly motor: Motor;
  readonly kallor: readonly Kalla[];
  readonly uppdrag: Uppdrag;
  readonly sprak: Sprak;
  readonly signal: AbortSignal;
  readonly arendeId: (nyckel: string) => string;
};

function beskrivning(kalla: Kalla, sprak: Sprak): Kallbeskrivning {
  const { telefon, webb } = kalla.kontakt;
  return {
    kalla: kalla.id,
    producent: kalla.producent.id,
    namn: kalla.producent.namn[sprak],
    telefon,
    ...(webb !== undefined && { webb }),
    arendetyper: Object.fromEntries(
      Object.entries(kalla.arendetyper).map(([typ, namn]) => [typ, namn[sprak]]),
    ),
  };
}

function nycklarI({ kund, producent, referensnycklar, fragatArende, resultat }: Utfall): readonly string[] {
  if (resultat.slag !== 'svar') return [];
  const fragadeArenden = fragatArende ? [fragatArende] : [];
  return resultat.kundhandelser.flatMap((handelse) =>
    mojligaNycklar({ kund, producent, handelse, referensnycklar, fragadeArenden }),
  );
}

/** The lines, as JSON without line breaks. Ends at once when `signal` is aborted or the generator is closed. */
export async function* rader(underlag: Underlag): AsyncGenerator<string, void, void> {
  const { motor, kallor, uppdrag, sprak, signal, arendeId } = underlag;
  const rad = (value: Stromrad) => JSON.stringify(value);
  yield rad({
    rad: 'start',
    now: motor.now(),
    sprak,
    kallor: kallor.map((kalla) => beskrivning(kalla, sprak)),
    vantade: vantadeAv({ kallor, uppdrag }),
  });
  const fraga = { sprak, korrelation: crypto.randomUUID() };
  for await (const utfall of formedla({ ...motor, fraga, kallor, uppdrag, signal })) {
    const nycklar = [...new Set(nycklarI(utfall))];
    yield rad({ rad: 'utfall', utfall, arendeId: Object.fromEntries(nycklar.map((n) => [n, arendeId(n)])) });
  }
  if (!signal.aborted) yield rad({ rad: 'slut' });
}
