// Refuses a question that no producer's answer could make right. Promises to look before anything is asked.

import type { Begaran } from './begaran.ts';
import { Formedlingsfel } from './formedlingsfel.ts';

function firstRepeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

/** Throws `Formedlingsfel` for no parts, no källor, an id used twice, a part about nothing, or a limit below one. */
export function assertBegaran({ kallor, uppdrag, granser }: Begaran): void {
  if (uppdrag.parter.length === 0) throw new Formedlingsfel('formedling-utan-part', 'no part to ask about');
  if (kallor.length === 0) throw new Formedlingsfel('formedling-utan-kalla', 'no källa to ask');
  const kalla = firstRepeated(kallor.map(({ id }) => id));
  if (kalla !== undefined) {
    throw new Formedlingsfel('formedling-dubbel-kalla', `two källor have the id "${kalla}"`);
  }
  if (firstRepeated(uppdrag.parter.map(({ id }) => id)) !== undefined) {
    throw new Formedlingsfel('formedling-dubbel-part', 'two parts have the same id');
  }
  if (uppdrag.parter.some(({ kund, arende }) => kund === undefined && arende === undefined)) {
    throw new Formedlingsfel('formedling-tom-part', 'a part has neither kund nor arende');
  }
  for (const [name, value] of Object.entries(granser ?? {})) {
    if (!(value >= 1)) throw new Formedlingsfel('formedling-orimlig-grans', `${name} must be at least 1`);
  }
}
