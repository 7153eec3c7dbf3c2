/**
 * The handle by which another command reaches a running demo: a loopback server on a port of its own and a
 * file beside the demo's data that says where it is, with a key that only the same user can read.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Stop } from './stop.ts';

/** What can be asked of a running demo. `value` is the answer, JSON. */
export type Commands = Record<string, (args: unknown[]) => Promise<unknown>>;

type Handle = { pid: number; adress: string; nyckel: string };
const handleFile = (mapp: string): string => join(mapp, 'control.json');

/** Opens the handle; returns what closes it again. */
export async function openControl(mapp: string, commands: Commands): Promise<() => Promise<void>> {
  const nyckel = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    answer(request, nyckel, commands).then(
      (value) => response.end(JSON.stringify({ value: value ?? null })),
      (error: Error) => response.writeHead(400).end(JSON.stringify({ error: error.message })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const adress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const handle: Handle = { pid: process.pid, adress, nyckel };
  writeFileSync(handleFile(mapp), JSON.stringify(handle), { mode: 0o600 });
  return async () => {
    rmSync(handleFile(mapp), { force: true });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

async function answer(request: IncomingMessage, nyckel: string, commands: Commands): Promise<unknown> {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(nyckel);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new Stop('Wrong key.');
  let text = '';
  for await (const chunk of request) text += chunk;
  const { command, args } = JSON.parse(text) as { command: string; args: unknown[] };
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!run) throw new Stop(`No such command: ${command}.`);
  return run(args);
}

/** Is a demo running from this folder? A handle that nobody answers at is a leftover. */
export async function isRunning(mapp: string): Promise<boolean> {
  if (!existsSync(handleFile(mapp))) return false;
  const { adress } = JSON.parse(readFileSync(handleFile(mapp), 'utf8')) as Handle;
  try {
    await fetch(adress, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    // Refused or silent: whoever wrote the handle is gone.
    return false;
  }
}

/** Sends one command to the demo that runs from this folder; a `Stop` when none does or it refuses. */
export async function send(mapp: string, command: string, ...args: unknown[]): Promise<unknown> {
  if (!(await isRunning(mapp))) throw new Stop('No demo is running here. Start it with: npm run demo');
  const { adress, nyckel } = JSON.parse(readFileSync(handleFile(mapp), 'utf8')) as Handle;
  const body = JSON.stringify({ command, args });
  const response = await fetch(adress, { method: 'POST', headers: { authorization: nyckel }, body });
  const said = (await response.json()) as { value?: unknown; error?: string };
  if (said.error !== undefined) throw new Stop(said.error);
  return said.value;
}
