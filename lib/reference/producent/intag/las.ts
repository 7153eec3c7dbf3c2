// Reads a batch: unknown in, events to hold or everything that is wrong with them out. One bad event refuses them all.

import { lasTidpunkt } from '../datum.ts';
import type { NyKundhandelse, Post } from '../handelse.ts';
import type { Brist } from '../problem.ts';
import { arObjekt, fel, lista, slutet } from '../regler.ts';
import { handelseregel } from './regler.ts';

/** The most events in one batch. */
export const FLEST_HANDELSER = 1000;

/** Reads `{ kundhandelser: [...] }` for the producer that owns `typprefix`. */
export function lasSats(
  varde: unknown,
  typprefix: string,
): { poster: readonly Post[] } | { brister: readonly Brist[] } {
  const sats = slutet(
    { kundhandelser: lista(handelseregel(typprefix), { minst: 1, hogst: FLEST_HANDELSER }) },
    ['kundhandelser'],
  );
  const brister = [...sats(varde, ''), ...dubbletter(varde)];
  if (brister.length > 0) return { brister };
  return { poster: (varde as { kundhandelser: NyKundhandelse[] }).kundhandelser.map(tillPost) };
}

/** True when the batch holds more events than are taken at once. */
export function arForStor(varde: unknown): boolean {
  return (
    arObjekt(varde) && Array.isArray(varde.kundhandelser) && varde.kundhandelser.length > FLEST_HANDELSER
  );
}

// Which of the two should win cannot be known, so neither does.
function dubbletter(varde: unknown): Brist[] {
  if (!arObjekt(varde) || !Array.isArray(varde.kundhandelser)) return [];
  const sedda = new Set<unknown>();
  return varde.kundhandelser.flatMap((en, i) => {
    const id = arObjekt(en) ? en.kundhandelseId : undefined;
    if (id === undefined || !sedda.has(id)) {
      sedda.add(id);
      return [];
    }
    return fel(`/kundhandelser/${i}/kundhandelseId`, 'Står redan på en tidigare händelse i samma sats.');
  });
}

function tillPost(ny: NyKundhandelse): Post {
  const tidpunkt = lasTidpunkt(ny.tidpunkt);
  if (tidpunkt === undefined) throw new Error('A time that was accepted can no longer be read.');
  return { ...ny, tidpunkt };
}
