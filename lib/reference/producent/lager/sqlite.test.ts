import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Post } from '../handelse.ts';
import { FORETAG, handelse, starta } from '../intag/exempel.ts';
import { LagretUpptaget } from './lager.ts';
import { oppnaDatabas } from './sqlite.ts';

let mapp: string;
beforeEach(async () => {
  mapp = await mkdtemp(join(tmpdir(), 'producent-'));
});
afterEach(() => rm(mapp, { recursive: true }));

const fil = () => join(mapp, 'kundhandelser.sqlite');
const post = (kundhandelseId: string, annat: object = {}): Post => ({
  ...handelse({ kundhandelseId, ...annat }),
  tidpunkt: 0,
});

test('what was taken in is there after a restart', async () => {
  const forsta = await starta({ mapp });
  await forsta.taIn(handelse());
  await forsta.stang();
  const andra = await starta({ mapp });
  expect((await andra.fraga()).kundhandelser).toHaveLength(1);
});

test('what is deleted or replaced stands nowhere in the files, not even while the producer runs', async () => {
  const { taIn, taBort } = await starta({ mapp });
  const allt = async () => {
    const filer = await readdir(mapp);
    return (await Promise.all(filer.map((en) => readFile(join(mapp, en), 'latin1')))).join('');
  };
  await taIn(
    handelse({ kundhandelseId: 'a', rubrik: 'FEL-PERSON-1' }),
    handelse({ kundhandelseId: 'b', rubrik: 'FEL-ORD-2' }),
  );
  const fore = await allt();
  expect([fore.includes('FEL-PERSON-1'), fore.includes('FEL-ORD-2')]).toEqual([true, true]);
  await taBort('a');
  await taIn(handelse({ kundhandelseId: 'b', rubrik: 'Rätt ord' }));
  expect(await allt()).not.toMatch(/FEL-PERSON-1|FEL-ORD-2/);
});

test('a batch that fails half-way leaves nothing behind', () => {
  const lager = oppnaDatabas(undefined);
  // Nothing that passes the door makes the database fail, so this did not pass it.
  const trasig = { ...post('b'), kundhandelseId: Symbol('x') } as unknown as Post;
  expect(() => lager.taIn([post('a'), trasig])).toThrow();
  expect(lager.kandidater({ kund: FORETAG })).toEqual([]);
  expect(lager.taIn([post('a')])).toEqual({ antal: 1, nya: 1, ersatta: 0 });
  lager.stang();
});

test('two processes share the file: both read, and a write waits for its turn and is then refused whole', () => {
  const ena = oppnaDatabas(mapp, { vantaMs: 20 });
  const andra = new DatabaseSync(fil());
  ena.taIn([post('a')]);
  andra.exec('begin immediate');
  expect(() => ena.taIn([post('b')])).toThrow(LagretUpptaget);
  expect(() => ena.taBort('a')).toThrow(LagretUpptaget);
  expect(ena.kandidater({ kund: FORETAG })).toHaveLength(1);
  andra.exec('commit');
  expect(ena.taIn([post('b')]).nya).toBe(1);
  expect(andra.prepare('select count(*) as antal from kundhandelse').get()).toEqual({ antal: 2 });
  andra.close();
  ena.stang();
});

test('over the network a busy database is a 503 that says when to try again', async () => {
  const { taIn } = await starta({ mapp });
  const andra = new DatabaseSync(fil());
  andra.exec('begin immediate');
  const svar = await taIn(handelse());
  expect([svar.status, svar.headers.get('retry-after')]).toEqual([503, '1']);
  andra.exec('rollback');
  andra.close();
  expect((await taIn(handelse())).status).toBe(200);
});

test('only the owner may read the file', async () => {
  const lager = oppnaDatabas(mapp);
  lager.taIn([post('a')]);
  for (const namn of await readdir(mapp)) expect((await stat(join(mapp, namn))).mode & 0o077).toBe(0);
  lager.stang();
});

test('a file of another version is not opened, and is left as it was', () => {
  oppnaDatabas(mapp).stang();
  const db = new DatabaseSync(fil());
  db.exec('pragma user_version = 99');
  expect(() => oppnaDatabas(mapp)).toThrow('99');
  expect(db.prepare('pragma user_version').get()).toEqual({ user_version: 99 });
  db.close();
});
