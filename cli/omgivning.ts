// What the command line needs of the process it runs in, so that a test can give it another.

import type { Hemlighetsplats } from '../lib/formedling/index.ts';

/** What the command line needs of the process it runs in. */
export type Omgivning = {
  readonly argv: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The secret of a källa, as it is now; throws when it is missing or empty. */
  readonly hemlighet: (plats: Hemlighetsplats) => string;
  readonly now: () => number;
  readonly signal: AbortSignal;
};
