// Runs the command line for tests, in this process, and builds registries of källor. Everything has a harmless default.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { lasHemlighet } from '../lib/env.ts';
import { main } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'bollkoll-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of the test's own folder. */
export function fil(namn: string, text: string): string {
  writeFileSync(join(folder, namn), text);
  return join(folder, namn);
}

/** An entry of a registry. */
export function kalla(id: string, change: Record<string, unknown> = {}) {
  const namn = `Myndigheten ${id}`;
  const typprefix = [id.toUpperCase()];
  return {
    id,
    producenter: [{ id, namn: { sv: namn, en: namn }, typprefix, kontakt: { telefon: '08-1' } }],
    adress: 'http://127.0.0.1:1',
    intern: true,
    ...{ dialekt: 'direkt', version: '6.0', sprak: ['sv'], deadlineMs: 5000, sant: false },
    identifierartyper: ['Personnummer', 'Organisationsnummer'],
    ...change,
  };
}

/** A registry file. */
export function register(namn: string, ...kallor: object[]): string {
  return fil(namn, JSON.stringify({ kallor }, null, 2));
}

async function* lines(given: readonly string[]) {
  yield given.join('\n');
}

/** Runs `bollkoll ...argv` with these lines on standard input. `env`: where secrets are. */
export async function kor(argv: readonly string[], stdin: readonly string[] = [], env = {}) {
  let out = '';
  let err = '';
  const code = await main({
    argv,
    stdin: lines(stdin),
    write: (more) => {
      out += more;
    },
    complain: (more) => {
      err += more;
    },
    hemlighet: (plats) => lasHemlighet(plats, env),
    now: Date.now,
    signal: new AbortController().signal,
  });
  return { code, out, err };
}
