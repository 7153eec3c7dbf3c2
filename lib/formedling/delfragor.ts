// From whom and what to which calls: a direct källa is asked about one part a call, a forwarding one about all of them.
// Promises that every källa and part is either asked about or skipped with its reason.

import type { Part } from '../arenden/part.ts';
import type { Fraga } from '../producenter/fraga.ts';
import type { Kalla } from '../producenter/kalla.ts';
import type { Begaran } from './begaran.ts';
import { oppnadeKallor } from './oppnat.ts';
import type { Overhopp } from './overhopp.ts';

/** What is asked in one call. `fraga`: as this källa may be asked it. */
export type Delfraga = {
  readonly kalla: Kalla;
  readonly fraga: Fraga;
  readonly parter: readonly [Part, ...Part[]];
};

/** What is not asked, and why. */
export type Overhoppad = Overhopp & { readonly kalla: Kalla; readonly part: Part };

/** Most parts in one forwarding call: what the only public implementation takes (facts 1.2). */
const FLEST_PARTER = 100;

function overhoppAv(
  kalla: Kalla,
  part: Part,
  hinder: Begaran['hinder'] | undefined,
  nu: number,
): Overhopp | undefined {
  const { identifierartyper, avbrott } = kalla;
  const kand = part.kund === undefined || identifierartyper.includes(part.kund.typ);
  if (!kand) return { skal: 'identifierartyp' };
  const pagar = avbrott.find(({ fran, till }) => fran <= nu && nu < till);
  return pagar === undefined ? hinder?.(kalla) : { skal: 'planerat-avbrott', till: pagar.till };
}

function samlade(parter: readonly Part[]): (readonly [Part, ...Part[]])[] {
  const [first, ...rest] = parter.slice(0, FLEST_PARTER);
  return first === undefined ? [] : [[first, ...rest], ...samlade(parter.slice(FLEST_PARTER))];
}

type Urval = Pick<Begaran, 'fraga' | 'kallor' | 'uppdrag' | 'now' | 'hinder'>;

/** The calls of a question, part by part: every källa is asked about the first before any is about the second. */
export function delfragorAv(begaran: Urval): {
  readonly fragas: readonly Delfraga[];
  readonly hoppasOver: readonly Overhoppad[];
} {
  const nu = begaran.now();
  const oppnade = oppnadeKallor(begaran);
  const par = begaran.uppdrag.parter.flatMap((part) => oppnade.map((oppnad) => ({ ...oppnad, part })));
  const domda = par.map((ett) => ({ ...ett, hopp: overhoppAv(ett.kalla, ett.part, begaran.hinder, nu) }));
  const hoppasOver = domda.flatMap(({ hopp, kalla, part }) =>
    hopp === undefined ? [] : [{ kalla, part, ...hopp }],
  );
  const kvar = domda.filter(({ hopp }) => hopp === undefined);
  const direkta = kvar
    .filter(({ kalla }) => kalla.dialekt === 'direkt')
    .map(({ kalla, fraga, part }): Delfraga => ({ kalla, fraga, parter: [part] }));
  const formedlare = oppnade
    .filter(({ kalla }) => kalla.dialekt === 'formedling')
    .flatMap(({ kalla, fraga }) => {
      const parter = kvar.filter((ett) => ett.kalla === kalla).map(({ part }) => part);
      return samlade(parter).map((grupp): Delfraga => ({ kalla, fraga, parter: grupp }));
    });
  return { fragas: [...formedlare, ...direkta], hoppasOver };
}

/** The ids of the producenter that calls go to, each once. */
export function tillfragade(fragas: readonly Delfraga[]): readonly string[] {
  return [...new Set(fragas.flatMap(({ kalla }) => kalla.producenter.map(({ id }) => id)))];
}
