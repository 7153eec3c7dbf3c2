// Watches the sessions of the frames that are open, so that one which ends is empty within a second. Promises that all the frames of a
// process are one question to the store, however many they are, and that a store which does not answer ends none of them.

import { setTimeout as vanta } from 'node:timers/promises';
import type { Lagradsession, Sessionslager } from '../../store/sessioner.ts';

/** How often it is looked whether they are still there, ms: the frame is to be empty within a second. */
const TITTAR_VAR_MS = 400;

type Delar = {
  readonly lager: () => Promise<Pick<Sessionslager, 'ramar'>>;
  readonly portalGaller: (session: Pick<Lagradsession, 'genom'>) => Promise<boolean>;
  readonly now: () => number;
};

/** Resolves when the session of `referens` is no more, or when `signal` is aborted: nobody looks any longer. Never rejects. */
export type Ramvakt = (referens: string, signal: AbortSignal) => Promise<void>;

/** Makes one for a process. `varMs`: how often it looks. */
export function skapaRamvakt({ lager, portalGaller, now }: Delar, varMs = TITTAR_VAR_MS): Ramvakt {
  const vantande = new Map<string, Set<() => void>>();

  const titta = async () => {
    const kvar = await (await lager()).ramar([...vantande.keys()], now());
    for (const [referens, alla] of vantande) {
      const genom = kvar.get(referens);
      if (genom === undefined || !(await portalGaller({ genom }))) for (const klar of alla) klar();
    }
  };
  let gar = false;
  const ga = async () => {
    if (gar) return;
    gar = true;
    while (vantande.size > 0) {
      await vanta(varMs);
      // A store that does not answer says nothing of the sessions.
      if (vantande.size > 0) await titta().catch(() => undefined);
    }
    gar = false;
  };

  return (referens, signal) =>
    new Promise((slut) => {
      if (signal.aborted) return slut();
      const alla = vantande.get(referens) ?? new Set();
      const klar = () => {
        signal.removeEventListener('abort', klar);
        alla.delete(klar);
        if (alla.size === 0 && vantande.get(referens) === alla) vantande.delete(referens);
        slut();
      };
      vantande.set(referens, alla.add(klar));
      signal.addEventListener('abort', klar, { once: true });
      void ga();
    });
}
