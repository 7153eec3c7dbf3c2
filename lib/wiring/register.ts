// Joins the registry to the configuration: who is known, who is asked, and who speaks. Promises the same values for as long as the
// registry is the same, so that what was made of it can be told from what was made of another.

import * as filsystem from 'node:fs';
import { type Konfig, Konfigfel, lasHemlighet } from '../env.ts';
import { hallRegister, type Kalla, type Producent, saknadeHemligheter } from '../formedling/index.ts';
import { type Varumarke, varumarketsKallor } from '../varumarke/varumarke.ts';
import { onabaraNivaer } from './nivaer.ts';

/**
 * The källor that are asked, all that are known, everyone who speaks through one that is asked, each once, and whether one can choose any
 * of them: `valfri` in `kallor` and `producenter` is what remains when the deployment has chosen.
 */
export type Register = {
  readonly kallor: () => readonly Kalla[];
  readonly kanda: () => readonly Kalla[];
  readonly producenter: () => readonly Producent[];
  readonly harValfria: () => boolean;
};

/** What a registry must also have to be used here: the secrets that it names, and levels of sign-in that can be reached. */
export const granskaKallor = (acr: readonly string[]) => (kallor: readonly Kalla[]) => [
  ...saknadeHemligheter(kallor, lasHemlighet),
  ...onabaraNivaer(kallor, acr),
];

/** What is made of a list of källor, for as long as `kallorna` gives the same list. */
function medan<T extends readonly Kalla[]>(
  kallorna: () => T,
  fragas: (alla: T) => readonly Kalla[],
): Omit<Register, 'kanda'> {
  const gor = (av: T) => {
    const kallor = fragas(av);
    const alla = kallor.flatMap(({ producenter }) => producenter);
    const producenter = [...new Map(alla.map((producent) => [producent.id, producent])).values()];
    return { av, kallor, producenter, harValfria: producenter.some(({ valfri }) => valfri) };
  };
  let sist = gor(kallorna());
  const nu = () => {
    const av = kallorna();
    if (av !== sist.av) sist = gor(av);
    return sist;
  };
  return {
    kallor: () => nu().kallor,
    producenter: () => nu().producenter,
    harValfria: () => nu().harValfria,
  };
}

/** A källa as it is where the deployment asks `forvalda` for everybody. */
function medForvalda(kalla: Kalla, forvalda: readonly string[]): Kalla {
  if (!kalla.producenter.some(({ id, valfri }) => valfri && forvalda.includes(id))) return kalla;
  const [forst, ...resten] = kalla.producenter;
  const alltid = (producent: Producent): Producent =>
    forvalda.includes(producent.id) ? { ...producent, valfri: false } : producent;
  return { ...kalla, producenter: [alltid(forst), ...resten.map(alltid)] };
}

/** Those of `forvalda` that nobody is called: at the start that is a mistake, later what an edit of the registry has done. */
function kravKanda(forvalda: readonly string[], producenter: readonly Producent[]): void {
  const okanda = forvalda.filter((id) => !producenter.some((producent) => producent.id === id));
  if (okanda.length === 0) return;
  throw new Konfigfel([`BOLLKOLL_FORVALDA: ${okanda.join(', ')} finns inte i registret`]);
}

/** The registry of this process. Throws `Konfigfel` when somebody is to be asked for all whom it does not hold. */
export function registret({ kallor, mode, oidc, forvalda }: Konfig): Register {
  const las = hallRegister({
    fil: kallor.fil,
    text: kallor.innehall,
    drift: mode === 'drift',
    granska: granskaKallor(oidc.acr),
    filsystem,
    now: Date.now,
    logga: (rad) => (rad.handelse === 'register-nekat' ? console.error : console.log)(JSON.stringify(rad)),
  });
  const iBruk = medan(las, (alla) =>
    alla.filter(({ aktiv }) => aktiv).map((kalla) => medForvalda(kalla, forvalda)),
  );
  kravKanda(forvalda, iBruk.producenter());
  return { ...iBruk, kanda: las };
}

/** The registry as it is under a brand: its källor and who speaks through them, its own first. What there is to know is the same. */
export function registretUnder({ kanda, kallor }: Register, varumarke: Varumarke): Register {
  const forvalda = new Set(varumarke.kallor?.forvalda);
  // A källa of the brand's own choice is asked for everybody, whoever speaks through it.
  const alltid = (kalla: Kalla) =>
    forvalda.has(kalla.id)
      ? medForvalda(
          kalla,
          kalla.producenter.map(({ id }) => id),
        )
      : kalla;
  return { kanda, ...medan(kallor, (alla) => varumarketsKallor(varumarke, alla).map(alltid)) };
}
