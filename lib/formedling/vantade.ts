// Which outcomes a question will give, known before any has landed: what the ledger waits for.

import type { Vantad } from '../arenden/kallage.ts';
import type { Begaran } from './begaran.ts';

/** One for each källa and part, in the order they are asked. */
export function vantadeAv({ kallor, uppdrag }: Pick<Begaran, 'kallor' | 'uppdrag'>): readonly Vantad[] {
  return uppdrag.parter.flatMap((part) =>
    kallor.map((kalla) => ({
      kalla: kalla.id,
      producent: kalla.producent.id,
      kund: part.kundId,
      part: part.id,
    })),
  );
}
