import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Apifel, Avbrutet, skapaKlient } from '../../klient/bollkoll.ts';
import { PORTALSIDA } from '../../lib/session/portal/exempel.ts';
import { skrivenKlient } from '../klient.ts';
import { packaIn } from '../packat.ts';
import { type Apiprov, handelse, NUMMER, startaApi } from './exempel.ts';

const ROT = join(import.meta.dirname, '..', '..');
const EXEMPEL = readdirSync(join(ROT, 'examples'));

let prov: Apiprov;
let mapp: string;
let person: object;
beforeAll(async () => {
  for (const hur of ['log', 'error'] as const) vi.spyOn(console, hur).mockReturnValue();
  prov = await startaApi(vi.stubEnv);
  mapp = join(prov.mapp, 'portalen');
  expect((await packaIn(mapp, 'undici', 'zod', 'jose')).output).toBe('');
  for (const fil of EXEMPEL) cpSync(join(ROT, 'examples', fil), join(mapp, fil));
  const { env } = await import('../../lib/env.ts');
  person = { nummer: NUMMER, namn: 'Maja Lind', acr: env().oidc.acr[0], sid: 'portalens' };
  writeFileSync(join(mapp, 'person.json'), JSON.stringify(person));
}, 120_000);
afterAll(async () => {
  await prov?.stang();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
beforeEach(() => {
  Object.assign(prov.beteende, { skatteverket: [handelse('S-1')], bolagsverket: [], granby: 500 });
});

function starta(
  fil: string,
  argument: readonly string[] = [],
  env: Record<string, string> = {},
): ChildProcess {
  const { BOLLKOLL_HEMLIGHET: _, ...utan } = process.env;
  return spawn(process.execPath, [join(mapp, fil), ...argument], {
    cwd: mapp,
    env: {
      ...utan,
      ...{ BOLLKOLL: prov.adress, VARUMARKE: 'granby', PORTAL: 'mina-sidor', PORTALNYCKEL: prov.nyckelfil },
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

async function korning(fil: string, indata: string, argument: readonly string[] = []) {
  const barn = starta(fil, argument);
  barn.stdin?.end(indata);
  const [ut, fel] = await Promise.all([
    barn.stdout ? text(barn.stdout) : '',
    barn.stderr ? text(barn.stderr) : '',
    once(barn, 'close'),
  ]);
  return { kod: barn.exitCode, ut, fel };
}

test('each example is under sixty lines', () => {
  for (const fil of EXEMPEL)
    expect(readFileSync(join(ROT, 'examples', fil), 'utf8').split('\n').length, fil).toBeLessThan(60);
});

test('the client is that of the description', async () => {
  expect(await skrivenKlient()).toBe(readFileSync(join(ROT, 'klient', 'bollkoll.ts'), 'utf8'));
});

test('the API’s example shows the cases, names the authority that failed, streams, and signs out', async () => {
  const { kod, ut, fel } = await korning('api.mjs', JSON.stringify(person));
  expect([kod, fel]).toEqual([0, '']);
  expect(ut.replaceAll('\u00a0', ' ')).toMatch(
    /^Maja Lind \(egen\)\nBollen är hos dig i minst 1 ärende\. granby har inte svarat\.\n- Komplettera din ansökan, skatteverket: hos-dig/,
  );
  expect(ut).toContain('Komplettera https://verket.example/S-1');
  expect(ut).toContain('! Något är fel hos granby just nu.');
  expect(ut).toContain('(Allt är inte hämtat.)');
  expect(ut).toMatch(/granby: broken/);
  expect(ut).toMatch(/Utloggad: 1\n$/);
  expect(ut).not.toContain(NUMMER);
});

test('the API’s example ends with the refusal when its key is not the portal’s', async () => {
  const annan = { ...JSON.parse(readFileSync(prov.nyckelfil, 'utf8')), kid: 'okänd' };
  writeFileSync(join(mapp, 'annan.json'), JSON.stringify(annan));
  const barn = starta('api.mjs', [], { PORTALNYCKEL: 'annan.json' });
  barn.stdin?.end(JSON.stringify(person));
  const [fel] = await Promise.all([barn.stderr ? text(barn.stderr) : '', once(barn, 'close')]);
  expect([barn.exitCode, fel]).toEqual([1, '401 urn:bollkoll:problem:ogiltigt-intyg Intyget godtas inte.\n']);
});

test('the fragment’s example is a page with the fragment in it, in either language, and says it when there is none', async () => {
  const barn = starta('fragment.mjs', [], { PORT: '0', SIDA: PORTALSIDA });
  try {
    const [port] = await once(createInterface({ input: barn.stdout ?? process.stdin }), 'line');
    const sidan = async (vag: string) =>
      (await (await fetch(`http://127.0.0.1:${port}${vag}`)).text()).replaceAll('\u00a0', ' ');
    expect(await sidan('/')).toMatch(
      /<h1>Mina sidor<\/h1><section class="bollkoll" lang="sv"[\s\S]*Hos myndigheten/,
    );
    const engelsk = await sidan('/hos-dig?sprak=en');
    expect(engelsk).toMatch(
      /<section class="bollkoll" lang="en"[\s\S]*<li class="bollkoll-lucka"><h4>granby/,
    );
    expect(engelsk).not.toMatch(/<script|199001019802/);
    // From the list to the page of a case, as the link has it.
    const lank = /<h4><a href="https:\/\/minasidor\.granby\.example([^"]*)"/.exec(engelsk)?.[1] ?? '';
    expect(await sidan(lank.replaceAll('&amp;', '&'))).toMatch(
      /<h2>The ball has been with you for [\s\S]*Newest first\./,
    );
    expect(await sidan('/antal')).toMatch(
      /1\+<\/b> Bollen är hos dig i minst 1 ärende\. granby har inte svarat\. <a/,
    );
    for (const fel of ['/arende?arende=annans', '/arende']) {
      expect((await fetch(`http://127.0.0.1:${port}${fel}`)).status).toBe(404);
      expect(await sidan(fel)).toContain('<p role="alert">Sidan finns inte.');
    }
    writeFileSync(join(mapp, 'person.json'), JSON.stringify({ ...person, acr: 'för-låg' }));
    expect(await sidan('/')).toContain('<p role="alert">Dina ärenden går inte att visa just nu.');
    writeFileSync(join(mapp, 'person.json'), JSON.stringify(person));
  } finally {
    barn.kill();
  }
});

test('the engine’s example asks the källor of a registry and says what is missing', async () => {
  const { kod, ut, fel } = await korning('motor.mjs', `${NUMMER}\n`, [join(prov.mapp, 'kallor.json')]);
  expect([kod, fel]).toEqual([0, '']);
  expect(ut).toContain('skatteverket: svar');
  expect(ut).toContain('granby: broken');
  expect(ut).toMatch(/- Komplettera din ansökan: hos-dig \(\d+\)\nAllt är inte hämtat\.\n$/);
});

test('the client tells a refusal by its problem, and never takes a stream that was cut short for a whole one', async () => {
  const klient = skapaKlient({ adress: prov.adress });
  await expect(klient.hamtaParter('A'.repeat(43))).rejects.toMatchObject({
    ...{ name: 'Apifel', status: 401 },
    problem: { type: 'urn:bollkoll:problem:utgangen-session' },
  });
  const token = (await prov.barare()).replace('Bearer ', '');
  const kapat = skapaKlient({
    adress: prov.adress,
    fetch: async (...fraga) => {
      const svar = await fetch(...fraga);
      const rader = (await svar.text()).trimEnd().split('\n');
      return new Response(`${rader.slice(0, -1).join('\n')}\n`);
    },
  });
  const lasa = async (hos: typeof klient) => {
    let antal = 0;
    for await (const _ of hos.strommaArenden(token, { part: 'egen' })) antal += 1;
    return antal;
  };
  expect(await lasa(klient)).toBe(5);
  await expect(lasa(kapat)).rejects.toBeInstanceOf(Avbrutet);
  await expect(klient.hamtaArenden(token, { part: '../../x' })).rejects.toBeInstanceOf(Apifel);
});
