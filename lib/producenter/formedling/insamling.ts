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
  /** How many events have come, those that an earlier page had not counted again. */
  antal: number;
  /** Events that were said to exist and did not come. */
  fattas: number;
  /** The failure of a later page. */
  fel?: Fel;
  /** Set while there may be more to ask for. */
  oppen: boolean;
  /** How far into the part's list the pages have come. */
  offset: number;
  /** Each event that has come, by its id: as it was written. */
  readonly sedda: Map<string, string>;
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
  /** Events that are nobody's, or not where they should be: each part's answer may lack one. */
  herrelosa: number;
  /** Rows that echo no asked part. A failure among them is somebody's. */
  readonly herrelosaRader: Rad[];
};

/** What to ask for next. */
export type Nasta = { readonly parter: readonly Part[]; readonly sida?: Sida };

/** An empty collection for these parts; with `sidstorlek`, page by page. */
export function nyInsamling(parter: readonly Part[], sidstorlek: number | undefined): Insamling {
  const lagen = [...Map.groupBy(parter, partKey)].flatMap(([key, [first, ...rest]]): Partlage[] => {
    if (first === undefined) return [];
    const empty = { handelser: [], rader: [], namnd: false, antal: 0, fattas: 0, oppen: true, offset: 0 };
    return [{ key, parter: [first, ...rest], ...empty, sedda: new Map() }];
  });
  return { lagen, sidstorlek, namnerDelfragor: false, delvis: false, herrelosa: 0, herrelosaRader: [] };
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

/** Adds events that have not come before. One that an earlier page had in other words comes again, to be told apart. */
function collect(lage: Partlage, came: readonly unknown[], paged: boolean): void {
  const page = came.map((wire) => {
    const id = paged ? idOf(wire) : undefined;
    return { wire, id, written: id === undefined ? '' : JSON.stringify(wire) };
  });
  const fresh = page.filter(({ id, written }) => id === undefined || lage.sedda.get(id) !== written);
  lage.antal += fresh.filter(({ id }) => id === undefined || !lage.sedda.has(id)).length;
  for (const { wire, id, written } of fresh) {
    lage.handelser.push(wire);
    if (id !== undefined) lage.sedda.set(id, written);
  }
}

/** Adds one page's events of one part. Those that an earlier page had are not counted again. */
function addEvents(lage: Partlage, poster: readonly Post[], paged: boolean): void {
  const came = poster.flatMap(({ handelser }) => handelser);
  const told = poster.some(({ totalt }) => totalt !== undefined);
  const total = poster.reduce((sum, { totalt, handelser }) => sum + (totalt ?? handelser.length), 0);
  collect(lage, came, paged);
  lage.namnd ||= poster.length > 0;
  lage.offset += came.length;
  if (told) lage.hogst = Math.max(total, lage.hogst ?? 0);
  lage.oppen = paged && came.length > 0 && lage.offset < (told ? total : Number.POSITIVE_INFINITY);
  // Nobody has told how many there are, and the last page was not empty: should it stay the last, one is missing.
  const untold = lage.antal + (lage.oppen ? 1 : 0);
  lage.fattas = Math.max(0, (lage.hogst ?? untold) - lage.antal);
  if (paged) return;
  // Item by item, or one that holds more than it said would hide what another lacks.
  lage.fattas = poster.reduce(
    (sum, { totalt = 0, handelser }) => sum + Math.max(0, totalt - handelser.length),
    0,
  );
}

type Hittar = (ett: { readonly part: readonly string[] }) => Partlage | undefined;

/** What an item holds that reaches nobody: of a part that was not asked about, or neither a list nor a number. */
function lostIn({ handelser, totalt = 0, olast }: Post, owned: boolean): number {
  if (owned) return olast && totalt === 0 ? 1 : 0;
  return Math.max(handelser.length, totalt, olast ? 1 : 0);
}

function takeLost(insamling: Insamling, sida: Svarssida, lageAv: Hittar, brister: Brister): void {
  let lost = 0;
  for (const post of sida.poster) {
    const owned = lageAv(post) !== undefined;
    if (!owned) brister.notera('part-ej-fragad', 'kundhandelser[].part');
    lost += lostIn(post, owned);
  }
  // What stands where none belongs is often what an item without a list should have held.
  insamling.herrelosa += Math.max(lost, sida.vilse);
}

/** Takes in one page, the answer to `asked`. What is about a part that was not asked about is counted and left. */
export function taEmot(insamling: Insamling, sida: Svarssida, asked: Nasta, brister: Brister): void {
  const known = new Map(insamling.lagen.map((lage) => [lage.key, lage]));
  const lageAv: Hittar = ({ part }) => part.flatMap((key) => known.get(key) ?? [])[0];
  takeLost(insamling, sida, lageAv, brister);
  for (const rad of sida.rader) {
    const lage = lageAv(rad);
    if (!lage) brister.notera('part-ej-fragad', 'delfragor[].part');
    (lage?.rader ?? insamling.herrelosaRader).push(rad);
  }
  const paged = insamling.sidstorlek !== undefined;
  const poster = Map.groupBy(sida.poster, lageAv);
  const turn = new Set(asked.parter.map((part) => known.get(partKey(part))));
  for (const lage of insamling.lagen) {
    const own = poster.get(lage) ?? [];
    if (turn.has(lage)) addEvents(lage, own, paged);
    else for (const { handelser } of own) collect(lage, handelser, paged);
  }
  insamling.namnerDelfragor ||= sida.namnerDelfragor;
  insamling.delvis ||= sida.delvis;
}

/** Ends the collection with a failure of every part that has more to come. */
export function avbryt({ lagen }: Insamling, fel: Fel): void {
  for (const lage of lagen) if (lage.oppen) lage.fel = fel;
}
