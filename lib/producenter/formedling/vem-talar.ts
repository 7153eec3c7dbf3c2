// Who speaks in a forwarded answer (design, "Whose event"): by name or alias in the registry, else by the type prefix,
// else under a name of its own, `via:<källa>:<name>`. Promises the same for the same answer, whatever its order.

import { ordning } from '../../arenden/kanonisk.ts';
import { matcharTyp } from '../../arenden/kundhandelsetyp.ts';
import type { Kalla, Producent } from '../kalla.ts';
import { isObject } from '../objekt.ts';

/** Tells who speaks. Undefined when the event is no object, or of one unknown producent too many. */
export type Vemtalar = {
  readonly iHandelse: (wire: unknown) => string | undefined;
  readonly iRad: (namn: unknown) => string;
  /** Who a row is of when it could be anyone's. */
  readonly namnlos: string;
  /** Set when more unknown producenter are named than are told apart. */
  readonly forManga: boolean;
};

function plain(name: unknown): string {
  return typeof name === 'string' ? name.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
}

function folded(name: unknown): string {
  return plain(name).toLowerCase();
}

function namesOf({ namn, alias }: Producent): readonly string[] {
  return [namn.sv, namn.en, ...alias].map(folded);
}

const LONGEST_NAME = 100;

/** Most unknown producenter of one answer: each is a source of its own to whoever reads the page. */
const FLEST_OKANDA = 50;

// The name becomes part of an id that is shown, streamed and stored in the tab: no numbers that could be a person's.
function viaId(kalla: Pick<Kalla, 'id'>, name: unknown): string {
  const shown = plain(name).replace(/\d{6}[-+ ]?\d*/g, '*');
  return `via:${kalla.id}:${[...shown.slice(0, 2 * LONGEST_NAME)].slice(0, LONGEST_NAME).join('')}`;
}

type Owner = (typ: unknown) => string | undefined;

/** The one producent that owns a type. Looked up once for each type: an answer has many events of few types. */
function ownersAmong(producenter: readonly Producent[]): Owner {
  const found = new Map<string, string | undefined>();
  return (typ) => {
    if (typeof typ !== 'string') return undefined;
    if (!found.has(typ)) {
      const owners = producenter.filter((p) => p.typprefix.some((prefix) => matcharTyp(typ, prefix)));
      found.set(typ, owners.length === 1 ? owners[0]?.id : undefined);
    }
    return found.get(typ);
  };
}

/** What unknown names mean in this answer: a producent, when every event that bears the name is of its types. */
function learned(
  owner: Owner,
  known: ReadonlyMap<string, string>,
  handelser: Iterable<unknown>,
): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string | undefined>>();
  for (const wire of handelser) {
    const { producent, kundhandelseTyp } = isObject(wire) ? wire : {};
    const name = folded(producent);
    if (name === '' || known.has(name)) continue;
    owners.set(name, (owners.get(name) ?? new Set()).add(owner(kundhandelseTyp)));
  }
  return new Map(
    [...owners].flatMap(([name, [only, ...others]]) =>
      only !== undefined && others.length === 0 ? [[name, only] as const] : [],
    ),
  );
}

type Namngiven = { readonly producent?: unknown };

/** Which unknown names are told apart: the first in the alphabet, so that their order on the wire decides nothing. */
function told(ids: Iterable<string>): { readonly kept: ReadonlySet<string>; readonly forManga: boolean } {
  const all = [...new Set(ids)].sort(ordning);
  return { kept: new Set(all.slice(0, FLEST_OKANDA)), forManga: all.length > FLEST_OKANDA };
}

/**
 * Who speaks in an answer of this källa that holds these events and rows. `kanda`: everyone in the registry. A källa with
 * one producent names none but it.
 */
export function vemTalar(
  kalla: Pick<Kalla, 'id' | 'producenter'>,
  kanda: readonly Producent[],
  handelser: readonly unknown[],
  rader: readonly Namngiven[] = [],
): Vemtalar {
  const { producenter } = kalla;
  const everyone = [...new Map([...kanda, ...producenter].map((p) => [p.id, p])).values()];
  const known = new Map(everyone.flatMap((p) => namesOf(p).map((name) => [name, p.id] as const)));
  const owner = ownersAmong(everyone);
  const names = new Map([...learned(owner, known, handelser), ...known]);
  const namnlos = viaId(kalla, '');
  const unnamed = producenter.length === 1 ? producenter[0].id : namnlos;
  const other = (name: unknown) => (folded(name) === '' ? unnamed : viaId(kalla, name));
  const idOf = (wire: unknown): string | undefined => {
    if (!isObject(wire)) return undefined;
    const { producent, kundhandelseTyp } = wire;
    return known.get(folded(producent)) ?? owner(kundhandelseTyp) ?? other(producent);
  };
  const idOfRow = (name: unknown) => names.get(folded(name)) ?? other(name);
  const ids = [...handelser.map(idOf), ...rader.map(({ producent }) => idOfRow(producent))];
  const { kept, forManga } = told(
    ids.filter((id) => id?.startsWith(`via:${kalla.id}:`) && id !== namnlos).map(String),
  );
  const hears = (id: string) => !id.startsWith('via:') || id === namnlos || kept.has(id) || !forManga;
  return {
    iHandelse: (wire) => {
      const id = idOf(wire);
      return id !== undefined && hears(id) ? id : undefined;
    },
    namnlos,
    forManga,
    iRad: (name) => {
      const id = idOfRow(name);
      return hears(id) ? id : namnlos;
    },
  };
}
