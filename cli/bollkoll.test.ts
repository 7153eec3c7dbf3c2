import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lasHemlighet } from '../lib/env.ts';
import { personer } from '../lib/reference/personer/index.ts';
import { myndigheter } from '../lib/reference/producent/myndigheter.ts';
import { startaProducent } from '../lib/reference/producent/server.ts';
import { main } from './main.ts';
import { tidslinjeJsonSchema } from './tidslinje-json.ts';

const BOLAG = '164420162606';
const MAJA = '189807149829';
const folder = mkdtempSync(join(tmpdir(), 'bollkoll-cli-'));
const ending: (() => void)[] = [];
const kallor: Record<string, unknown>[] = [];

beforeAll(async () => {
  const handelser = personer.filter((p) => p.grupp === 'berattelse').flatMap((p) => p.handelser);
  for (const myndighet of myndigheter) {
    const own = handelser.filter((h) => h.myndighet === myndighet.id);
    const producent = { myndighet, handelser: own, nu: Date.now };
    const server = await startaProducent(producent, { port: 0, lage: { fordrojningMs: 0 }, logga: () => {} });
    ending.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const { id, namn, identifierartyper, sprak, typprefix, kontakt, arendetyper } = myndighet;
    kallor.push({
      ...{
        id,
        dialekt: 'direkt',
        version: '6.0',
        identifierartyper,
        sprak,
        deadlineMs: 5000,
        sant: false,
        intern: true,
      },
      producenter: [{ id, namn, typprefix: [typprefix], kontakt, arendetyper }],
      adress: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
  }
  writeFileSync(file('alla.json'), JSON.stringify({ kallor }));
  const dead = kallor.map((kalla, i) => (i === 1 ? { ...kalla, adress: 'http://127.0.0.1:1' } : kalla));
  writeFileSync(file('en-nere.json'), JSON.stringify({ kallor: dead }));
  writeFileSync(
    file('fel.json'),
    JSON.stringify({
      kallor: [
        { ...kallor[0], version: '9' },
        { ...kallor[1], sprak: [] },
      ],
    }),
  );
});
afterAll(() => {
  for (const end of ending) end();
  rmSync(folder, { recursive: true });
});

const file = (name: string) => join(folder, name);

async function* lines(...given: string[]) {
  yield given.join('\n');
}

async function run(argv: string[], ...stdin: string[]) {
  let out = '';
  let err = '';
  const code = await main({
    argv,
    stdin: lines(...stdin),
    write: (more) => {
      out += more;
    },
    complain: (more) => {
      err += more;
    },
    hemlighet: lasHemlighet,
    now: Date.now,
    signal: new AbortController().signal,
  });
  for (const digits of [BOLAG.slice(2), MAJA.slice(2)]) expect(out + err).not.toContain(digits);
  return { code, out, err };
}

const fraga = (registry: string, ...more: string[]) => [
  ...['fraga', '--kallor', file(registry), '--typ', 'Organisationsnummer'],
  ...more,
];
const valid = new Ajv2020({ validateFormats: false }).compile(JSON.parse(tidslinjeJsonSchema()));

test('the published JSON Schema of the timeline is up to date', async () => {
  await expect(tidslinjeJsonSchema()).toMatchFileSnapshot('../public/schemas/tidslinje-1.json');
});

test('the company’s timeline comes as JSON of the published schema, and all answered gives 0', async () => {
  const { code, out, err } = await run(fraga('alla.json', '--json'), '442016-2606');
  const timeline = JSON.parse(out);
  expect(valid(timeline), JSON.stringify(valid.errors)).toBe(true);
  expect({ code, err, fullstandig: timeline.fullstandig }).toEqual({ code: 0, err: '', fullstandig: true });
  expect(timeline.kallor.map((k: { utfall: string }) => k.utfall)).toEqual(Array(6).fill('svar'));
  expect(new Set(timeline.arenden.map((a: { boll: string }) => a.boll))).toContain('hos-dig');
  expect(timeline.arenden.every((a: { referens: unknown }) => typeof a.referens === 'string')).toBe(true);
});

test('when a source is down its gap is in the JSON, the rest is there, and the exit code is 3', async () => {
  const { code, out } = await run(fraga('en-nere.json', '--json'), BOLAG, MAJA);
  const timeline = JSON.parse(out);
  expect(valid(timeline), JSON.stringify(valid.errors)).toBe(true);
  expect(code).toBe(3);
  expect(timeline.fullstandig).toBe(false);
  expect(timeline.arenden.length).toBeGreaterThan(3);
  expect(timeline.kallor.find((k: { kalla: string }) => k.kalla === 'bolagsverket')).toMatchObject({
    utfall: 'unreachable',
    svarade: expect.any(String),
    fullstandig: false,
  });
});

test('as text, the headline comes first and a source that is down is named', async () => {
  const whole = await run(fraga('alla.json'), BOLAG);
  expect(whole.out).toMatch(/^Bollen är hos dig i \d+ ärenden\.\n/);
  const { code, out } = await run(fraga('en-nere.json'), BOLAG);
  expect(out).toMatch(/^Bollen är hos dig i minst \d+ ärenden\.\n/);
  expect(out).toMatch(/^Bolagsverket +gick inte att nå$/m);
  expect(code).toBe(3);
});

test('a person without cases is told so only when all have answered', async () => {
  const nobody = ['fraga', '--typ', 'Organisationsnummer', '--kallor'];
  expect((await run([...nobody, file('alla.json')], '4499999995')).out).toMatch(/^Du har inga ärenden/);
  expect((await run([...nobody, file('en-nere.json')], '4499999995')).out).toMatch(/^Vi vet inte än/);
});

test('every problem of the registry is listed and nothing is asked', async () => {
  const { code, out, err } = await run(fraga('fel.json'), BOLAG);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('kallor[0].version');
  expect(err).toContain('kallor[1].sprak');
});

test.each([
  ['no number', [], 'saknas på standard in'],
  ['a wrong check digit', ['164420162607'], 'kontrollsiffra'],
  ['a user that is no person', [BOLAG, BOLAG], 'användarens nummer på rad 2'],
  ['a third line', [BOLAG, MAJA, MAJA], 'högst två rader'],
])('%s is refused with code 2', async (_, stdin, sentence) => {
  const { code, out, err } = await run(fraga('alla.json'), ...stdin);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
});

test('a registry that cannot be read, an unknown command and no command are refused with code 2', async () => {
  expect(await run(fraga('finns-inte.json'), BOLAG)).toMatchObject({
    code: 2,
    err: expect.stringContaining('ENOENT'),
  });
  expect(await run(['visa'])).toMatchObject({ code: 2 });
  expect(await run([])).toMatchObject({ code: 2 });
});

test('the stand-ins refuse an empty question, as the standard demands, and so pass the try', async () => {
  const { code, out } = await run(['kallor', '--kallor', file('alla.json'), '--prova']);
  expect(out.match(/400 på en tom fråga .*: frågor prövas där/g)).toHaveLength(kallor.length);
  expect(code).toBe(0);
  expect(await run(['kallor', '--kallor', file('en-nere.json'), '--prova'])).toMatchObject({ code: 3 });
});

test('as a process it reads standard input and ends with the exit code', async () => {
  const child = spawn(process.execPath, ['cli/bollkoll.ts', ...fraga('en-nere.json', '--json')]);
  child.stdin.end(`${BOLAG}\n`);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  expect({ err, code }).toEqual({ err: '', code: 3 });
  expect(valid(JSON.parse(out))).toBe(true);
});

test.each([
  [
    'while it waits for the number',
    () => {
      throw new Error('premature close');
    },
  ],
  ['before any source has answered', () => BOLAG],
])('interrupted %s, it ends with 130 and writes nothing', async (_, last) => {
  const left = new AbortController();
  const written: string[] = [];
  async function* stdin() {
    left.abort();
    yield last();
  }
  const keep = (text: string) => void written.push(text);
  const output = { write: keep, complain: keep };
  const environment = {
    stdin: stdin(),
    ...output,
    hemlighet: lasHemlighet,
    now: Date.now,
    signal: left.signal,
  };
  expect(await main({ argv: fraga('alla.json'), ...environment })).toBe(130);
  expect(written).toEqual([]);
});
