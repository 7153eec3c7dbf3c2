// A point in time with its day, as a person reads it. Apart from datum.ts, which comes with every view.

import { dag, klockslag } from './datum.ts';
import type { Sprak } from './sprak.ts';

/** `6 november kl. 09:14`, in English `6 November at 09:14`. */
export function dagOchTid(ms: number, nu: number, sprak: Sprak): string {
  const mellan = sprak === 'en' ? ' at\u00a0' : ' kl.\u00a0';
  return dag(ms, nu, sprak) + mellan + klockslag(ms, sprak);
}

/** `09:14` on the day of `nu`, else with the day: for what is to come. */
export function tidpunkten(ms: number, nu: number, sprak: Sprak): string {
  const sammaDag = dag(ms, nu, sprak) === dag(nu, nu, sprak);
  return sammaDag ? klockslag(ms, sprak) : dagOchTid(ms, nu, sprak);
}
