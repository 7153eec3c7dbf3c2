// The command line as a function: arguments and standard input in, text and an exit code out. Promises that no identity
// number is written anywhere, not even in a complaint.

import { EXIT, refuse } from './exit.ts';
import { fraga } from './fraga.ts';
import { HJALP, HJALP_ALLA } from './help.ts';
import { kallor } from './kallor.ts';
import { kontrollera } from './kontrollera.ts';
import type { Omgivning } from './omgivning.ts';
import { varumarke } from './varumarke.ts';

type Kommando = (argv: readonly string[], omgivning: Omgivning) => Promise<number>;

/** Every command has its help in HJALP. */
const KOMMANDON: Readonly<Record<string, Kommando>> = { fraga, kallor, kontrollera, varumarke };

/** Runs one command and gives its exit code. Never throws. */
export async function main(omgivning: Omgivning): Promise<number> {
  const [name = '', ...rest] = omgivning.argv;
  const kommando = Object.hasOwn(KOMMANDON, name) ? KOMMANDON[name] : undefined;
  if (omgivning.argv.includes('--help') || omgivning.argv.includes('-h')) {
    omgivning.write((kommando && HJALP[name]) ?? HJALP_ALLA);
    return EXIT.complete;
  }
  if (kommando === undefined) {
    const known = Object.keys(KOMMANDON).join(', ');
    return refuse([name === '' ? `ange ett kommando: ${known}` : `okänt kommando: välj ${known}`], omgivning);
  }
  try {
    return await kommando(rest, omgivning);
  } catch (error) {
    if (omgivning.signal.aborted) return EXIT.interrupted;
    // The name only: a message or a stack could quote what was asked about.
    omgivning.complain(`bollkoll: oväntat fel (${error instanceof Error ? error.name : 'okänt'})\n`);
    return EXIT.unexpected;
  }
}
