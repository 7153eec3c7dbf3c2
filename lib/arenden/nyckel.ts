// Which producentärende an event belongs to: the ladder of the law ("One case"). Promises that a key is a function
// of the events alone and that a Konsumentreferens or a link text never joins anything.

import type { Kundhandelse, Referens } from './kundhandelse.ts';
import { type Namn, Namnregister } from './namnregister.ts';
import type { FragatArende } from './part.ts';

/** What the ladder needs to know of one event and the way it came. */
export type Harkomst = {
  readonly kund: string;
  readonly producent: string;
  readonly handelse: Kundhandelse;
  readonly referensnycklar: readonly string[];
  readonly fragadeArenden: readonly FragatArende[];
};

/** What a rung of the ladder says of an event: nothing, one case (as mostly), or several. */
type Pinne = Namn | readonly Namn[] | undefined;

const PRODUCENTARENDE = 'producentarende';

type Vem = Pick<Harkomst, 'kund' | 'producent'>;

/** Whose an event or a source is: nothing is joined across kunder, nor across producenter. */
export function vem({ kund, producent }: Vem): string {
  // The length tells where the one ends and the other begins.
  return `${kund.length} ${kund}${producent}`;
}

// A fragment points inside a page, not at another case. Only an address has one: AB#12 is a reference of its own.
function utanFragment(text: string): string {
  return text.includes('#') && /^https?:\/\//i.test(text) ? text.replace(/#.*$/s, '') : text;
}

function vardeAv(referens: Referens): string {
  return utanFragment((referens.varde ?? referens.url ?? '').trim());
}

// Lists are made only where there are several: this is done for every event.
function tillsammans(pinne: Pinne, namn: Namn): Pinne {
  if (pinne === undefined || pinne === namn) return namn;
  if ('nr' in pinne) return [pinne, namn];
  return pinne.includes(namn) ? pinne : [...pinne, namn];
}

/** The ladder of one kund's events at one producent. */
export class Stege {
  readonly #namn = new Namnregister();
  /** For a register number: the one producentärende that events pair it with, or null for several. By its `nr`. */
  readonly #par: (Namn | null | undefined)[] = [];
  readonly #vem: Vem;
  /** What the keys of a namespace begin with: spelled out once. */
  readonly #borjan = new Map<string, string>();

  constructor(vem: Vem) {
    this.#vem = vem;
  }

  /** All names that have been met, by their `nr`. */
  get namnen(): readonly Namn[] {
    return this.#namn.alla;
  }

  #under(referenser: readonly Referens[] | undefined, namnrymd: string): Pinne {
    let pinne: Pinne;
    for (const referens of referenser ?? []) {
      const varde = vardeAv(referens);
      if (varde !== '') pinne = tillsammans(pinne, this.#namn.namn(namnrymd, varde));
    }
    return pinne;
  }

  /** Rung 1: the producer's own reference to its case. */
  #producentarenden({ handelse }: Harkomst): Pinne {
    return this.#under(handelse.referenser[PRODUCENTARENDE], PRODUCENTARENDE);
  }

  /** Rung 2: the first of the källa's configured reference keys that the event carries. */
  #egnaReferenser({ handelse, referensnycklar }: Harkomst): Pinne {
    for (const falt of referensnycklar) {
      const referenser = handelse.referenser[falt];
      if (referenser === undefined) continue;
      // A register number names a case only together with its ärendetyp, since systems reuse numbers.
      const pinne = this.#under(referenser, this.#namn.underTyp(falt, handelse.kundhandelseTyp));
      if (pinne !== undefined) return pinne;
    }
    return undefined;
  }

  /** Rung 3: the ärende that was asked about, when it names one case. A Konsumentreferens spans cases. */
  #fragade({ handelse, fragadeArenden }: Harkomst): Pinne {
    let pinne: Pinne;
    for (const { typ, identifierare } of fragadeArenden) {
      if (typ === 'Konsumentreferens') continue;
      const own = typ === 'Producentärendereferens';
      const namnrymd = own
        ? PRODUCENTARENDE
        : this.#namn.underTyp(typ.toLowerCase(), handelse.kundhandelseTyp);
      pinne = tillsammans(pinne, this.#namn.namn(namnrymd, identifierare));
    }
    return pinne;
  }

  // An event that carries exactly one of each pairs the two.
  #para(arende: Pinne, referens: Pinne): void {
    if (arende === undefined || referens === undefined) return;
    if (!('nr' in arende && 'nr' in referens)) return;
    const known = this.#par[referens.nr];
    if (known !== arende) this.#par[referens.nr] = known === undefined ? arende : null;
  }

  /** What the first rung that answers says; undefined: a service notice on type level. Other names are known only when every event has been read. */
  las(harkomst: Harkomst): Pinne {
    const arenden = this.#producentarenden(harkomst);
    const referenser = this.#egnaReferenser(harkomst);
    this.#para(arenden, referenser);
    return arenden ?? referenser ?? this.#fragade(harkomst);
  }

  /** Every name that any rung could give the event, other names not resolved. */
  alla(harkomst: Harkomst): readonly Namn[] {
    const pinnar = [
      this.#producentarenden(harkomst),
      this.#egnaReferenser(harkomst),
      this.#fragade(harkomst),
    ];
    return pinnar.flatMap((pinne) => pinne ?? []);
  }

  /** The case that a name stands for: a register number that the events pair with one producentärende only is another name of it. */
  arendet(namn: Namn): Namn {
    return this.#par[namn.nr] ?? namn;
  }

  /** The key of a case: the JSON of whose it is, namespace and value. Equal names of the same kund and producent are one case. */
  nyckel({ namnrymd, varde }: Namn): string {
    let borjan = this.#borjan.get(namnrymd);
    if (borjan === undefined) {
      const { kund, producent } = this.#vem;
      borjan = `${JSON.stringify([kund, producent, namnrymd]).slice(0, -1)},`;
      this.#borjan.set(namnrymd, borjan);
    }
    return `${borjan}${JSON.stringify(varde)}]`;
  }

  /** The same of several, each once. */
  arendena(namn: readonly Namn[]): readonly Namn[] {
    return [...new Set(namn.map((one) => this.arendet(one)))];
  }
}

/** Every key that any rung could give the events of one kund at one producent. For minting ids ahead of folding. */
export function mojligaNycklar(handelser: readonly Harkomst[]): readonly string[] {
  const [first] = handelser;
  if (first === undefined) return [];
  const stege = new Stege(first);
  const namn = new Set(handelser.flatMap((handelse) => stege.alla(handelse)));
  return [...namn].map((one) => stege.nyckel(one));
}
