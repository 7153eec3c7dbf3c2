// Joins the registry to the configuration: who is known, who is asked, and who speaks. Promises the same values for as long as the
// registry is the same, so that what was made of it can be told from what was made of another.

import * as filsystem from 'node:fs';
import { type Konfig, Konfigfel, lasHemlighet } from '../env.ts';
import { hallRegister, type Kalla, type Producent, saknadeHemligheter } from '../formedling/index.ts';
import { type Varumarke, varumarketsKallor } from '../varumarke/varumarke.ts';
import { onabaraNivaer } from './nivaer.ts';

/** The källor that are asked, all that are known, and everyone who speaks through one that is asked, each once. */
export type Register = {
  readonly kallor: () => readonly Kalla[];
  readonly kanda: () => readonly Kalla[];
  readonly producenter: () => readonly Producent[];
};

/** What a registry must also have to be used here: the secrets that it names, and levels of sign-in that can be reached. */
export const granskaKallor = (acr: readonly string[]) => (kallor: readonly Kalla[]) => [
  ...saknadeHemligheter(kallor, lasHemlighet),
  ...onabaraNivaer(kallor, acr),
];

const ivag = (kanda: readonly Kalla[]) => {
  const kallor = kanda.filter(({ aktiv }) => aktiv);
  const alla = kallor.flatMap(({ producenter }) => producenter);
  return {
    kanda,
    kallor,
    producenter: [...new Map(alla.map((producent) => [producent.id, producent])).values()],
  };
};

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
  let sist = ivag(las());
  kravKanda(forvalda, sist.producenter);
  const nu = () => {
    const kanda = las();
    if (kanda !== sist.kanda) sist = ivag(kanda);
    return sist;
  };
  return { kallor: () => nu().kallor, kanda: las, producenter: () => nu().producenter };
}

/** The registry as it is under a brand: its källor and who speaks through them, its own first. What there is to know is the same. */
export function registretUnder({ kanda, kallor }: Register, varumarke: Varumarke): Register {
  let sist: { readonly av: readonly Kalla[]; readonly vag: ReturnType<typeof ivag> } | undefined;
  const nu = () => {
    const av = kallor();
    if (sist?.av !== av) sist = { av, vag: ivag(varumarketsKallor(varumarke, av)) };
    return sist.vag;
  };
  return { kanda, kallor: () => nu().kallor, producenter: () => nu().producenter };
}
