// Collects one forwarded answer, over as many pages as it takes. Promises that what was said to exist and did not come
// is known, also when events moved between two pages, and that no page is asked for twice.

import type { Part } from '../../arenden/part.ts';
import type { Fel } from '../../arenden/utfall.ts';
import { isObject } from '../objekt.ts';
import type { Sida } from './build-request.ts';
import type { Brister, Post, Rad, Svarssida } from './read-sida.ts';
import { partKey } from './wire-part.ts';

/** What has come for one part. Only `taEmot` and `avbryt` change it. */
export type Partlage = {
  readonly key: string;
  /** The asked parts with this key: they differ in our own ids alone. */
  readonly parter: readonly [Part, ...Part[]];
  readonly handelser: unknown[];
  readonly rader: Rad[];
  /** Set when an item of the answer was about the part. */
  namnd: boolean;
  /** Events that were said to exist and did not come. */
  fattas: number;
  /** The failure of a later page. */
  fel?: Fel;
  /** Set while there may be more to ask for. */
  oppen: boolean;
  /** How far into the part's list the pages have come. */
  offset: number;
  readonly sedda: Set<string>;
  /** The most events that any page told of: a total that sinks between two pages has moved an event past us. */
  hogst?: number;
};

/** All pages as one. Changed by `taEmot` and `avbryt` alone. */
export type Insamling = {
  readonly lagen: readonly Partlage[];
  readonly sidstorlek: number | undefined;
  namnerDelfragor: boolean;
  /** Some page said that not everyone answered. */
  delvis: boolean;
  /** Events of items that echo no asked part. */
  herrelosa: number;
};

/** What to ask for next. */
export type Nasta = { readonly parter: readonly Part[]; readonly sida?: Sida };

/** An empty collection for these parts; with `sidstorlek`, page by page. */
export function nyInsamling(parter: readonly Part[], sidstorlek: number | undefined): Insamling {
  const lagen = [...Map.groupBy(parter, partKey)].flatMap(([key, [first, ...rest]]): Partlage[] => {
    if (first === undefined) return [];
    const empty = { handelser: [], rader: [], namnd: false, fattas: 0, oppen: true, offset: 0 };
    return [{ key, parter: [first, ...rest], ...empty, sedda: new Set() }];
  });
  return { lagen, sidstorlek, namnerDelfragor: false, delvis: false, herrelosa: 0 };
}

/** The next call, or undefined when everything has come. Parts that have come equally far go together. */
export function nasta({ lagen, sidstorlek }: Insamling): Nasta | undefined {
  const open = lagen.filter(({ oppen }) => oppen);
  const offset = Math.min(...open.map((lage) => lage.offset));
  const parter = open.filter((lage) => lage.offset === offset).map(({ parter: [first] }) => first);
  if (parter.length === 0) return undefined;
  return { parter, ...(sidstorlek !== undefined && { sida: { offset, limit: sidstorlek } }) };
}

function idOf(wire: unknown): string | undefined {
  if (!isObject(wire) || typeof wire.kundhandelseId !== 'string') return undefined;
  return JSON.stringify([wire.producent, wire.kundhandelseId]);
}

/** Adds one page's events of one part. Those that an earlier page had are not counted again. */
function addEvents(lage: Partlage, poster: readonly Post[], paged: boolean): void {
  const came = poster.flatMap(({ handelser }) => handelser).map((wire) => ({ wire, id: idOf(wire) }));
  const fresh = came.filter(({ id }) => id === undefined || !lage.sedda.has(id));
  const totals = poster.flatMap(({ totalt }) => totalt ?? []);
  const total = totals.length === 0 ? undefined : totals.reduce((a, b) => a + b);
  for (const { wire } of fresh) lage.handelser.push(wire);
  for (const { id } of fresh) if (id !== undefined) lage.sedda.add(id);
  lage.namnd ||= poster.length > 0;
  lage.offset += came.length;
  if (total !== undefined) lage.hogst = Math.max(total, lage.hogst ?? 0);
  lage.oppen = paged && came.length > 0 && lage.offset < (total ?? Number.POSITIVE_INFINITY);
  // Nobody has told how many there are, and the last page was not empty: should it stay the last, one is missing.
  const untold = lage.handelser.length + (lage.oppen ? 1 : 0);
  lage.fattas = Math.max(0, (lage.hogst ?? untold) - lage.handelser.length);
}

/** Takes in one page, the answer to `asked`. What is about a part that was not asked about is noted and left. */
export function taEmot(insamling: Insamling, sida: Svarssida, asked: Nasta, brister: Brister): void {
  const known = new Map(insamling.lagen.map((lage) => [lage.key, lage]));
  for (const { part, handelser } of sida.poster) {
    if (known.has(part)) continue;
    brister.notera('part-ej-fragad', 'kundhandelser[].part');
    insamling.herrelosa += handelser.length;
  }
  for (const rad of sida.rader) {
    const lage = known.get(rad.part);
    if (lage) lage.rader.push(rad);
    else brister.notera('part-ej-fragad', 'delfragor[].part');
  }
  const poster = Map.groupBy(sida.poster, ({ part }) => part);
  for (const part of asked.parter) {
    const lage = known.get(partKey(part));
    if (lage) addEvents(lage, poster.get(lage.key) ?? [], insamling.sidstorlek !== undefined);
  }
  insamling.namnerDelfragor ||= sida.namnerDelfragor;
  insamling.delvis ||= sida.delvis;
}

/** Ends the collection with a failure of every part that has more to come. */
export function avbryt({ lagen }: Insamling, fel: Fel): void {
  for (const lage of lagen) if (lage.oppen) lage.fel = fel;
}
