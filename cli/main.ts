// The command line as a function: arguments and standard input in, text and an exit code out. Promises that no identity
// number is written anywhere, not even in a complaint.

import { EXIT, refuse } from './exit.ts';
import { fraga } from './fraga.ts';
import { HJALP } from './help.ts';
import type { Omgivning } from './omgivning.ts';

/** Runs one command and gives its exit code. Never throws. */
export async function main(omgivning: Omgivning): Promise<number> {
  const [command, ...rest] = omgivning.argv;
  if (omgivning.argv.includes('--help') || omgivning.argv.includes('-h')) {
    omgivning.write(HJALP);
    return EXIT.complete;
  }
  if (command !== 'fraga') {
    return refuse([command === undefined ? 'ange ett kommando: fraga' : 'okänt kommando'], omgivning);
  }
  try {
    return await fraga(rest, omgivning);
  } catch (error) {
    if (omgivning.signal.aborted) return EXIT.interrupted;
    // The name only: a message or a stack could quote what was asked about.
    omgivning.complain(`bollkoll: oväntat fel (${error instanceof Error ? error.name : 'okänt'})\n`);
    return EXIT.unexpected;
  }
}
