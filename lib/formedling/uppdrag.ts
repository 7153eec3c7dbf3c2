// The uppdrag (mandate): proof that whoever asks may ask about these parts. Promises that the value is minted in
// one place, cannot be changed afterwards and never prints a number by accident. Leaves the checking of the right
// to session, and to the operator of the command line on whose machine it runs.

import type { Part } from '../arenden/part.ts';

declare const marke: unique symbol;

/**
 * By what right the question is asked: about oneself, as signatory of a company, by fullmakt, as holder of a case's
 * kvittensnummer, or as operator of the machine.
 */
export type Ratt = 'egen' | 'firmatecknare' | 'fullmakt' | 'kvittens' | 'operator';

/** What a fullmakt opens: at each producent that it opens anything at, the event types, whole or the beginning of one. */
export type Oppnat = ReadonlyMap<string, readonly string[]>;

/** What the mandate says. */
type Uppdragsinnehall = {
  /** The twelve digits of the person who asks (request schema 6.0, `anvandare`). */
  readonly anvandare: string;
  readonly parter: readonly Part[];
  readonly ratt: Ratt;
  /** By fullmakt alone, and then always: all else is neither asked for nor let through. Left out: everything may be asked. */
  readonly oppnar?: Oppnat;
  /** The first instant at which the right no longer holds, epoch ms; left out: as long as the question lasts. */
  readonly till?: number;
};

/** A checked mandate. Only `utfardaUppdrag` makes one; printing or serialising it shows how many parts, no numbers. */
export type Uppdrag = Uppdragsinnehall & { readonly [marke]: true };

/** A caller's mistake when minting. `code` is stable; the message never holds a number. */
export class Uppdragsfel extends Error {
  readonly code: 'uppdrag-anvandare' | 'uppdrag-utan-part' | 'uppdrag-oppnar-inget';
  constructor(code: Uppdragsfel['code'], message: string) {
    super(message);
    this.name = 'Uppdragsfel';
    this.code = code;
  }
}

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

function granska(innehall: Uppdragsinnehall): void {
  if (!/^\d{12}$/.test(innehall.anvandare)) {
    throw new Uppdragsfel('uppdrag-anvandare', 'anvandare must be twelve digits');
  }
  if (innehall.parter.length === 0) {
    throw new Uppdragsfel('uppdrag-utan-part', 'an uppdrag covers at least one part');
  }
  const opens = [...(innehall.oppnar?.values() ?? [])].some((typer) => typer.length > 0);
  if ((innehall.ratt === 'fullmakt' || innehall.oppnar !== undefined) && !opens) {
    throw new Uppdragsfel('uppdrag-oppnar-inget', 'a fullmakt opens at least one event type');
  }
}

/**
 * Mints an uppdrag. Only `lib/session` (after checking the right) and `cli` may call it; the layer script enforces it.
 * Throws `Uppdragsfel` when `anvandare` is not twelve digits, there is no part, or a fullmakt opens nothing.
 */
export function utfardaUppdrag(innehall: Uppdragsinnehall): Uppdrag {
  granska(innehall);
  const parter = Object.freeze(innehall.parter.map((part) => Object.freeze({ ...part })));
  const visning = () => `[uppdrag ${innehall.ratt}, ${parter.length} part(er)]`;
  // Non-enumerable, so that spreading, logging or cloning the mandate carries nothing along.
  const uppdrag = Object.create(null, {
    anvandare: { value: innehall.anvandare },
    parter: { value: parter },
    ratt: { value: innehall.ratt },
    oppnar: { value: innehall.oppnar && new Map(innehall.oppnar) },
    till: { value: innehall.till },
    toJSON: { value: visning },
    toString: { value: visning },
    [INSPECT]: { value: visning },
  });
  return Object.freeze(uppdrag);
}
