// The names by which one kund's cases are known at one producent, each once, so that a name is compared without being
// spelled out. Promises that equal names are the same value. Leaves which name an event has to nyckel.

import { arendetypAv } from './kundhandelsetyp.ts';

type Namn = { readonly nr: number; readonly namnrymd: string; readonly varde: string };

function inne<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** An empty register. */
export class Namnregister {
  readonly #rymder = new Map<string, Map<string, Namn>>();
  readonly #typade = new Map<string, Map<string, string>>();
  #antal = 0;

  get antal(): number {
    return this.#antal;
  }

  /** The name with this value in this namespace. `nr` counts from zero in the order in which they were first met. */
  namn(namnrymd: string, varde: string): Namn {
    const rymd = inne(this.#rymder, namnrymd, () => new Map<string, Namn>());
    return inne(rymd, varde, () => ({ nr: this.#antal++, namnrymd, varde }));
  }

  /** The namespace of a field within the ärendetyp of an event type. */
  underTyp(falt: string, kundhandelseTyp: string): string {
    const typer = inne(this.#typade, falt, () => new Map<string, string>());
    return inne(typer, kundhandelseTyp, () => `${falt}:${arendetypAv(kundhandelseTyp)}`);
  }
}
