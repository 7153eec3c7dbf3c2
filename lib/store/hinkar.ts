// How much of something has been used lately, by an opaque key: token buckets. Promises that takers at once, in this
// process or in another on the same database, together never get more than there is, and that a row that says nothing any
// more is dropped. Leaves to the caller what a key stands for; it must tell nobody.

import { lte, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { hinkar as tabell } from './schema.ts';

/** The seam of the buckets; `hinkar-kontrakt.ts` is its suite. Every method rejects when the database is down. */
export type Hinkar = {
  /**
   * Takes one from the bucket of `nyckel` at `nu` (epoch ms). It holds `perMinut`, and is filled evenly with as many a minute.
   * Undefined when there was one, else in how many whole milliseconds there will be. A refused try takes nothing.
   */
  ta(nyckel: string, perMinut: number, nu: number): Promise<number | undefined>;
  /** How many can be taken at `nu` from a bucket of `perMinut`. Takes none. */
  kvar(nyckel: string, perMinut: number, nu: number): Promise<number>;
  /** Drops every bucket that is full at `nu`; returns how many. */
  rensa(nu: number): Promise<number>;
};

/** What the kinds of bucket have in common: a bucket is the moment when it is full again, and never more than this away. */
export const FULL_EFTER_MS = 60_000;

/** Sums of fractions of milliseconds are not exact. */
export const SLARV_MS = 0.5;

/** In how many milliseconds one can be taken from a bucket that is full at `full`. */
export function vantan(full: number, perMinut: number, nu: number): number {
  return Math.max(
    1,
    Math.ceil(Math.min(full - nu, FULL_EFTER_MS) + FULL_EFTER_MS / perMinut - FULL_EFTER_MS),
  );
}

/** How many can be taken at `nu` from a bucket that is full at `full`. */
export function kvarI(full: number, perMinut: number, nu: number): number {
  const saknas = Math.min(Math.max(0, full - nu), FULL_EFTER_MS);
  return Math.floor(((FULL_EFTER_MS - saknas + SLARV_MS) * perMinut) / FULL_EFTER_MS);
}

/** Buckets in a table, shared by everyone on the same database. Each take is one statement. */
export function databashinkar(db: PgDatabase<PgQueryResultHKT>): Hinkar {
  return {
    async ta(nyckel, perMinut, nu) {
      const steg = FULL_EFTER_MS / perMinut;
      // A moment further away than any bucket can be was written by a clock that has been set right since.
      const fran = sql`case when ${tabell.full} > ${nu + 2 * FULL_EFTER_MS}::float8 then ${nu}::float8
        else greatest(${tabell.full}, ${nu}::float8) end`;
      const [tagen] = await db
        .insert(tabell)
        .values({ nyckel, full: nu + steg })
        .onConflictDoUpdate({
          target: tabell.nyckel,
          set: { full: sql`${fran} + ${steg}::float8` },
          setWhere: sql`${fran} + ${steg}::float8 <= ${nu + FULL_EFTER_MS + SLARV_MS}::float8`,
        })
        .returning({ full: tabell.full });
      if (tagen !== undefined) return undefined;
      const [rad] = await db.select().from(tabell).where(sql`${tabell.nyckel} = ${nyckel}`);
      return vantan(rad?.full ?? nu, perMinut, nu);
    },
    async kvar(nyckel, perMinut, nu) {
      const [rad] = await db.select().from(tabell).where(sql`${tabell.nyckel} = ${nyckel}`);
      return kvarI(rad?.full ?? nu, perMinut, nu);
    },
    async rensa(nu) {
      return (await db.delete(tabell).where(lte(tabell.full, nu)).returning({ full: tabell.full })).length;
    },
  };
}
