import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bollkoll-cli-hemlighet-'));
const registry = join(folder, 'kallor.json');
const asked: (string | string[] | undefined)[][] = [];
const server = createServer((req, res) => {
  asked.push([req.headers['x-api-key'], req.headers.client_id, req.headers.client_secret]);
  res.end('{"metadata":{},"kundhandelser":[]}');
});

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  writeFileSync(join(folder, 'gateway'), 's3cret-file\n');
  const kalla = {
    ...{
      id: 'skv',
      dialekt: 'direkt',
      version: '6.0',
      identifierartyper: ['Organisationsnummer'],
      sprak: ['sv'],
    },
    producenter: [
      { id: 'skv', namn: { sv: 'S', en: 'S' }, typprefix: ['SKV'], kontakt: { telefon: '08-1' } },
    ],
    adress: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ deadlineMs: 5000, sant: false, intern: true },
    autentisering: {
      apiNyckel: { huvud: 'X-API-Key', nyckel: { env: 'SKV_NYCKEL' } },
      klient: { id: { env: 'SKV_KLIENT' }, hemlighet: { fil: join(folder, 'gateway') } },
    },
  };
  writeFileSync(registry, JSON.stringify({ kallor: [kalla] }));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function run(env: Record<string, string>) {
  const argv = ['cli/bollkoll.ts', 'fraga', '--kallor', registry, '--typ', 'Organisationsnummer'];
  const child = spawn(process.execPath, argv, { env: { ...process.env, ...env } });
  child.stdin.end('164420162606\n');
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  expect(out + err).not.toContain('s3cret');
  return { code, out, err };
}

test('secrets that are missing are named with their place and nothing is asked', async () => {
  const { code, out, err } = await run({ SKV_KLIENT: '' });
  expect({ code, out, asked }).toEqual({ code: 2, out: '', asked: [] });
  expect(err).toMatch(/kallor\[0\]\.autentisering\.apiNyckel\.nyckel miljövariabeln SKV_NYCKEL saknas/);
  expect(err).toMatch(/kallor\[0\]\.autentisering\.klient\.id miljövariabeln SKV_KLIENT saknas/);
});

test('a källa is asked with secrets out of the environment and out of a file', async () => {
  expect(await run({ SKV_NYCKEL: 's3cret-env', SKV_KLIENT: 'bollkoll' })).toMatchObject({ code: 0, err: '' });
  expect(asked).toEqual([['s3cret-env', 'bollkoll', 's3cret-file']]);
});
