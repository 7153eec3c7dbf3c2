// Which outcomes a question will give, known before any has landed: what the ledger waits for.

import type { Vantad } from '../arenden/kallage.ts';
import type { Begaran } from './begaran.ts';
import { oppnadeKallor } from './oppnat.ts';

/** One for each producent of each källa, and each part, that the uppdrag lets be asked. */
export function vantadeAv(begaran: Pick<Begaran, 'kallor' | 'uppdrag' | 'fraga'>): readonly Vantad[] {
  const oppnade = oppnadeKallor(begaran);
  return begaran.uppdrag.parter.flatMap((part) =>
    oppnade.flatMap(({ kalla }) =>
      kalla.producenter.map(({ id }) => ({
        kalla: kalla.id,
        producent: id,
        kund: part.kundId,
        part: part.id,
      })),
    ),
  );
}
