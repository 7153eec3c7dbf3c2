// Two processes of the service on one PostgreSQL, behind one address: signed in through one, everything goes on through the other,
// and signing out everywhere ends it in both. The browser sees one service; the test says which process answers.

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uppstallning } from '../lib/reference/uppstallning.ts';
import { Child } from '../scripts/child.ts';
import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { webApp } from '../scripts/uppsatt.ts';
import { allaSvar, expect, type Page, test } from './bollkoll.ts';

const BAS = TEST_BAS + 20;
const PROCESSER = [BAS + 18, BAS + 19] as const;

/** One address for both: sends each request to the process that is chosen at the moment. */
async function balanserare(): Promise<{ valj: (nr: 0 | 1) => void; server: Server }> {
  let port: number = PROCESSER[0];
  const server = createServer((req, res) => {
    const vidare = request(
      { host: '127.0.0.1', port, path: req.url, method: req.method, headers: req.headers },
      (svar) => {
        res.writeHead(svar.statusCode ?? 502, svar.rawHeaders);
        svar.pipe(res);
      },
    );
    vidare.on('error', () => res.destroy());
    req.pipe(vidare);
  }).listen(BAS, '127.0.0.1');
  await once(server, 'listening');
  return {
    server,
    valj: (nr) => {
      port = PROCESSER[nr];
    },
  };
}

async function starta(mapp: string, url: string): Promise<Child[]> {
  const { env, processer } = await uppstallning({ bas: BAS, mapp, fordrojningMs: 0 });
  const webb = PROCESSER.map((port, i) => ({
    ...webApp(port, { ...env, DATABASE_URL: url }),
    namn: `webb-${i + 1}`,
  }));
  const barn = [...processer, ...webb].map((spec) => new Child(spec, mapp, () => undefined));
  await Promise.all(barn.map((ett) => ett.start()));
  return barn;
}

async function loggaIn(page: Page): Promise<void> {
  await page.goto(`http://localhost:${BAS}/`);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'Erik Berg', exact: true }).click();
  await page.waitForURL(/\/for\//, { waitUntil: 'commit' });
}

test('signed in on one process, acting on the other; signing out everywhere ends both', async ({
  browser,
}) => {
  const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-tva-'));
  const postgres = await startPostgres();
  const { server, valj } = await balanserare();
  let barn: Child[] = [];
  try {
    barn = await starta(mapp, postgres.url);
    const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
    const annan = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
    valj(0);
    await loggaIn(page);
    await allaSvar(page);
    valj(1);
    await loggaIn(annan);
    await allaSvar(annan);
    // The page that one process drew goes on at the other, the stream and a form included.
    await page.reload();
    await allaSvar(page);
    await page.goto(`http://localhost:${BAS}/inloggningar`);
    await expect(page.locator('.konto > li')).toHaveCount(2);
    await page.goto(`http://localhost:${BAS}/historik`);
    const antal = await page.locator('.konto > li').count();
    expect(antal).toBeGreaterThanOrEqual(3);
    valj(0);
    await page.reload();
    await expect(page.locator('.konto > li')).toHaveCount(antal);
    await page.goto(`http://localhost:${BAS}/inloggningar`);
    await page.getByRole('button', { name: 'Logga ut överallt' }).click();
    await page.waitForURL(/\/utloggad$/);
    for (const nr of [0, 1] as const) {
      valj(nr);
      for (const en of [page, annan])
        expect((await en.goto(`http://localhost:${BAS}/inloggningar`))?.status()).toBe(401);
    }
  } finally {
    await Promise.all(barn.map((ett) => ett.stop()));
    server.close();
    server.closeAllConnections();
    await postgres.stop();
    rmSync(mapp, { recursive: true, force: true });
  }
});
