import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { hinkkontrakt } from './hinkar-kontrakt.ts';
import { historikkontrakt } from './historik-kontrakt.ts';
import { lagerkontrakt } from './kontrakt.ts';
import { oppnaLager } from './lager.ts';

const url = process.env.TEST_DATABASE_URL;
const hemlighet = Buffer.alloc(32, 5);

/** A database of its own inside the served one, so that a run leaves nothing and two runs do not meet. */
async function egenDatabas(bas: string): Promise<{ adress: string; taBort(): Promise<void> }> {
  const namn = `bollkoll_prov_${randomBytes(6).toString('hex')}`;
  const fraga = async (sats: string) => {
    const klient = new pg.Client({ connectionString: bas });
    await klient.connect();
    await klient.query(sats).finally(() => klient.end());
  };
  await fraga(`create database ${namn}`);
  const adress = new URL(bas);
  adress.pathname = `/${namn}`;
  return { adress: adress.href, taBort: () => fraga(`drop database ${namn} with (force)`) };
}

if (url === undefined) {
  console.log(
    'The store on PostgreSQL: skipped, for TEST_DATABASE_URL is not set. PGlite ran the same suite.',
  );
  test.skip('the store on PostgreSQL', () => undefined);
} else {
  lagerkontrakt('PostgreSQL', async () => {
    const databas = await egenDatabas(url);
    const lager = await oppnaLager({ slag: 'postgres', url: databas.adress }, hemlighet);
    const klient = new pg.Client({ connectionString: databas.adress });
    await klient.connect();
    const stang = async () => {
      await klient.end();
      await lager.stang();
      await databas.taBort();
    };
    const raderSomText = async () => JSON.stringify((await klient.query('select * from sessioner')).rows);
    return { lager: { ...lager, stang }, raderSomText };
  });

  hinkkontrakt('PostgreSQL, from two processes,', async () => {
    const databas = await egenDatabas(url);
    const plats = { slag: 'postgres', url: databas.adress } as const;
    const [ett, annat] = await Promise.all([oppnaLager(plats, hemlighet), oppnaLager(plats, hemlighet)]);
    const stang = async () => {
      await Promise.all([ett.stang(), annat.stang()]);
      await databas.taBort();
    };
    return { hinkar: ett.hinkar, grannens: annat.hinkar, stang };
  });

  historikkontrakt('PostgreSQL, from two processes,', async () => {
    const databas = await egenDatabas(url);
    const plats = { slag: 'postgres', url: databas.adress } as const;
    const [ett, annat] = await Promise.all([oppnaLager(plats, hemlighet), oppnaLager(plats, hemlighet)]);
    const klient = new pg.Client({ connectionString: databas.adress });
    await klient.connect();
    const stang = async () => {
      await klient.end();
      await Promise.all([ett.stang(), annat.stang()]);
      await databas.taBort();
    };
    const sql = async (sats: string) => (await klient.query(sats)).rows;
    return { historik: ett.historik, grannens: annat.historik, sql, stang };
  });

  test('processes that start together on a new database all find it migrated', async () => {
    const databas = await egenDatabas(url);
    const plats = { slag: 'postgres', url: databas.adress } as const;
    const lager = await Promise.all([1, 2, 3, 4].map(() => oppnaLager(plats, hemlighet)));
    for (const ett of lager) expect(await ett.sessioner.hamta('ref', 1)).toBeUndefined();
    await Promise.all(lager.map((ett) => ett.stang()));
    await databas.taBort();
  });
}
