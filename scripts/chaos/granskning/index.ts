/** Watches every promise for one question. Knows the plan and what the producers wrote down, and nothing of the engine's
 * inside. */
import type { Brott, Lofte } from './brott.ts';
import { granskaTidslinje } from './tidslinje.ts';
import type { Underlag } from './underlag.ts';
import { granskaUtfall } from './utfall.ts';

/** How late a question may end after its deadline, or after its caller left, ms, the machine's own lag aside. */
export const MARGINAL_MS = 50;

function granskaTid({ plan, sett, sant, slutade, lag }: Underlag): readonly Brott[] {
  const { nr, totalMs } = plan;
  const brott: Brott[] = [];
  const fynd = (lofte: Lofte, text: string) => brott.push({ lofte, nr, text });
  const { start, slut, lamnade } = sett;
  const sen = slut - start - totalMs;
  if (sen > MARGINAL_MS + lag)
    fynd('for-sen', `${sen.toFixed()} ms after its deadline (lag ${lag.toFixed()} ms)`);
  const kvar = lamnade === undefined ? 0 : slut - lamnade;
  if (kvar > MARGINAL_MS + lag) fynd('kvar-oppen', `went on ${kvar.toFixed()} ms after the caller left`);
  const sagtEfter = sett.landade.filter(({ vid }) => vid > (lamnade ?? Number.POSITIVE_INFINITY));
  if (sagtEfter.length > 0)
    fynd('kvar-oppen', `${sagtEfter.length} outcomes were told after the caller left`);
  if (sant.oppna.length > 0) fynd('kvar-oppen', `open upstream long after the end: ${sant.oppna.join()}`);
  const oppen = sant.sistStangd - slutade;
  const bada = lag + sant.lag;
  if (oppen > MARGINAL_MS + bada)
    fynd(
      'kvar-oppen',
      `the last call closed upstream ${oppen.toFixed()} ms after the end (lag ${bada.toFixed()} ms)`,
    );
  return brott;
}

/** All breaches of one question. */
export function granska(underlag: Underlag): readonly Brott[] {
  const { sett, plan } = underlag;
  if (sett.kastade !== undefined)
    return [{ lofte: 'undantag', nr: plan.nr, text: `the engine threw: ${String(sett.kastade)}` }];
  return [...granskaTid(underlag), ...granskaUtfall(underlag), ...granskaTidslinje(underlag)];
}
