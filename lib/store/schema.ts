// The one schema, for the embedded and the served database alike. Promises that only sessions and the use
// of limits are kept, nothing in clear but when. Times are epoch milliseconds, so that the caller's clock decides.

import { bigint, doublePrecision, index, pgTable, text } from 'drizzle-orm/pg-core';

/** One row per signed-in browser. `referens` is a SHA-256 hash, `agare` an opaque HMAC, `innehall` is encrypted. */
export const sessioner = pgTable(
  'sessioner',
  {
    referens: text().primaryKey(),
    agare: text().notNull(),
    innehall: text().notNull(),
    skapad: bigint({ mode: 'number' }).notNull(),
    sedd: bigint({ mode: 'number' }).notNull(),
    utgar: bigint({ mode: 'number' }).notNull(),
  },
  (tabell) => [index('sessioner_utgar').on(tabell.utgar)],
);

/** One row per limit that somebody has used within the last minute. `nyckel` is an HMAC; `full` when the row says nothing any more. */
export const hinkar = pgTable(
  'hinkar',
  { nyckel: text().primaryKey(), full: doublePrecision().notNull() },
  (tabell) => [index('hinkar_full').on(tabell.full)],
);
