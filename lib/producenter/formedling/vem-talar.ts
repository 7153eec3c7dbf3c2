// Who speaks in a forwarded answer (design, "Whose event"): by name or alias in the registry, else by the type prefix,
// else under a name of its own, `via:<källa>:<name>`. Promises the same for the same answer, whatever its order.

import { matcharTyp } from '../../arenden/kundhandelsetyp.ts';
import type { Kalla, Producent } from '../kalla.ts';
import { isObject } from '../objekt.ts';

/** Tells who speaks. Undefined only when nothing does: the event is no object. */
export type Vemtalar = {
  readonly iHandelse: (wire: unknown) => string | undefined;
  readonly iRad: (namn: unknown) => string;
  /** Who a row without a name is of, when it could be anyone. */
  readonly namnlos?: string;
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

/**
 * Who speaks in an answer of this källa that holds these events. `kanda`: everyone in the registry. A källa with one
 * producent names none but it.
 */
export function vemTalar(
  kalla: Pick<Kalla, 'id' | 'producenter'>,
  kanda: readonly Producent[],
  handelser: Iterable<unknown>,
): Vemtalar {
  const { producenter } = kalla;
  const everyone = [...new Map([...kanda, ...producenter].map((p) => [p.id, p])).values()];
  const known = new Map(everyone.flatMap((p) => namesOf(p).map((name) => [name, p.id] as const)));
  const owner = ownersAmong(everyone);
  const names = new Map([...learned(owner, known, handelser), ...known]);
  const alone = producenter.length === 1;
  const unnamed = alone ? producenter[0].id : viaId(kalla, '');
  const other = (name: unknown) => (folded(name) === '' ? unnamed : viaId(kalla, name));
  return {
    iHandelse: (wire) => {
      if (!isObject(wire)) return undefined;
      const { producent, kundhandelseTyp } = wire;
      return known.get(folded(producent)) ?? owner(kundhandelseTyp) ?? other(producent);
    },
    ...(!alone && { namnlos: unnamed }),
    iRad: (name) => names.get(folded(name)) ?? other(name),
  };
}
