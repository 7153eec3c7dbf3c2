import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, 'producent.ts');
const BODIES = join(import.meta.dirname, '../lib/reference/producent/kroppar');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'producent-'));
});
afterEach(() => rm(folder, { recursive: true }));

function start(...args: string[]) {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test' },
  });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, stderr: stderr.trim() }));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const until = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`It ended before ${pattern} was said: ${stderr}`);
      if (pattern.test(value)) return value;
    }
  };
  return { child, ended, until };
}

const good = () => [
  '--port',
  '0',
  '--data',
  join(folder, 'data'),
  '--nyckelfil',
  join(folder, 'key', 'intag'),
];

test('one command: it makes a key, says where it answers, takes events in, answers, and stops on SIGTERM', async () => {
  const { child, ended, until } = start(...good());
  const address = /http:\S+\d/.exec(await until(/answers at/))?.[0];
  await until(/Stop:/);
  const key = (await readFile(join(folder, 'key', 'intag'), 'utf8')).trim();
  expect([key.length, (await stat(join(folder, 'key', 'intag'))).mode & 0o077]).toEqual([64, 0]);
  const post = async (path: string, file: string) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key },
      body: await readFile(join(BODIES, file)),
    });
  expect((await post('/intag/kundhandelser', 'sats.json')).status).toBe(200);
  const { kundhandelser } = await (await post('/kundhandelser', 'fraga.json')).json();
  expect(kundhandelser).toHaveLength(1);
  expect(JSON.parse(await until(/"\/kundhandelser"/))).toMatchObject({ metod: 'POST', status: 200 });
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, stderr: '' });
});

test.each<[string, string[], RegExp]>([
  ['no key', ['--port', '0'], /^Taking events in needs a key/],
  ['an unknown option', ['--losenord', 'x'], /The options are --port N/],
  ['no port number', ['--port', 'x'], /^Give a port/],
  ['a prefix with å', ['--prefix', 'ÅRE'], /^The prefix/],
])('%s is one sentence', async (_name, args, sentence) => {
  const { code, stderr } = await start(...args).ended;
  expect([code, stderr.split('\n').length]).toEqual([1, 1]);
  expect(stderr).toMatch(sentence);
});

test('a key that is too short, or a network without a key for questions, is one sentence', async () => {
  await writeFile(join(folder, 'kort'), 'a'.repeat(31));
  const short = await start('--nyckelfil', join(folder, 'kort')).ended;
  expect(short.stderr).toMatch(/^The key in .*kort must have at least 32/);
  const open = await start(...good(), '--lyssna', '0.0.0.0').ended;
  expect(open.stderr).toMatch(/^Without --fragenyckelfil/);
});

test('a taken port and a folder that is a file are one sentence each', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const taken = await start(...good(), '--port', `${port}`).ended;
  expect(taken.stderr).toBe(
    `Port ${port} cannot be used; another program has it. Choose another with --port.`,
  );
  other.close();
  await writeFile(join(folder, 'fil'), '');
  const file = await start(...good(), '--data', join(folder, 'fil')).ended;
  expect(file).toEqual({ code: 1, stderr: expect.stringMatching(/^The data in \S+fil cannot be used: /) });
});
