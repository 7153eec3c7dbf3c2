// Events in a database of the producer's own: one SQLite file, by the module that comes with Node. Promises that a batch
// is kept whole or not at all, that what was kept is there after a restart, and that what is deleted is overwritten.

import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { arendenAv, type Post } from '../handelse.ts';
import { type Intaget, LagretUpptaget, type Part, type SkrivbartLager } from './lager.ts';

/** Which shape the tables have. A file with another number is not opened. */
const SCHEMAVERSION = 1;

// The event itself is one JSON text: it is only ever read whole. The columns are what it is found by.
const TABELLER = `
  create table kundhandelse (
    kundhandelseId text primary key,
    kund text,
    handelse text not null
  ) strict;
  create index kundhandelse_kund on kundhandelse (kund);
  create table arende (
    typ text not null,
    identifierare text not null,
    kundhandelseId text not null references kundhandelse on delete cascade,
    primary key (typ, identifierare, kundhandelseId)
  ) strict, without rowid;
  create index arende_kundhandelse on arende (kundhandelseId);
  pragma user_version = ${SCHEMAVERSION};
`;

/** A store that is closed when the producer stops. */
export type Databas = SkrivbartLager & { readonly stang: () => void };

/**
 * Opens the database in a folder, which is made when it is missing, or in memory without one. Two processes may have it
 * open at once, as when one version takes over from another: they read freely and write in turn, waiting `vantaMs` for
 * each other. Throws when the folder cannot be written or the file is from another version.
 */
export function oppnaDatabas(mapp: string | undefined, { vantaMs = 1000 } = {}): Databas {
  if (mapp !== undefined) mkdirSync(mapp, { recursive: true, mode: 0o700 });
  const fil = mapp === undefined ? ':memory:' : join(mapp, 'kundhandelser.sqlite');
  const db = new DatabaseSync(fil, { timeout: vantaMs });
  // Before the first word is written: its log files take over the right to read from it.
  if (mapp !== undefined) chmodSync(fil, 0o600);
  // WAL lets questions be answered while a batch is written; secure_delete overwrites what is deleted.
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;');
  iTransaktion(db, () => forbered(db));
  return {
    ...lasning(db),
    ...skrivning(db),
    stang: () => db.close(),
  };
}

function forbered(db: DatabaseSync): void {
  const { user_version: version } = db.prepare('pragma user_version').get() as { user_version: number };
  if (version === 0) db.exec(TABELLER);
  else if (version !== SCHEMAVERSION)
    throw new Error(`Databasen har version ${version}; det här programmet läser ${SCHEMAVERSION}.`);
}

function lasning(db: DatabaseSync): Pick<Databas, 'kandidater'> {
  const avKund = db.prepare('select handelse from kundhandelse where kund = ?');
  const avArende = db.prepare(
    'select handelse from arende join kundhandelse using (kundhandelseId) where typ = ? and identifierare = ?',
  );
  return {
    kandidater: ({ kund, arende }: Part): Post[] => {
      const rader = kund
        ? avKund.all(kund.identifierare)
        : arende
          ? avArende.all(arende.typ, arende.identifierare)
          : [];
      return rader.map(({ handelse }) => JSON.parse(String(handelse)) as Post);
    },
  };
}

function skrivning(db: DatabaseSync): Pick<Databas, 'taIn' | 'taBort'> {
  const bort = db.prepare('delete from kundhandelse where kundhandelseId = ?');
  const skrivIn = db.prepare('insert into kundhandelse values (?, ?, ?)');
  const namn = db.prepare('insert or ignore into arende values (?, ?, ?)');
  const taBort = (id: string): boolean => bort.run(id).changes > 0;
  const taInEn = (post: Post): boolean => {
    const fanns = taBort(post.kundhandelseId);
    skrivIn.run(post.kundhandelseId, post.kund?.identifierare ?? null, JSON.stringify(post));
    for (const { typ, identifierare } of arendenAv(post)) namn.run(typ, identifierare, post.kundhandelseId);
    return fanns;
  };
  return {
    taIn: (poster): Intaget => {
      const ersatta = iTransaktion(db, () => poster.filter(taInEn).length);
      if (ersatta > 0) glom(db);
      return { antal: poster.length, nya: poster.length - ersatta, ersatta };
    },
    taBort: (id) => {
      const fanns = iTransaktion(db, () => taBort(id));
      if (fanns) glom(db);
      return fanns;
    },
  };
}

const SQLITE_BUSY = 5;

/** All of it or nothing. `immediate` takes the right to write at once, so that two writers cannot lock each other out. */
function iTransaktion<T>(db: DatabaseSync, gor: () => T): T {
  try {
    db.exec('begin immediate');
  } catch (fel) {
    if (arUpptagen(fel)) throw new LagretUpptaget('Another process is writing.', { cause: fel });
    throw fel;
  }
  try {
    const utfall = gor();
    db.exec('commit');
    return utfall;
  } catch (fel) {
    if (db.isTransaction) db.exec('rollback');
    throw fel;
  }
}

/** Empties the write-ahead log, where the words of a deleted event would otherwise remain for a while. */
function glom(db: DatabaseSync): void {
  try {
    db.exec('pragma wal_checkpoint(truncate)');
  } catch (fel) {
    // Another process is reading: the log is emptied at the next change, or when the last one closes.
    if (!arUpptagen(fel)) throw fel;
  }
}

function arUpptagen(fel: unknown): boolean {
  const kod = fel instanceof Error && 'errcode' in fel ? Number(fel.errcode) : 0;
  return (kod & 0xff) === SQLITE_BUSY;
}
