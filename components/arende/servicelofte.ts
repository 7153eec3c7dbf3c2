// The authority's own service promise of a case.

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
