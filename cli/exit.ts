// How a command ends.

import type { Omgivning } from './omgivning.ts';

/** The exit codes, documented in the help. `gaps`: answered, but some källa is missing or was not wholly readable. */
export const EXIT = { complete: 0, unexpected: 1, usage: 2, gaps: 3, interrupted: 130 } as const;

/** A usage or configuration problem ends here: all of them in one list. */
export function refuse(problem: readonly string[], { complain }: Pick<Omgivning, 'complain'>): number {
  complain(`${problem.map((ett) => `bollkoll: ${ett}`).join('\n')}\nSe npx bollkoll --help.\n`);
  return EXIT.usage;
}
