// Which outcomes a question will give, known before any has landed: what the ledger waits for.

import type { Vantad } from '../arenden/kallage.ts';
import type { Begaran } from './begaran.ts';

/** One for each producent of each källa and each part. */
export function vantadeAv({ kallor, uppdrag }: Pick<Begaran, 'kallor' | 'uppdrag'>): readonly Vantad[] {
  return uppdrag.parter.flatMap((part) =>
    kallor.flatMap((kalla) =>
      kalla.producenter.map(({ id }) => ({
        kalla: kalla.id,
        producent: id,
        kund: part.kundId,
        part: part.id,
      })),
    ),
  );
}
