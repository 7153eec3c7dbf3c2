// The one schema, for the embedded and the served database alike. Promises that only sessions are kept, and of a
// session nothing in clear but when it was used. Times are epoch milliseconds, so that the caller's clock decides.

import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core';

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
