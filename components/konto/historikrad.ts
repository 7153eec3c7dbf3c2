// One row of the åtkomsthistorik as a person reads it, in the page and in its file alike: who, for whom, at which authorities.

import { uppraknat } from '../texter/antal.ts';
import { historiktexter } from '../texter/historik.ts';
import type { Sprak } from '../texter/sprak.ts';

type Nagon = { readonly jag: boolean; readonly namn: string | undefined };

/** A row, without anyone's number. Times are epoch ms; `producenter` are names. */
export type Historikrad = {
  readonly id: string;
  readonly nar: number;
  readonly handelse: string;
  readonly ratt?: string;
  readonly producenter: readonly string[];
  readonly vem: Nagon;
  readonly forVem: Nagon | undefined;
  readonly anmald: number | undefined;
  /** The portal that was let in, by name. */
  readonly portal?: string | undefined;
};

/** Rows that may not be her doing: an answer that was not trusted is nobody's. */
export function kanAnmalas({ handelse }: Historikrad): boolean {
  return handelse !== 'ombud-avvisat';
}

/** What happened, as a sentence. */
export function mening({ handelse, ratt, vem, forVem, portal }: Historikrad, sprak: Sprak): string {
  const texter = historiktexter(sprak);
  return texter.hande({
    handelse,
    ratt,
    jag: vem.jag,
    vem: vem.namn ?? texter.okandNamn,
    forMig: forVem?.jag ?? false,
    forVem: forVem?.namn,
    portal,
  });
}

/** Where, as a sentence; empty when nobody was asked. */
export function hosVilka({ producenter }: Historikrad, sprak: Sprak): string {
  return producenter.length === 0 ? '' : historiktexter(sprak).hos(uppraknat(producenter, sprak));
}
