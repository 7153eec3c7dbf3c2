// The one schema, for the embedded and the served database alike. Promises that only sessions, the åtkomsthistorik, a person's choices
// and the use of limits are kept, and that nothing in clear tells of whom. Times are epoch milliseconds, so that the caller's clock decides.

import { bigint, doublePrecision, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/**
 * One row per signed-in browser, and per code, frame or bearer that a portal has been given for someone. `referens` is a SHA-256
 * hash; `agare`, `sid` and `sub` are opaque HMACs, the latter two of what the identity provider, or the portal, calls its own session
 * and the person; `innehall` and `enhet` are encrypted. `slag` is null for a browser's own; `portal` and `nyckel` are the brand
 * file's names of the portal and of the key that vouched.
 */
export const sessioner = pgTable(
  'sessioner',
  {
    referens: text().primaryKey(),
    agare: text().notNull(),
    innehall: text().notNull(),
    skapad: bigint({ mode: 'number' }).notNull(),
    sedd: bigint({ mode: 'number' }).notNull(),
    utgar: bigint({ mode: 'number' }).notNull(),
    enhet: text(),
    sid: text(),
    sub: text(),
    slag: text(),
    portal: text(),
    nyckel: text(),
  },
  (tabell) => [
    index('sessioner_utgar').on(tabell.utgar),
    index('sessioner_agare').on(tabell.agare),
    index('sessioner_sid').on(tabell.sid),
    index('sessioner_sub').on(tabell.sub),
  ],
);

/**
 * One row per question put to producenter in someone's name, or other event that she must be able to see: the åtkomsthistorik.
 * `person` (who did it) and `huvudman` (on whose behalf) are opaque HMACs; each one's name is encrypted for the other. `till`: from
 * when the row may be removed; before that, triggers of the migration refuse it, and any change.
 */
export const historik = pgTable(
  'historik',
  {
    id: text().primaryKey(),
    nar: bigint({ mode: 'number' }).notNull(),
    till: bigint({ mode: 'number' }).notNull(),
    handelse: text().notNull(),
    person: text().notNull(),
    huvudman: text(),
    ratt: text(),
    producenter: text().array().notNull(),
    omstandighet: text(),
    personnamn: text(),
    huvudmansnamn: text(),
  },
  (tabell) => [
    index('historik_person').on(tabell.person, tabell.nar),
    index('historik_huvudman').on(tabell.huvudman, tabell.nar),
    index('historik_till').on(tabell.till),
  ],
);

/** One row per row of the historik that someone has said was not her doing. Guarded in the same way. */
export const historikAnmalda = pgTable(
  'historik_anmalda',
  {
    rad: text().primaryKey(),
    nar: bigint({ mode: 'number' }).notNull(),
    till: bigint({ mode: 'number' }).notNull(),
  },
  (tabell) => [index('historik_anmalda_till').on(tabell.till)],
);

/**
 * One row per choice that a person has made for herself. `agare` and `part` are opaque HMACs; `vad` is an id of the registry's or an opaque
 * one. `till`: when it goes, unless she is here before that.
 */
export const val = pgTable(
  'val',
  {
    agare: text().notNull(),
    slag: text().notNull(),
    part: text().notNull(),
    vad: text().notNull(),
    nar: bigint({ mode: 'number' }).notNull(),
    till: bigint({ mode: 'number' }).notNull(),
  },
  (tabell) => [
    primaryKey({ columns: [tabell.agare, tabell.slag, tabell.part, tabell.vad] }),
    index('val_till').on(tabell.till),
  ],
);

/** One row per message that may be taken once, as long as it could be sent again. `nyckel` is an HMAC of what it calls itself. */
export const engangsnycklar = pgTable(
  'engangsnycklar',
  { nyckel: text().primaryKey(), till: bigint({ mode: 'number' }).notNull() },
  (tabell) => [index('engangsnycklar_till').on(tabell.till)],
);

/** One row per limit that somebody has used within the last minute. `nyckel` is an HMAC; `full` when the row says nothing any more. */
export const hinkar = pgTable(
  'hinkar',
  { nyckel: text().primaryKey(), full: doublePrecision().notNull() },
  (tabell) => [index('hinkar_full').on(tabell.full)],
);
