// What a route that is answered ahead of the framework is given, and what it may give back: a short answer, or lines that
// are sent as they come.

import type { Huvuden } from '../lib/wiring.ts';

/** One request. */
export type Forfragan = {
  readonly headers: Huvuden;
  readonly sok: URLSearchParams;
  /** Its body, read by nobody yet. Leaving it half read harms nothing. */
  readonly kropp: () => AsyncIterable<Uint8Array>;
  /** Aborted when the reader has left. */
  readonly signal: AbortSignal;
};

/** Lines without line breaks. Nothing is done for one before it is asked for. */
export type Rader = AsyncGenerator<string, void, void>;

/**
 * An answer of lines. `lamna` is called when no more will be read of them, however that came, at least once. `huvuden`: headers
 * beside those that all such answers have.
 */
export type Radsvar = {
  readonly rader: Rader;
  readonly lamna: () => void;
  readonly huvuden?: Readonly<Record<string, string>>;
};

/** A short answer, whole; or lines. */
export type Svar = Response | Radsvar;
