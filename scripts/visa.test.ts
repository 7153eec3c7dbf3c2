import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-visa-'));
const fil = join(mapp, 'granby.json');
let child: ChildProcess;
let adress = '';

beforeAll(async () => {
  for (const namn of ['granby.json', 'granby-ljus.svg', 'granby-mork.svg', 'granby.woff2'])
    copyFileSync(join(ROOT, 'varumarken', namn), join(mapp, namn));
  child = spawn(process.execPath, [
    join(ROOT, 'cli', 'bollkoll.ts'),
    'varumarke',
    'visa',
    fil,
    '--port',
    '0',
  ]);
  for await (const del of child.stdout ?? []) {
    [adress = ''] = /http:\/\/localhost:\d+/.exec(String(del)) ?? [];
    if (adress !== '') break;
  }
});
afterAll(async () => {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'close');
  rmSync(mapp, { recursive: true });
});

const hamta = async (vag: string) => {
  const svar = await fetch(`${adress}${vag}`);
  return { status: svar.status, text: await svar.text() };
};
const namnen = (html: string) => [...html.matchAll(/<p class="visa-namn">([^<]+)</g)].map(([, namn]) => namn);

test('every component stands there in light and dark, in both languages, by the brand’s own name and colours', async () => {
  const sidor = await Promise.all(
    ['ljust&sprak=sv', 'morkt&sprak=sv', 'ljust&sprak=en', 'morkt&sprak=en'].map((val) =>
      hamta(`/prov?lage=${val}`),
    ),
  );
  expect(sidor.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const [ljust = '', morkt = '', engelska = ''] = sidor.map(({ text }) => text);
  expect(new Set(sidor.map(({ text }) => namnen(text).join())).size).toBe(1);
  expect(namnen(ljust).length).toBeGreaterThan(40);
  for (const namn of [
    'Översikten, alla har svarat',
    'Ett ärende (1)',
    'Tavlan',
    'Innan man loggas ut',
    'Formuläret om tillgänglighet',
  ])
    expect(namnen(ljust)).toContain(namn);
  // Truth and no more: a page is too long to be printed when it is not as it should.
  expect([ljust.includes('Bra att veta'), engelska.includes('Good to know')]).toEqual([true, true]);
  expect(ljust.includes('--act:#0b3d2e')).toBe(true);
  // The scheme is the page's own, whatever the machine prefers.
  expect([ljust, morkt].join('').includes('prefers-color-scheme')).toBe(false);
  expect(morkt.includes('@media all{:root:root{--paper:#0a1a14')).toBe(true);
  expect(ljust.includes('@media not all{:root:root{--paper:#0a1a14')).toBe(true);
});

test('a change is seen at the next load, and a mistake is told with its place until it is mended', async () => {
  const hel = readFileSync(fil, 'utf8');
  writeFileSync(fil, hel.replace('"Mina sidor Granby"', '"Nya Granby"'));
  expect((await hamta('/')).text).toContain('Nya Granby');
  writeFileSync(fil, hel.replace('"act": "#0b3d2e"', '"act": "#7ba894"'));
  const fel = await hamta('/');
  expect(fel.status).toBe(422);
  expect(fel.text).toMatch(/granby\.json:\d+:\d+: farger\.ljust\.act har för lite kontrast mot paper/);
  writeFileSync(fil, '{');
  expect((await hamta('/prov')).text).toMatch(/granby\.json:1:2: filen är avhuggen/);
  writeFileSync(fil, hel);
  expect((await hamta('/')).status).toBe(200);
});

test('a page elsewhere that has found the port is not answered, and a link leads nowhere', async () => {
  expect((await hamta('/for/nagon')).status).toBe(404);
  const status = await new Promise((klar) => {
    request(adress, { headers: { host: 'ond.example' } }, (svar) => klar(svar.resume().statusCode)).end();
  });
  expect(status).toBe(421);
});
