// What an exchange tells the breaker of its källa.

import type { Lasning } from '../producenter/kallfraga.ts';
import type { Bevis } from './brytare.ts';

// What says that the källa itself is unwell. A refusal or an answer that cannot be read may be about one person alone.
function countsAgainst(fel: Lasning['delsvar'][number]['resultat']): boolean {
  if (fel.slag === 'broken') return fel.status >= 500;
  return fel.slag === 'timed-out' || fel.slag === 'unreachable' || fel.slag === 'overloaded';
}

/** Tells the breaker how it went. A forwarder that answers for one producent of many is well. */
export function tellBreaker({ delsvar }: Lasning, bevis: Bevis): void {
  const told = delsvar
    .map(({ resultat }) => resultat)
    .filter((ett) => !(ett.slag === 'skipped' && ett.skal === 'identifierartyp'));
  if (told.length === 0 || !told.every(countsAgainst)) {
    bevis.lyckades();
    return;
  }
  const times = told.flatMap((ett) => (ett.slag === 'overloaded' ? (ett.igenEfter ?? []) : []));
  bevis.misslyckades(times.length === 0 ? undefined : Math.max(...times));
}
