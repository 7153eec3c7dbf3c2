import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { provlager } from './exempel.ts';
import { hinkkontrakt } from './hinkar-kontrakt.ts';
import { historikkontrakt } from './historik-kontrakt.ts';
import { lagerkontrakt } from './kontrakt.ts';
import { oppnaLager } from './lager.ts';
import { minneshinkar } from './minneshinkar.ts';
import { valkontrakt } from './val-kontrakt.ts';

const hemlighet = Buffer.alloc(32, 5);

lagerkontrakt('PGlite', async () => {
  const { lager, klient } = await provlager(hemlighet);
  return { lager, raderSomText: async () => JSON.stringify(await klient.query('select * from sessioner')) };
});

hinkkontrakt('memory', async () => {
  const hinkar = minneshinkar();
  return { hinkar, grannens: hinkar, stang: async () => undefined };
});

hinkkontrakt('PGlite', async () => {
  const { lager } = await provlager(hemlighet);
  return { hinkar: lager.hinkar, grannens: lager.hinkar, stang: lager.stang };
});

historikkontrakt('PGlite', async () => {
  const { lager, klient } = await provlager(hemlighet);
  const sql = async (sats: string) => (await klient.query(sats)).rows;
  return { historik: lager.historik, grannens: lager.historik, sql, stang: lager.stang };
});

valkontrakt('PGlite', async () => {
  const { lager } = await provlager(hemlighet);
  return { val: lager.val, grannens: lager.val, stang: lager.stang };
});

test('a flood of new keys pushes the oldest buckets out of memory, and not the one in use', async () => {
  const hinkar = minneshinkar(3);
  for (const nyckel of ['a', 'b', 'c', 'b', 'd']) expect(await hinkar.ta(nyckel, 2, 1000)).toBeUndefined();
  expect(await hinkar.ta('b', 2, 1000)).toBe(30_000);
  expect(await hinkar.rensa(100_000)).toBe(3);
});

const session = {
  agare: 'a',
  innehall: { nummer: '199001019802', typ: 'Personnummer', namn: 'Maja', acr: 'loa3' },
  skapad: 1,
  sedd: 1,
  utgar: 100,
} as const;

test('a folder remembers a session between starts, and only under the same secret', async () => {
  const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-store-'));
  onTestFinished(() => rmSync(mapp, { recursive: true }));
  const forsta = await oppnaLager({ slag: 'pglite', mapp }, hemlighet);
  await forsta.sessioner.spara('ref', session);
  await expect(oppnaLager({ slag: 'pglite', mapp }, hemlighet)).rejects.toMatchObject({
    code: 'lager-upptaget',
  });
  await forsta.stang();

  const annan = await oppnaLager({ slag: 'pglite', mapp }, Buffer.alloc(32, 6));
  expect(await annan.sessioner.hamta('ref', 2)).toBeUndefined();
  await annan.stang();

  const samma = await oppnaLager({ slag: 'pglite', mapp }, hemlighet);
  expect(await samma.sessioner.hamta('ref', 2)).toEqual(session);
  await samma.stang();
}, 60_000);

test('a served database that is not there is one clear error without the address in it', async () => {
  const url = 'postgres://anna:losenord@127.0.0.1:4299/x';
  const fel = await oppnaLager({ slag: 'postgres', url }, hemlighet).catch((orsak: unknown) => orsak);
  expect(fel).toMatchObject({ code: 'lager-oatkomligt' });
  expect(String(fel)).not.toContain('losenord');
});
