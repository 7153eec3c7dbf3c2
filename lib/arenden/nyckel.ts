// Which producentärende an event belongs to: the ladder of the law ("One case"). Promises that a key is a function
// of the events alone and that a Konsumentreferens or a link text never joins anything.

import type { Kundhandelse, Referens } from './kundhandelse.ts';
import { arendetypAv } from './kundhandelsetyp.ts';
import type { FragatArende } from './part.ts';

/** What the ladder needs to know of one event and the way it came. */
export type Harkomst = {
  readonly kund: string;
  readonly producent: string;
  readonly handelse: Kundhandelse;
  readonly referensnycklar: readonly string[];
  readonly fragadeArenden: readonly FragatArende[];
};

/** The keys of the cases that each rung names, from the top. */
export type Stege = readonly (readonly string[])[];

const PRODUCENTARENDE = 'producentarende';
const INGA: readonly string[] = [];

/** Whose an event or a source is: nothing is joined across kunder, nor across producenter. */
export function vem({ kund, producent }: Pick<Harkomst, 'kund' | 'producent'>): string {
  return JSON.stringify([kund, producent]);
}

/** The key of a case, of a namespace and a value: equal names of the same kund and producent are one case. */
function nyckelAv({ kund, producent }: Harkomst, namnrymd: string, varde: string): string {
  return JSON.stringify([kund, producent, namnrymd, varde]);
}

// A fragment points inside a page, not at another case. Only an address has one: AB#12 is a reference of its own.
function utanFragment(text: string): string {
  return /^https?:\/\//i.test(text) ? text.replace(/#.*$/s, '') : text;
}

function vardeAv(referens: Referens): string {
  return utanFragment((referens.varde ?? referens.url ?? '').trim());
}

function olika(keys: readonly string[]): readonly string[] {
  return keys.length > 1 ? [...new Set(keys)] : keys;
}

function nycklarUnder(harkomst: Harkomst, falt: string, namnrymd: string): readonly string[] {
  const keys: string[] = [];
  for (const referens of harkomst.handelse.referenser[falt] ?? []) {
    const varde = vardeAv(referens);
    if (varde !== '') keys.push(nyckelAv(harkomst, namnrymd, varde));
  }
  return olika(keys);
}

/** Rung 1: the producer's own reference to its case. */
function producentarenden(harkomst: Harkomst): readonly string[] {
  return nycklarUnder(harkomst, PRODUCENTARENDE, PRODUCENTARENDE);
}

/** A register number names a case only together with its ärendetyp, since systems reuse numbers. */
function egenNamnrymd(harkomst: Harkomst, falt: string): string {
  return `${falt}:${arendetypAv(harkomst.handelse.kundhandelseTyp)}`;
}

/** Rung 2: the first of the källa's configured reference keys that the event carries. */
function egnaReferenser(harkomst: Harkomst): readonly string[] {
  for (const falt of harkomst.referensnycklar) {
    const keys = nycklarUnder(harkomst, falt, egenNamnrymd(harkomst, falt));
    if (keys.length > 0) return keys;
  }
  return INGA;
}

/** Rung 3: the ärende that was asked about, when it names one case. A Konsumentreferens spans cases. */
function fragade(harkomst: Harkomst): readonly string[] {
  return harkomst.fragadeArenden.flatMap(({ typ, identifierare }) => {
    if (typ === 'Konsumentreferens') return [];
    const own = typ === 'Producentärendereferens';
    const namnrymd = own ? PRODUCENTARENDE : egenNamnrymd(harkomst, typ.toLowerCase());
    return [nyckelAv(harkomst, namnrymd, identifierare)];
  });
}

/** All rungs of an event, read once. */
export function stegeAv(harkomst: Harkomst): Stege {
  return [producentarenden(harkomst), egnaReferenser(harkomst), fragade(harkomst)];
}

/** Other names: register numbers that the events pair with one producentärende only. Key to key. */
export type Alias = ReadonlyMap<string, string>;

/** Reads the other names out of the events that carry exactly one of each. */
export function aliasAv(alla: Iterable<Stege>): Alias {
  const pairs = new Map<string, Set<string>>();
  for (const [arenden = INGA, referenser = INGA] of alla) {
    const [arende, anotherArende] = arenden;
    const [referens, anotherReferens] = referenser;
    if (!arende || anotherArende || !referens || anotherReferens) continue;
    pairs.set(referens, (pairs.get(referens) ?? new Set()).add(arende));
  }
  const alias = new Map<string, string>();
  for (const [key, arenden] of pairs) {
    const [only, another] = arenden;
    if (only !== undefined && another === undefined) alias.set(key, only);
  }
  return alias;
}

/** Every key that any rung could give an event, other names not resolved. For minting ids ahead of folding. */
export function mojligaNycklar(harkomst: Harkomst): readonly string[] {
  return stegeAv(harkomst).flat();
}

/** The cases an event belongs to, by the first rung that answers. Empty: a service notice on type level. */
export function arendenycklar(stege: Stege, alias: Alias): readonly string[] {
  const keys = stege.find((rung) => rung.length > 0) ?? INGA;
  return olika(keys.map((key) => alias.get(key) ?? key));
}
