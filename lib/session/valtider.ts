// How long what a person has chosen is kept: so many days after she last signed in.

import type { Innehav } from './innehav.ts';

const DYGN_MS = 86_400_000;

/** When a choice is made, and until when it is kept. Epoch ms. */
export function valtider({ valDagar, now }: Pick<Innehav, 'valDagar' | 'now'>) {
  const nar = now();
  return { nar, till: nar + valDagar * DYGN_MS };
}

/** Keeps all her choices on from now: she has signed in. Never rejects: what cannot be kept on today can another day. */
export async function forlangVal(
  innehav: Pick<Innehav, 'vallager' | 'valDagar' | 'now' | 'logga'>,
  agare: string,
): Promise<void> {
  try {
    const { till } = valtider(innehav);
    // Once a day is enough.
    await (await innehav.vallager()).forlang(agare, { fore: till - DYGN_MS, till });
  } catch (orsak) {
    innehav.logga({ handelse: 'val-ej-forlangda', orsak: orsak instanceof Error ? orsak.name : 'okänt' });
  }
}
