// What a person has chosen for the way she is served: ids only, under her opaque name. Promises that a choice says nothing of any
// case, that it is hers alone, and that it goes when she has not been here for long. Leaves what may be chosen to session.

import { and, eq, lt, lte, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { val as tabell } from './schema.ts';

/** One choice. `part`: the opaque id of whom it is about; `slag` and `vad`: what kind of choice, and the id that was chosen. */
export type Val = { readonly part: string; readonly slag: string; readonly vad: string };

/** The seam of the choices; `val-kontrakt.ts` is its suite. Every method throws what the database throws when it is down. Times are epoch ms. */
export type Vallager = {
  /** Hers of one kind, of one part or of all, the last made first. */
  las(agare: string, urval: { readonly slag: string; readonly part?: string }): Promise<readonly Val[]>;
  /** Makes a choice, to be kept until `till`. Making it again makes it the last. */
  gor(agare: string, val: Val, tider: { readonly nar: number; readonly till: number }): Promise<void>;
  /** Takes choices back: one, or all that `urval` names. How many there were. */
  taBort(agare: string, urval: Partial<Val>): Promise<number>;
  /** Keeps all of hers until `till`, those that would go before `fore`. */
  forlang(agare: string, tider: { readonly fore: number; readonly till: number }): Promise<void>;
  /** Drops those whose time has come. How many. */
  rensa(nu: number): Promise<number>;
};

const FALT = ['part', 'slag', 'vad'] as const;

/** The choices in an open database. */
export function vallager(db: PgDatabase<PgQueryResultHKT>): Vallager {
  const hennes = (agare: string, urval: Partial<Val>) =>
    and(
      eq(tabell.agare, agare),
      ...FALT.flatMap((falt) => (urval[falt] === undefined ? [] : [eq(tabell[falt], urval[falt])])),
    );
  const { part, slag, vad } = tabell;
  return {
    las: (agare, urval) =>
      db
        .select({ part, slag, vad })
        .from(tabell)
        .where(hennes(agare, urval))
        .orderBy(sql`${tabell.nar} desc`, vad),
    async gor(agare, val, tider) {
      await db
        .insert(tabell)
        .values({ agare, ...val, ...tider })
        .onConflictDoUpdate({ target: [tabell.agare, slag, part, vad], set: tider });
    },
    async taBort(agare, urval) {
      return (await db.delete(tabell).where(hennes(agare, urval)).returning({ vad })).length;
    },
    async forlang(agare, { fore, till }) {
      await db
        .update(tabell)
        .set({ till })
        .where(and(eq(tabell.agare, agare), lt(tabell.till, fore)));
    },
    async rensa(nu) {
      return (await db.delete(tabell).where(lte(tabell.till, nu)).returning({ vad })).length;
    },
  };
}
