import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { hinkkontrakt } from './hinkar-kontrakt.ts';
import { historikkontrakt } from './historik-kontrakt.ts';
import { lagerkontrakt } from './kontrakt.ts';
import { oppnaLager } from './lager.ts';
import { valkontrakt } from './val-kontrakt.ts';

const url = process.env.TEST_DATABASE_URL;
const hemlighet = Buffer.alloc(32, 5);
const session = {
  agare: 'a',
  innehall: { nummer: '199001019802', typ: 'Personnummer', namn: 'Maja', acr: 'loa3' },
} as const;

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

/** Two stores on one new database, as two processes have them. */
async function tvaProcesser(bas: string) {
  const { adress, taBort } = await egenDatabas(bas);
  const plats = { slag: 'postgres', url: adress } as const;
  const [ett, annat] = await Promise.all([oppnaLager(plats, hemlighet), oppnaLager(plats, hemlighet)]);
  const stang = async () => {
    await Promise.all([ett.stang(), annat.stang()]);
    await taBort();
  };
  return { adress, ett, annat, stang };
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
    const { ett, annat, stang } = await tvaProcesser(url);
    return { hinkar: ett.hinkar, grannens: annat.hinkar, stang };
  });

  valkontrakt('PostgreSQL, from two processes,', async () => {
    const { ett, annat, stang } = await tvaProcesser(url);
    return { val: ett.val, grannens: annat.val, stang };
  });

  historikkontrakt('PostgreSQL, from two processes,', async () => {
    const { adress, ett, annat, stang: stangBada } = await tvaProcesser(url);
    const klient = new pg.Client({ connectionString: adress });
    await klient.connect();
    const stang = async () => {
      await klient.end();
      await stangBada();
    };
    const sql = async (sats: string) => (await klient.query(sats)).rows;
    return { historik: ett.historik, grannens: annat.historik, sql, stang };
  });

  historikkontrakt('PostgreSQL, under a role that does not own it,', async () => {
    const databas = await egenDatabas(url);
    const agare = new pg.Client({ connectionString: databas.adress });
    await agare.connect();
    const roll = `tjanst_${randomBytes(4).toString('hex')}`;
    await agare.query(`create role ${roll} login`);
    const adress = new URL(databas.adress);
    adress.username = roll;
    const plats = { slag: 'postgres', url: adress.href, agare: databas.adress } as const;
    const [ett, annat] = [await oppnaLager(plats, hemlighet), await oppnaLager(plats, hemlighet)];
    const klient = new pg.Client({ connectionString: adress.href });
    await klient.connect();
    for (const sats of [
      'alter table historik disable trigger all',
      'drop trigger historik_bara_tillagg on historik',
      'drop table historik',
      'create or replace function bara_tillagg() returns trigger language plpgsql as $$ begin return old; end $$',
    ])
      await expect(klient.query(sats), sats).rejects.toThrow(/owner|permission denied/);
    await ett.sessioner.spara('ref', { ...session, skapad: 1, sedd: 1, utgar: Date.now() });
    expect(await ett.sessioner.avsluta({ agare: session.agare })).toBe(1);
    const stang = async () => {
      await klient.end();
      await Promise.all([ett.stang(), annat.stang()]);
      await agare.query(`drop owned by ${roll}`);
      await agare.query(`drop role ${roll}`);
      await agare.end();
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
