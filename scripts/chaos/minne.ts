/** What this process holds on to: heap after a collection, sockets, and listeners. */
import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Brott } from './granskning/brott.ts';

export type Minne = { readonly heapMb: number; readonly sockets: number; readonly lyssnare: number };

/** How much the heap may grow over the whole run, MB: compiled code and what Node itself remembers. */
const HOGST_MB = 8;

// The collector is no function unless asked for by a flag, which may be set while running.
setFlagsFromString('--expose-gc');
const samlaSkrap: () => void = runInNewContext('gc');

/** How long it is waited for sockets to go, ms: a connection that never comes to stand is given up by a coarse timer. */
const HOGST_MS = 3000;
const STEG_MS = 20;

const antalSockets = () => process.getActiveResourcesInfo().filter((namn) => /^(TCP|TLS)/.test(namn)).length;

/** Measures, once what was let go has had its turn to go. `signal`: one that every question was given. */
export async function matMinne(signal: AbortSignal): Promise<Minne> {
  for (let waited = 0; waited < HOGST_MS && (waited < 4 * STEG_MS || antalSockets() > 0); waited += STEG_MS) {
    await new Promise((resolve) => setTimeout(resolve, STEG_MS));
  }
  for (let i = 0; i < 4; i += 1) {
    samlaSkrap();
    await new Promise((resolve) => setTimeout(resolve, STEG_MS));
  }
  const egna = process.eventNames().reduce((sum, namn) => sum + process.listenerCount(namn), 0);
  const lyssnare = egna + getEventListeners(signal, 'abort').length;
  return { heapMb: process.memoryUsage().heapUsed / 1e6, sockets: antalSockets(), lyssnare };
}

/** What was not given back. */
export function granskaMinne(fore: Minne, efter: Minne): readonly Brott[] {
  const brott: Brott[] = [];
  const fynd = (text: string) => brott.push({ lofte: 'minne', text });
  if (efter.heapMb - fore.heapMb > HOGST_MB)
    fynd(`the heap grew from ${fore.heapMb.toFixed(1)} to ${efter.heapMb.toFixed(1)} MB`);
  if (efter.sockets > fore.sockets) fynd(`${efter.sockets - fore.sockets} sockets were left open`);
  if (efter.lyssnare > fore.lyssnare) fynd(`${efter.lyssnare - fore.lyssnare} listeners were left behind`);
  return brott;
}
