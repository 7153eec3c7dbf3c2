// The åtkomsthistorik: who asked whom in whose name, one row a question. Promises that a row once written is neither changed nor
// removed before its time, that no number and no name stands in clear, and that a name is read only with the number of one of
// the two it concerns. Leaves to session what is written and who may read.

import { and, desc, eq, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { dekryptera, kryptera } from './kryptering.ts';
import { historikAnmalda, historik as tabell } from './schema.ts';

/** Someone whom a row concerns. `amne` is opaque and stable; `nummer` twelve digits, which are never written. */
export type Berord = { readonly amne: string; readonly nummer: string; readonly namn: string };

/** A row to write. Times are epoch ms; `till`: from when it may be removed. `huvudman`: on whose behalf, if anyone is known. */
export type NyHistorikrad = {
  readonly id: string;
  readonly nar: number;
  readonly till: number;
  readonly handelse: string;
  readonly person: Berord;
  readonly huvudman?: Berord;
  readonly ratt?: string;
  /** Ids of those who were asked. */
  readonly producenter: readonly string[];
  readonly omstandighet?: string;
};

/** Someone as a reader sees them: `namn` when it is not the reader's own and she has the number that opens it. */
export type Sedd = { readonly amne: string; readonly namn: string | undefined };

/** A row as one of those it concerns reads it. `anmald`: when it was said not to be her doing. */
export type Historikrad = Omit<NyHistorikrad, 'person' | 'huvudman'> & {
  readonly person: Sedd;
  readonly huvudman: Sedd | undefined;
  readonly anmald: number | undefined;
};

/** A place in the order of rows, the newest first. */
export type Historikplats = { readonly nar: number; readonly id: string };

/** Whose rows, how many, and after which. `roll`: only those on her behalf, or also those that she did for others. */
export type Historikfraga = {
  readonly lasare: Pick<Berord, 'amne' | 'nummer'>;
  readonly roll: 'huvudman' | 'alla';
  readonly efter?: Historikplats;
  readonly id?: string;
  readonly antal: number;
};

/** The seam of the history; `historik-kontrakt.ts` is its suite. Every method throws what the database throws when it is down. */
export type Historiklager = {
  /** Writes all of the rows or none. */
  skriv(rader: readonly NyHistorikrad[]): Promise<void>;
  las(fraga: Historikfraga): Promise<readonly Historikrad[]>;
  /** Notes that a row was not the reader's doing. False when it had been noted before. */
  anmal(rad: Pick<Historikrad, 'id' | 'till'>, nar: number): Promise<boolean>;
  /** Removes rows whose time has come, some thousands at most, unless another process is at it. How many. */
  rensa(nu: number): Promise<number>;
};

type Databas = PgDatabase<PgQueryResultHKT>;
type Rad = typeof tabell.$inferSelect;

/** Any number will do as long as nobody else locks with it. */
const GALLRINGSLAS = 7_264_902;
/** So that nobody waits for the sweep: what is left is taken ten minutes later. */
const GALLRAS_HOGST = 5_000;

const forLasare = (nummer: string, rad: string) => ({ andamal: 'historik', lasare: nummer, rad }) as const;

function radAv(hemlighet: Uint8Array, { person, huvudman, producenter, ...rad }: NyHistorikrad): Rad {
  const andras = huvudman !== undefined && huvudman.amne !== person.amne ? huvudman : undefined;
  const namnFor = (vem: Berord, lasare: Berord) =>
    kryptera(hemlighet, forLasare(lasare.nummer, rad.id), vem.namn);
  return {
    ...{ ratt: null, omstandighet: null, ...rad },
    person: person.amne,
    huvudman: huvudman?.amne ?? null,
    producenter: [...producenter],
    personnamn: andras ? namnFor(person, andras) : null,
    huvudmansnamn: andras ? namnFor(andras, person) : null,
  };
}

function lastRad(
  hemlighet: Uint8Array,
  { amne, nummer }: Historikfraga['lasare'],
  { rad, anmald }: { rad: Rad; anmald: number | null },
): Historikrad {
  const { person, huvudman, personnamn, huvudmansnamn, ratt, omstandighet, ...resten } = rad;
  const oppna = (text: string | null) =>
    text === null ? undefined : dekryptera(hemlighet, forLasare(nummer, rad.id), text);
  return {
    ...resten,
    ...(ratt !== null && { ratt }),
    ...(omstandighet !== null && { omstandighet }),
    person: { amne: person, namn: person === amne ? undefined : oppna(personnamn) },
    huvudman:
      huvudman === null
        ? undefined
        : { amne: huvudman, namn: huvudman === amne ? undefined : oppna(huvudmansnamn) },
    anmald: anmald ?? undefined,
  };
}

function villkor({ lasare: { amne }, roll, efter, id }: Historikfraga): SQL | undefined {
  const hennes = eq(tabell.huvudman, amne);
  return and(
    roll === 'huvudman' ? hennes : or(hennes, eq(tabell.person, amne)),
    id === undefined ? undefined : eq(tabell.id, id),
    efter && or(lt(tabell.nar, efter.nar), and(eq(tabell.nar, efter.nar), lt(tabell.id, efter.id))),
  );
}

/** The history on any PostgreSQL that drizzle can talk to. */
export function historiklager(db: Databas, hemlighet: Uint8Array): Historiklager {
  return {
    async skriv(rader) {
      if (rader.length > 0) await db.insert(tabell).values(rader.map((rad) => radAv(hemlighet, rad)));
    },
    async las(fraga) {
      const rader = await db
        .select({ rad: tabell, anmald: historikAnmalda.nar })
        .from(tabell)
        .leftJoin(historikAnmalda, eq(historikAnmalda.rad, tabell.id))
        .where(villkor(fraga))
        .orderBy(desc(tabell.nar), desc(tabell.id))
        .limit(fraga.antal);
      return rader.map((ett) => lastRad(hemlighet, fraga.lasare, ett));
    },
    async anmal({ id: rad, till }, nar) {
      const ny = await db
        .insert(historikAnmalda)
        .values({ rad, nar, till })
        .onConflictDoNothing()
        .returning();
      return ny.length > 0;
    },
    async rensa(nu) {
      // The database's own clock has the last word in the trigger, so it is asked here too.
      const forbi = (till: typeof tabell.till | typeof historikAnmalda.till) =>
        and(lte(till, nu), sql`${till} <= extract(epoch from clock_timestamp()) * 1000`);
      const ensam = sql`(select pg_try_advisory_xact_lock(${GALLRINGSLAS}))`;
      const gamla = db.select({ id: tabell.id }).from(tabell).where(forbi(tabell.till)).limit(GALLRAS_HOGST);
      const borta = await db
        .delete(tabell)
        .where(and(ensam, inArray(tabell.id, gamla)))
        .returning({ id: tabell.id });
      await db.delete(historikAnmalda).where(and(ensam, forbi(historikAnmalda.till)));
      return borta.length;
    },
  };
}
