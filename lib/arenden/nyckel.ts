// Which producentärende an event belongs to: the ladder of the law ("One case"). Promises that a key is a function
// of the events alone and that a Konsumentreferens or a link text never joins anything.

import { kanonisk } from './kanonisk.ts';
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

/** One name of a case inside a producent: a namespace and a value. */
type Namn = { readonly namnrymd: string; readonly varde: string };

const PRODUCENTARENDE = 'producentarende';

/** The key of a case, of a name: equal names of the same kund and producent are one case. */
function nyckelAv({ kund, producent }: Harkomst, namn: Namn): string {
  return kanonisk([kund, producent, namn.namnrymd, namn.varde]);
}

// A fragment points inside a page, not at another case. Only an address has one: AB#12 is a reference of its own.
function utanFragment(text: string): string {
  return /^https?:\/\//i.test(text) ? text.replace(/#.*$/s, '') : text;
}

function vardeAv(referens: Referens): string | undefined {
  const text = utanFragment((referens.varde ?? referens.url ?? '').trim());
  return text === '' ? undefined : text;
}

function namnUnder(harkomst: Harkomst, nyckel: string, namnrymd: string): readonly Namn[] {
  const values = (harkomst.handelse.referenser[nyckel] ?? []).map(vardeAv).filter((v) => v !== undefined);
  return [...new Set(values)].map((varde) => ({ namnrymd, varde }));
}

/** Rung 1: the producer's own reference to its case. */
function producentarenden(harkomst: Harkomst): readonly Namn[] {
  return namnUnder(harkomst, PRODUCENTARENDE, PRODUCENTARENDE);
}

/** A register number names a case only together with its ärendetyp, since systems reuse numbers. */
function egenNamnrymd(harkomst: Harkomst, nyckel: string): string {
  return `${nyckel}:${arendetypAv(harkomst.handelse.kundhandelseTyp)}`;
}

/** Rung 2: the first of the källa's configured reference keys that the event carries. */
function egnaReferenser(harkomst: Harkomst): readonly Namn[] {
  for (const nyckel of harkomst.referensnycklar) {
    const namn = namnUnder(harkomst, nyckel, egenNamnrymd(harkomst, nyckel));
    if (namn.length > 0) return namn;
  }
  return [];
}

/** Rung 3: the ärende that was asked about, when it names one case. A Konsumentreferens spans cases. */
function fragatNamn(harkomst: Harkomst): readonly Namn[] {
  return harkomst.fragadeArenden.flatMap(({ typ, identifierare }) => {
    if (typ === 'Konsumentreferens') return [];
    if (typ === 'Producentärendereferens') return [{ namnrymd: PRODUCENTARENDE, varde: identifierare }];
    return [{ namnrymd: egenNamnrymd(harkomst, typ.toLowerCase()), varde: identifierare }];
  });
}

/** Other names: register numbers that the events pair with one producentärende only. Key to key. */
export type Alias = ReadonlyMap<string, string>;

/** Reads the other names out of the events that carry exactly one of each. */
export function aliasAv(alla: Iterable<Harkomst>): Alias {
  const pairs = new Map<string, Set<string>>();
  for (const harkomst of alla) {
    const [arende, anotherArende] = producentarenden(harkomst);
    const [referens, anotherReferens] = egnaReferenser(harkomst);
    if (!arende || anotherArende || !referens || anotherReferens) continue;
    const key = nyckelAv(harkomst, referens);
    pairs.set(key, (pairs.get(key) ?? new Set()).add(nyckelAv(harkomst, arende)));
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
  const rungs = [producentarenden(harkomst), egnaReferenser(harkomst), fragatNamn(harkomst)];
  return rungs.flat().map((namn) => nyckelAv(harkomst, namn));
}

/** The cases an event belongs to, by the first rung that answers. Empty: a service notice on type level. */
export function arendenycklar(harkomst: Harkomst, alias: Alias): readonly string[] {
  for (const rung of [producentarenden, egnaReferenser, fragatNamn]) {
    const namn = rung(harkomst);
    if (namn.length > 0) {
      return [...new Set(namn.map((n) => nyckelAv(harkomst, n)).map((key) => alias.get(key) ?? key))];
    }
  }
  return [];
}
