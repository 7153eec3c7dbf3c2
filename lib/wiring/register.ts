// Joins the registry to the configuration: who is known, who is asked, and who speaks. Promises the same values for as long as the
// registry is the same, so that what was made of it can be told from what was made of another.

import * as filsystem from 'node:fs';
import { type Konfig, lasHemlighet } from '../env.ts';
import { hallRegister, type Kalla, type Producent, saknadeHemligheter } from '../formedling/index.ts';
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

/** The registry of this process. */
export function registret({ kallor, mode, oidc }: Konfig): Register {
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
  const nu = () => {
    const kanda = las();
    if (kanda !== sist.kanda) sist = ivag(kanda);
    return sist;
  };
  return { kallor: () => nu().kallor, kanda: las, producenter: () => nu().producenter };
}
