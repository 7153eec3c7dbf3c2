/**
 * A real PostgreSQL for the database contracts: Debian's where we may install it, else one that the machine has.
 * Runs as an ordinary user (the server refuses root) in a folder of its own, on a loopback port, until it is stopped.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt.ts';
import { runCommand } from './run.ts';
import { Stop } from './stop.ts';

const ADVICE =
  'Install PostgreSQL (Debian: apt-get install postgresql) so that initdb and pg_ctl can be found, and run this again';

/** Starts the server on an empty database; `stop` ends it and removes its folder. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const bin = findBin() ?? (await install());
  const user = await ordinaryUser();
  const folder = mkdtempSync(join(tmpdir(), 'bollkoll-pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const asUser = async (command: string, ...args: string[]): Promise<void> => {
    const [file, all] = userCommand(user?.name, join(bin, command), args);
    const ran = await runCommand(file, all, { cwd: folder, env: { LC_ALL: 'C.UTF-8' } });
    if (ran.code === 0) return;
    throw new Stop(`PostgreSQL's ${command} failed: ${ran.output.trim()}`);
  };
  try {
    await asUser('initdb', '-D', data, '-U', 'bollkoll', '-A', 'trust', '-E', 'UTF8', '--no-sync');
    const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off`;
    await asUser('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  } catch (error) {
    remove();
    throw error;
  }
  const onExit = () => {
    const [file, all] = userCommand(user?.name, join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
    spawnSync(file, all, { cwd: folder });
    remove();
  };
  process.once('exit', onExit);
  const stop = async () => {
    process.off('exit', onExit);
    await asUser('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop').finally(remove);
  };
  return { url: `postgres://bollkoll@127.0.0.1:${port}/postgres`, stop };
}

function userCommand(user: string | undefined, file: string, args: string[]): [string, string[]] {
  return user ? ['runuser', ['-u', user, '--', file, ...args]] : [file, args];
}

function findBin(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) =>
    ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
}

async function install(): Promise<string> {
  const said = await aptInstall('postgresql');
  const bin = findBin();
  if (bin) return bin;
  throw new Stop(`There is no PostgreSQL server on this machine${said}. ${ADVICE}.`);
}

/** As root: the user that Debian's package made, else "nobody". Otherwise whoever runs this. */
async function ordinaryUser(): Promise<{ name: string; uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = await runCommand('id', ['-u', name]);
    const gid = await runCommand('id', ['-g', name]);
    if (uid.code === 0) return { name, uid: Number(uid.output), gid: Number(gid.output) };
  }
  throw new Stop(
    'PostgreSQL refuses to run as root and there is no other user: run this as an ordinary user.',
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
