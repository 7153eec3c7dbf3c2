// The limits of the network by name: what each bounds, in which unit, between which values, and what it is when nobody
// says. Pure data; the registry's schema takes its bounds from here, and the network its values.

/** One limit: what may be written, and what holds when nothing is. */
export type Grans = { readonly minst: number; readonly hogst: number; readonly annars: number };

const MINUTE_MS = 60_000;

/** What an operator may set for one källa (`granser` in its entry). */
export const KALLGRANSER = {
  /** From a sent question to all headers of its answer, ms. A backstop unless set: `deadlineMs` usually comes first. */
  huvudMs: { minst: 100, hogst: MINUTE_MS, annars: MINUTE_MS },
  /** Silence in the middle of a body, ms. Also the time over which `lagstByteSek` is measured. */
  tystMs: { minst: 100, hogst: MINUTE_MS, annars: 3000 },
  /** The slowest body that is an answer, bytes on the wire each second; 0 is no demand. A drip is slower. */
  lagstByteSek: { minst: 0, hogst: 1_000_000, annars: 100 },
  /** One body on the wire, before decompression, bytes. */
  tradByte: { minst: 1000, hogst: 100_000_000, annars: 5_000_000 },
  /** One answer after decompression, bytes; a forwarding källa's pages together. */
  svarByte: { minst: 1000, hogst: 100_000_000, annars: 5_000_000 },
  /** Connections to its origin at once, for the whole process. Calls beyond them wait within their deadline. */
  anslutningar: { minst: 1, hogst: 1000, annars: 64 },
} as const satisfies Readonly<Record<string, Grans>>;

/** What holds for all källor alike. */
export const ALLMANNA_GRANSER = {
  /** All headers of an answer together, bytes. */
  huvudByte: { minst: 1024, hogst: 65_536, annars: 16_384 },
  /** Until a connection stands, name and TLS included, ms. A backstop: the källa's `deadlineMs` is the rule. */
  kopplaMs: { minst: 100, hogst: MINUTE_MS, annars: 10_000 },
  /** Until a token has come, ms, whoever waits for it. */
  tokenMs: { minst: 100, hogst: MINUTE_MS, annars: 10_000 },
} as const satisfies Readonly<Record<string, Grans>>;

/** Limits of one källa. What is left out is the network's own. */
export type Kallgranser = { readonly [Namn in keyof typeof KALLGRANSER]?: number };

/** Every limit that the network itself keeps. `svarByte` is the reader's. */
export type Natverksgranser = {
  readonly [Namn in Exclude<keyof typeof KALLGRANSER, 'svarByte'> | keyof typeof ALLMANNA_GRANSER]: number;
};

/** What holds when nobody says otherwise. */
export const STANDARD_NATVERKSGRANSER: Natverksgranser = {
  huvudMs: KALLGRANSER.huvudMs.annars,
  tystMs: KALLGRANSER.tystMs.annars,
  lagstByteSek: KALLGRANSER.lagstByteSek.annars,
  tradByte: KALLGRANSER.tradByte.annars,
  anslutningar: KALLGRANSER.anslutningar.annars,
  huvudByte: ALLMANNA_GRANSER.huvudByte.annars,
  kopplaMs: ALLMANNA_GRANSER.kopplaMs.annars,
  tokenMs: ALLMANNA_GRANSER.tokenMs.annars,
};
