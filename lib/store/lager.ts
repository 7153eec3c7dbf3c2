// Opens the store: PGlite in a folder, or a served PostgreSQL. Promises the same schema and the same migrations on
// both, one process per PGlite folder, and that processes starting together migrate one after the other.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migreraPostgres } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migreraPglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { Lagringsfel } from './fel.ts';
import { databashinkar, type Hinkar } from './hinkar.ts';
import { type Historiklager, historiklager } from './historik.ts';
import { taLas } from './las.ts';
import { minneshinkar } from './minneshinkar.ts';
import { type Sessionslager, sessionslager } from './sessioner.ts';
import { type Vallager, vallager } from './val.ts';

/** Where the store is: a folder of one's own, or the address of a PostgreSQL. */
export type Lagerplats =
  | { readonly slag: 'pglite'; readonly mapp: string }
  | {
      readonly slag: 'postgres';
      readonly url: string;
      /** The address of the role that owns the tables, when the service works under another. */
      readonly agare?: string | undefined;
    };

type Postgres = Extract<Lagerplats, { slag: 'postgres' }>;

/** An open store. `svarar` throws when the database does not answer. */
export type Lager = {
  readonly sessioner: Sessionslager;
  readonly historik: Historiklager;
  readonly val: Vallager;
  /** The same tables under another secret, which opens nothing that was written under this one. */
  under(hemlighet: Uint8Array): Pick<Lager, 'sessioner' | 'historik'>;
  /** Shared by every process on a served database; the process's own where there is only one. */
  readonly hinkar: Hinkar;
  svarar(): Promise<void>;
  stang(): Promise<void>;
};

// Any number will do as long as nobody else locks with it.
const MIGRATIONSLAS = 7_264_901;
const POOL = { max: 8, connectionTimeoutMillis: 5_000, query_timeout: 5_000 };

const SOPAS_VAR_MS = 10 * 60_000;

/** Drops what has expired now and then, also when nobody signs in. Does not keep the process alive. */
function sopa(...tabeller: readonly Pick<Sessionslager, 'rensa'>[]): NodeJS.Timeout {
  const varv = () => {
    // A database that is down is reported by whoever needs it; the next round sweeps.
    for (const tabell of tabeller) tabell.rensa(Date.now()).catch(() => undefined);
  };
  return setInterval(varv, SOPAS_VAR_MS).unref();
}

/** The tables whose rows are opened with a secret. */
export function raderna(db: Parameters<typeof sessionslager>[0]): Lager['under'] {
  return (hemlighet) => ({ sessioner: sessionslager(db, hemlighet), historik: historiklager(db, hemlighet) });
}

/** The open store around its rows: swept until it is closed. */
function lagerAv({ stang, ...lager }: Lager): Lager {
  const timer = sopa(lager.sessioner, lager.hinkar, lager.historik, lager.val);
  return {
    ...lager,
    stang() {
      clearInterval(timer);
      return stang();
    },
  };
}

function migrationsmapp(): string {
  // Not beside this file: the bundler moves the file, and the server is started from the project's root.
  const mapp = join(process.cwd(), 'lib/store/migrations');
  if (existsSync(join(mapp, 'meta/_journal.json'))) return mapp;
  throw new Lagringsfel('migrationer-saknas', `Mappen ${mapp} saknas. Starta tjänsten från projektets rot.`);
}

async function oppnaPglite(mapp: string, hemlighet: Uint8Array): Promise<Lager> {
  const migrationsFolder = migrationsmapp();
  const slapp = taLas(mapp);
  try {
    const klient = await PGlite.create(join(mapp, 'pg'));
    const db = drizzlePglite({ client: klient });
    await migreraPglite(db, { migrationsFolder });
    return lagerAv({
      ...raderna(db)(hemlighet),
      under: raderna(db),
      val: vallager(db),
      hinkar: minneshinkar(),
      svarar: async () => void (await klient.query('select 1')),
      stang: async () => {
        await klient.close();
        slapp();
      },
    });
  } catch (orsak) {
    slapp();
    throw new Lagringsfel('lager-oatkomligt', `Databasen i mappen ${mapp} går inte att öppna.`, {
      cause: orsak,
    });
  }
}

async function migreraEnITaget(pool: pg.Pool, migrationsFolder: string): Promise<void> {
  const klient = await pool.connect();
  try {
    await klient.query('select pg_advisory_lock($1)', [MIGRATIONSLAS]);
    await migreraPostgres(drizzlePostgres({ client: klient }), { migrationsFolder });
  } finally {
    // Closing the connection releases the lock, also when the migration failed half way.
    klient.release(true);
  }
}

/** What the service's role may do: work with all rows, but of the åtkomsthistorik only read, add, and remove what the trigger lets. */
async function gePrivilegier(pool: pg.Pool, url: string): Promise<void> {
  const roll = pg.escapeIdentifier(decodeURIComponent(new URL(url).username));
  await pool.query(`grant usage on schema public to ${roll}`);
  await pool.query(`grant select, insert, update, delete on all tables in schema public to ${roll}`);
  await pool.query(`revoke update, truncate on historik, historik_anmalda from ${roll}`);
}

async function migreraSomAgare(agare: string, url: string, migrationsFolder: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: agare, ...POOL, max: 1 });
  pool.on('error', () => undefined);
  try {
    await migreraEnITaget(pool, migrationsFolder);
    await gePrivilegier(pool, url);
  } finally {
    await pool.end();
  }
}

async function oppnaPostgres({ url, agare }: Postgres, hemlighet: Uint8Array): Promise<Lager> {
  const migrationsFolder = migrationsmapp();
  const pool = new pg.Pool({ connectionString: url, ...POOL });
  // Without a listener an idle connection that breaks ends the process; the next query reports it instead.
  pool.on('error', () => undefined);
  try {
    if (agare === undefined) await migreraEnITaget(pool, migrationsFolder);
    else await migreraSomAgare(agare, url, migrationsFolder);
    await pool.query('select 1 from sessioner limit 1');
  } catch (orsak) {
    await pool.end();
    throw new Lagringsfel('lager-oatkomligt', 'Databasen i DATABASE_URL går inte att använda.', {
      cause: orsak,
    });
  }
  const db = drizzlePostgres({ client: pool });
  return lagerAv({
    ...raderna(db)(hemlighet),
    under: raderna(db),
    val: vallager(db),
    hinkar: databashinkar(db),
    svarar: async () => void (await pool.query('select 1')),
    stang: () => pool.end(),
  });
}

/**
 * Opens the store and brings its schema up to date. Throws `Lagringsfel`.
 * `hemlighet` is the server's secret, from which the keys of the rows are derived.
 */
export function oppnaLager(plats: Lagerplats, hemlighet: Uint8Array): Promise<Lager> {
  return plats.slag === 'pglite' ? oppnaPglite(plats.mapp, hemlighet) : oppnaPostgres(plats, hemlighet);
}
