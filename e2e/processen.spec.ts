// The process itself: what it refuses to start with, and how it stops. It is started here, beside the one that is tested
// everywhere else, with a person who is signed in and one producer.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BUILD_FOLDER, NEXT } from '../scripts/build.ts';
import { type Inloggad, installera } from '../scripts/inloggade.ts';
import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { expect, test } from './bollkoll.ts';

const ROOT = join(import.meta.dirname, '..');
const SERVER = join(ROOT, 'server.ts');
const [PORT, KALLPORT] = [TEST_BAS + 20, TEST_BAS + 21];
const ADRESS = `http://localhost:${PORT}`;

const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-processen-'));
let env: Record<string, string>;
let person: Inloggad;
let igang: ChildProcess | undefined;

test.beforeAll(async () => {
  const kallor = [{ id: 'a', adress: `http://127.0.0.1:${KALLPORT}` }];
  const installning = await installera({ mapp, adress: ADRESS, kallor, personer: 1 });
  env = { ...installning.env, BOLLKOLL_BYGGMAPP: BUILD_FOLDER, NEXT_TELEMETRY_DISABLED: '1' };
  person = installning.personer[0] ?? { cookie: '', fraga: '', nummer: '' };
});
test.afterEach(() => void igang?.kill('SIGKILL'));
test.afterAll(() => rmSync(mapp, { recursive: true }));

/** Starts it; `ord` is everything that it ever says, `slut` its exit code. */
function starta(fil: string, args: readonly string[], mer: Record<string, string> = {}) {
  igang = spawn(process.execPath, [fil, ...args], { cwd: ROOT, env: { ...process.env, ...env, ...mer } });
  const { stdout, stderr } = igang;
  if (stdout === null || stderr === null) throw new Error('it has no output');
  const slut = once(igang, 'close').then(([kod]) => kod as number | null);
  const ord = Promise.all([text(stdout), text(stderr)]).then((delar) => delar.join(''));
  return { process: igang, ord, slut };
}

async function startaHelt(mer: Record<string, string> = {}) {
  const startad = starta(SERVER, ['--hostname', '127.0.0.1', '--port', `${PORT}`], mer);
  const svarar = () =>
    fetch(`http://127.0.0.1:${PORT}/api/halsa`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(svarar, { timeout: 20_000 }).toBe(true);
  return startad;
}

/** A producer that answers when it is let to. */
async function vantandeProducent(): Promise<{ server: Server; fragad: Promise<void>; svara: () => void }> {
  const fragad = Promise.withResolvers<void>();
  const fritt = Promise.withResolvers<void>();
  const server = createServer(async (req, res) => {
    const { kund, anvandare } = JSON.parse(await text(req));
    fragad.resolve();
    await fritt.promise;
    const metadata = { kund, anvandare, version: '6.1' };
    res.setHeader('content-type', 'application/json').end(JSON.stringify({ metadata }));
  });
  await once(server.listen(KALLPORT, '127.0.0.1'), 'listening');
  return { server, fragad: fragad.promise, svara: fritt.resolve };
}

/** Asks, and waits until the answer has begun; `allt` is all of it. */
async function hennesSvar(): Promise<{ allt: Promise<string> }> {
  const fraga = request(`http://127.0.0.1:${PORT}${person.fraga}`, { headers: { cookie: person.cookie } });
  const [svar] = (await once(fraga.end(), 'response')) as [IncomingMessage];
  const allt = text(svar);
  allt.catch(() => undefined);
  return { allt };
}

test('what cannot be started ends with a sentence and exit code 1', async () => {
  for (const [fil, args, mer, mening] of [
    [SERVER, ['--port', 'hej'], {}, 'Användning: npm start'],
    [SERVER, [], { BOLLKOLL_MODE: 'prov' }, 'BOLLKOLL_MODE: ska vara demo eller drift'],
    [SERVER, ['--port', `${TEST_BAS}`, '--hostname', '127.0.0.1'], {}, `lyssna på port ${TEST_BAS}`],
    [SERVER, ['--port', `${PORT}`], { BOLLKOLL_BYGGMAPP: '.finns-inte' }, 'next build'],
    [NEXT, ['start', '-p', `${PORT}`], {}, 'startas med: npm start'],
  ] as const) {
    const { slut, ord } = starta(fil, args, mer);
    expect([await slut, await ord]).toEqual([1, expect.stringContaining(mening)]);
  }
});

test('told to stop, it lets nobody in, answers to its end who is being answered, and ends in order', async () => {
  const producent = await vantandeProducent();
  try {
    const { process, slut, ord } = await startaHelt();
    const { allt } = await hennesSvar();
    await producent.fragad;
    process.kill('SIGTERM');
    const oppen = () =>
      fetch(`${ADRESS}/api/halsa`).then(
        () => true,
        () => false,
      );
    await expect.poll(oppen).toBe(false);
    producent.svara();
    expect(await allt).toMatch(/"slag":"svar".*\n\{"rad":"slut"\}\n$/);
    expect(await slut).toBe(0);
    expect(await ord).toContain('{"handelse":"stannar"}');
  } finally {
    producent.server.close();
  }
});

test('told to stop, it waits no longer than it may for an answer', async () => {
  const producent = await vantandeProducent();
  try {
    const { process, slut } = await startaHelt({ BOLLKOLL_STOPP_MS: '100' });
    const { allt } = await hennesSvar();
    await producent.fragad;
    process.kill('SIGTERM');
    // Cut off, which no reader can take for its end.
    await expect(allt).rejects.toThrow();
    expect(await slut).toBe(0);
  } finally {
    producent.server.closeAllConnections();
    producent.server.close();
  }
});
