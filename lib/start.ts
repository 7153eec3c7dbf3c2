// The check at start. Promises that a bad configuration is listed in full, ends the process with an exit code that is
// not 0, and serves nothing.

import { env, Konfigfel } from './env.ts';
import { KONTROLLER } from './wiring.ts';

/** Returns when the configuration can be used; else prints every problem and ends the process. */
export function granskaKonfiguration(): void {
  try {
    env(KONTROLLER);
  } catch (fel) {
    if (!(fel instanceof Konfigfel)) throw fel;
    console.error(fel.message);
    process.exit(1);
  }
}
