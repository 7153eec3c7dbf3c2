// The only place where parts are joined: configuration, store, engagemang, session, engine. Promises that there is one
// of each in a process, however many bundles the framework makes of this file.

import { env } from './env.ts';
import {
  type Begaran,
  type Kalla,
  readRegistry,
  skapaNatverk,
  type Tvasprakigt,
} from './formedling/index.ts';

/** What every question to the engine has in common. */
export type Motor = Pick<Begaran, 'avsandare' | 'natverk' | 'now' | 'granser'>;

type Hus = { readonly kallor: readonly Kalla[]; readonly motor: Motor };

function kallorUr(innehall: unknown): readonly Kalla[] {
  const last = readRegistry(innehall);
  // instrumentation.ts has had every problem listed before anything serves.
  if (last.slag === 'problem') throw new Error('the registry was not checked before use');
  return last.kallor;
}

function bygg(): Hus {
  const konfig = env();
  return {
    kallor: kallorUr(konfig.kallor.innehall),
    motor: {
      avsandare: { konsument: konfig.konsument, konsumenttjanst: konfig.konsumenttjanst },
      natverk: skapaNatverk().natverk,
      now: Date.now,
      granser: { totalMs: konfig.totalMs },
    },
  };
}

const PLATS = Symbol.for('bollkoll.hus');
const processen = globalThis as { [PLATS]?: Hus };

/** The house of this process. Throws `Konfigfel` when the configuration cannot be used. */
function hus(): Hus {
  processen[PLATS] ??= bygg();
  return processen[PLATS];
}

/** What every question to the engine has in common. */
export function motor(): Motor {
  return hus().motor;
}

/** The källor that are asked, or only the one named. Empty when there is none of that name. */
export function kallor(id?: string | null): readonly Kalla[] {
  const alla = hus().kallor;
  return id ? alla.filter((kalla) => kalla.id === id) : alla;
}

/** The connected authorities, each once, for pages that say what is covered. */
export function anslutna(): readonly { namn: Tvasprakigt }[] {
  const perProducent = new Map(hus().kallor.map(({ producent }) => [producent.id, producent]));
  return [...perProducent.values()].map(({ namn }) => ({ namn }));
}

/** `demo`: the authorities are stand-ins, and every page says so. */
export function driftlage(): 'demo' | 'drift' {
  return env().mode;
}
