// What the command line needs of the process it runs in, so that a test can give it another.

/** What the command line needs of the process it runs in. */
export type Omgivning = {
  readonly argv: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
};
