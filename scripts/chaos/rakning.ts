/** Counts what a run met: faults by name, outcomes by kind. */
import type { Underlag } from './granskning/underlag.ts';

export type Rakning = { readonly fel: Map<string, number>; readonly utfall: Map<string, number> };

const add = (antal: Map<string, number>, namn: string) => void antal.set(namn, (antal.get(namn) ?? 0) + 1);

export const nyRakning = (): Rakning => ({ fel: new Map(), utfall: new Map() });

/** Adds one question. A fault counts when a call truly met it. */
export function rakna({ fel, utfall }: Rakning, { plan, sett, sant }: Underlag): void {
  for (const { fel: namn, hopp } of sant.forsok) if (!hopp) add(fel, namn);
  for (const { adressfel, stangd } of plan.kallor) if (adressfel !== 'inget' && !stangd) add(fel, adressfel);
  if (sett.lamnade !== undefined) add(fel, 'caller left');
  for (const { utfall: ett } of sett.landade) {
    const { resultat } = ett;
    add(utfall, resultat.slag === 'skipped' ? `skipped, ${resultat.skal}` : resultat.slag);
  }
}
