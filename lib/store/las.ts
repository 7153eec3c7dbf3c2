// A lock on the embedded database's folder, which PGlite itself does not take. Promises that one living process at
// a time holds it and that a lock left by a dead one is taken over, also when its process id was given to another.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lagringsfel } from './fel.ts';

const FILNAMN = 'bollkoll.las';

/** What tells a process from a later one with the same id: its start time as the system writes it. */
function starttid(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name stands in parentheses and may hold spaces; the start time is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    // No /proc, or no such process: `ps` knows which.
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    // `ps` fails when there is no such process.
    return undefined;
  }
}

function skriv(fil: string, innehall: string): boolean {
  try {
    writeFileSync(fil, innehall, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (orsak) {
    if ((orsak as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new Lagringsfel('lager-oatkomligt', `Låsfilen ${fil} går inte att skriva.`, { cause: orsak });
  }
}

function las(fil: string): string | undefined {
  try {
    return readFileSync(fil, 'utf8');
  } catch {
    // Released between our attempt and this look.
    return undefined;
  }
}

/** The id of the living process that wrote `innehall`, if it still lives. */
function levandeAgare(innehall: string): number | undefined {
  const [pid, start] = innehall.split('\n');
  const nummer = Number(pid);
  return Number.isInteger(nummer) && nummer > 0 && start && starttid(nummer) === start ? nummer : undefined;
}

function flyttaUndan(fil: string, dott: string): void {
  const undan = `${fil}.${process.pid}`;
  try {
    renameSync(fil, undan);
  } catch {
    // Another process moved it first; the next attempt sees whose it is now.
    return;
  }
  // Between looking and moving, another process may have taken the lock: then it gets it back.
  if (las(undan) !== dott) skriv(fil, las(undan) ?? '');
  rmSync(undan, { force: true });
}

/**
 * Takes the lock of `mapp` (made when missing) and returns how to release it; it is also released when the process
 * exits. Throws `Lagringsfel` `lager-upptaget` when a living process holds it, this one included.
 */
export function taLas(mapp: string): () => void {
  const fil = join(mapp, FILNAMN);
  try {
    mkdirSync(mapp, { recursive: true, mode: 0o700 });
  } catch (orsak) {
    throw new Lagringsfel('lager-oatkomligt', `Mappen ${mapp} går inte att skapa.`, { cause: orsak });
  }
  const eget = `${process.pid}\n${starttid(process.pid) ?? ''}\n`;
  for (let forsok = 0; forsok < 5 && !skriv(fil, eget); forsok += 1) {
    const innehall = las(fil);
    if (innehall === undefined) continue;
    const pid = levandeAgare(innehall);
    if (pid !== undefined) throw upptaget(mapp, pid);
    flyttaUndan(fil, innehall);
  }
  if (las(fil) !== eget) throw upptaget(mapp);
  const slapp = () => {
    process.off('exit', slapp);
    if (las(fil) === eget) rmSync(fil, { force: true });
  };
  process.on('exit', slapp);
  return slapp;
}

function upptaget(mapp: string, pid?: number): Lagringsfel {
  const vem = pid === undefined ? 'en annan process' : `process ${pid}`;
  return new Lagringsfel(
    'lager-upptaget',
    `Mappen ${mapp} används redan av ${vem}. Stoppa den eller välj en annan BOLLKOLL_DATA.`,
  );
}
