// What tests build on: a real store in memory, migrated like every other, and past it to its raw rows.

import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { databashinkar } from './hinkar.ts';
import { type Lager, raderna } from './lager.ts';
import { vallager } from './val.ts';

/** An open store that leaves nothing behind. `klient` is for looking at what is really there. */
export async function provlager(hemlighet: Uint8Array): Promise<{ lager: Lager; klient: PGlite }> {
  const klient = await PGlite.create();
  const db = drizzle({ client: klient });
  await migrate(db, { migrationsFolder: 'lib/store/migrations' });
  const lager = {
    ...raderna(db)(hemlighet),
    under: raderna(db),
    hinkar: databashinkar(db),
    val: vallager(db),
    svarar: async () => void (await klient.query('select 1')),
    stang: () => klient.close(),
  };
  return { lager, klient };
}
