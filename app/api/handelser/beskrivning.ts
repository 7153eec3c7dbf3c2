// A källa as it is told of in the stream's first line.

import type { Kallbeskrivning } from '../../../lib/arenden/strom.ts';
import type { Fragan, Kalla } from '../../../lib/wiring.ts';

/** What a person may be told of a källa at `now` (epoch ms): one for each authority that it speaks for. */
export function beskrivningar(
  { id, producenter, avbrott }: Pick<Kalla, 'id' | 'producenter' | 'avbrott'>,
  sprak: Fragan['sprak'],
  now: number,
): Kallbeskrivning[] {
  const pagar = avbrott.find(({ fran, till }) => fran <= now && now < till);
  return producenter.map(({ kontakt: { telefon, webb }, privatUtforare, ...producent }) => ({
    kalla: id,
    producent: producent.id,
    namn: producent.namn[sprak],
    telefon,
    ...(webb !== undefined && { webb }),
    ...(privatUtforare !== undefined && { privatUtforare }),
    ...(pagar !== undefined && { avbrott: pagar.text[sprak] }),
    arendetyper: Object.fromEntries(
      Object.entries(producent.arendetyper).map(([typ, namn]) => [typ, namn[sprak]]),
    ),
  }));
}
