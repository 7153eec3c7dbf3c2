// The names by which one kund's cases are known at one producent, each once, so that a name is compared without being
// spelled out. Promises that equal names are the same value. Leaves which name an event has to nyckel.

import { arendetypAv } from './kundhandelsetyp.ts';

/** A name that a case goes by. `nr` counts from zero in the order in which they were first met. */
export type Namn = { readonly nr: number; readonly namnrymd: string; readonly varde: string };

function inre<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  maps.set(key, made);
  return made;
}

/** An empty register. */
export class Namnregister {
  readonly #rymder = new Map<string, Map<string, Namn>>();
  readonly #typade = new Map<string, Map<string, string>>();
  /** All of them, by their `nr`. */
  readonly alla: Namn[] = [];

  /** The name with this value in this namespace. */
  namn(namnrymd: string, varde: string): Namn {
    const rymd = inre(this.#rymder, namnrymd);
    const known = rymd.get(varde);
    if (known !== undefined) return known;
    const made = { nr: this.alla.length, namnrymd, varde };
    this.alla.push(made);
    rymd.set(varde, made);
    return made;
  }

  /** The namespace of a field within the ärendetyp of an event type. */
  underTyp(falt: string, kundhandelseTyp: string): string {
    const typer = inre(this.#typade, falt);
    const known = typer.get(kundhandelseTyp);
    if (known !== undefined) return known;
    const made = `${falt}:${arendetypAv(kundhandelseTyp)}`;
    typer.set(kundhandelseTyp, made);
    return made;
  }
}
