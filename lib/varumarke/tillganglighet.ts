// What the facts of an accessibility statement cannot say at once, and what they must say together.

import type { z } from 'zod';
import type { Filproblem } from '../datafil/las-datafil.ts';
import type { TillganglighetSchema } from './schema-tillganglighet.ts';

/** The facts that a statement is written from. */
export type Tillganglighet = z.output<typeof TillganglighetSchema>;

const fel = (var_: string, problem: string): Filproblem => ({ var: `tillganglighet.${var_}`, problem });

/** Every contradiction in the facts; `engelska`: the texts are needed in English too. */
export function tillganglighetsproblem(
  fakta: Tillganglighet | undefined,
  engelska: boolean,
): readonly Filproblem[] {
  if (fakta === undefined) return [];
  const { status, bedomd, brister } = fakta;
  const utan = brister.flatMap(({ vad }, i) => (vad.en === undefined ? [`brister[${i}].vad.en`] : []));
  if (bedomd?.hur !== undefined && bedomd.hur.en === undefined) utan.push('bedomd.hur.en');
  return [
    ...(status === 'helt' && brister.length > 0
      ? [fel('status', 'är helt fast det finns kända brister: skriv delvis')]
      : []),
    ...((status === 'delvis' || status === 'inte') && brister.length === 0
      ? [fel('brister', `saknas: skriv vad som gör att status är ${status}`)]
      : []),
    ...(status !== 'inte-bedomd' && bedomd === undefined
      ? [fel('bedomd', `saknas: skriv vem som har bedömt att status är ${status}, och när`)]
      : []),
    ...(engelska ? utan.map((plats) => fel(plats, 'saknas: engelska är ett av språken')) : []),
  ];
}
