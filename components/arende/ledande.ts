// Which words of a case lead: the event that the ball lies by, and the authority's own service promise.

import type { Handelse } from '../../lib/arenden/handelse.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { visbar } from '../tidslinje/visbar.ts';

/** The promise (`utokadInformation.servicelofte`) and its language, or undefined: an older run's promise is spent. */
export function servicelofteAv({
  handelser,
  sedan,
}: Producentarende): { text: string; sprak: string } | undefined {
  const run = handelser.filter((h) => sedan === undefined || h.handelse.tidpunkt.ms >= sedan);
  const newest = run.map((h) => h.handelse).find((h) => (h.servicelofte ?? '').trim() !== '');
  return newest && { text: visbar(newest.servicelofte ?? ''), sprak: newest.sprak };
}

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
