// The words of a case that waits for nothing from you: where its ball is, and the one line about it.

import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { dag } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import { sedanText } from '../texter/sedan.ts';
import { visbar } from '../tidslinje/visbar.ts';
import { ledandeHandelse } from './ledande.ts';
import type { Lydelserum } from './lydelse.ts';
import { servicelofteAv } from './servicelofte.ts';

/** Where the ball of a case is that waits for nothing from you. */
export function lageord(
  { boll, dagar, sedan, kommande, handelser, producent }: Producentarende,
  { texter, sprak, namn: kallad, now }: Lydelserum,
): string {
  const namn = kallad(producent);
  const dagen = (ms: number) => dag(ms, now, sprak);
  if (boll === 'i-mal')
    return sedan === undefined
      ? fyll(texter.malOkand, { namn })
      : fyll(texter.malDatum, { namn, dag: dagen(sedan) });
  if (boll === 'hos-producenten')
    return dagar === undefined
      ? fyll(texter.hosOkand, { namn })
      : fyll(texter.hos, { namn, sedan: sedanText(dagar, texter) });
  const next = kommande.at(-1)?.handelse.tidpunkt;
  if (handelser.length === 0 && next) return fyll(texter.oklartKommande, { namn, dag: dagen(next.ms) });
  return fyll(texter.oklartHos, { namn });
}

/** The one line of such a case: the service promise if there is one, else the newest event's heading for a case that is going on. */
export function radord(arende: Producentarende): { text: string; sprak: string } | undefined {
  const lofte = servicelofteAv(arende);
  if (arende.boll === 'hos-producenten' && lofte !== undefined) return lofte;
  const newest = (ledandeHandelse(arende) ?? arende.kommande.at(-1))?.handelse;
  if (newest === undefined || arende.boll === 'i-mal') return undefined;
  return { text: visbar(newest.rubrik), sprak: newest.sprak };
}
