// Which words of a case lead: the event that the ball lies by, and the authority's own service promise.

import type { Handelse } from '../../lib/arenden/handelse.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';

/**
 * The event to quote: of those at the newest instant, the one that asks something of you when the ball is yours.
 * Undefined when nothing has happened yet.
 */
export function ledandeHandelse({ boll, handelser }: Producentarende): Handelse | undefined {
  const first = handelser[0];
  if (boll !== 'hos-dig') return first;
  const newest = handelser.filter((h) => h.handelse.tidpunkt.ms === first?.handelse.tidpunkt.ms);
  return newest.find((h) => h.handelse.producentarendetKraverKundatgard === true) ?? first;
}
