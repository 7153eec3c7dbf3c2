// What is inside the files of the configuration, judged at start by the rooms that own them.

import type { Konfigkontroll } from '../env.ts';
import { problemrad, readRegistryText } from '../formedling/index.ts';
import { OMBUDSKONTROLLER } from './ombud.ts';
import { granskaKallor } from './register.ts';

/** Every problem, as sentences. */
export const KONTROLLER: readonly Konfigkontroll[] = [
  {
    fil: 'kallor',
    granska(innehall, drift, _fil, acr) {
      const last = readRegistryText(String(innehall), { drift, granska: granskaKallor(acr) });
      return last.slag === 'problem' ? last.problem.map((ett) => `BOLLKOLL_KALLOR: ${problemrad(ett)}`) : [];
    },
  },
  ...OMBUDSKONTROLLER,
];
