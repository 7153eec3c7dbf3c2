// A page that is composed on a portal's own server, with the fragment in it and no script: examples/fragment.mjs as it is packed, against
// the production build and the producers. And the API's example, run as a new user would.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair } from 'jose';
import { erikBerg } from '../lib/reference/personer/erik-berg.ts';
import { uppstallning } from '../lib/reference/uppstallning.ts';
import { Child } from '../scripts/child.ts';
import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { packaIn } from '../scripts/packat.ts';
import { webApp } from '../scripts/uppsatt.ts';
import { expect, granska, ryms, test } from './bollkoll.ts';

const BAS = TEST_BAS + 60;
const ADRESS = `http://127.0.0.1:${BAS}`;
// A name that browsers ask nobody for: the only http that a brand file takes as the portal's own.
const PORTAL = `http://localhost:${BAS + 1}`;
const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
const NUMMER = erikBerg.nummer?.varde ?? '';
const person = { nummer: NUMMER, namn: 'Erik Berg', acr: LOA3, sid: 'portalens' };

let mapp: string;
let webb: Child;
let portal: ChildProcessWithoutNullStreams;

/** A brand of a municipality whose Mina sidor has a key that is made here. */
async function skrivVarumarke(): Promise<void> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = 'nyckel-1';
  writeFileSync(join(mapp, 'portalnyckel.json'), JSON.stringify({ ...(await exportJWK(privateKey)), kid }));
  mkdirSync(join(mapp, 'varumarken'));
  const varumarke = {
    id: 'granby',
    vardnamn: ['127.0.0.1'],
    namn: { sv: 'Mina sidor Granby', en: 'My pages Granby' },
    ansvarig: { namn: 'Granby kommun', kontakt: { epost: 'hej@granby.example' } },
    portaler: [
      {
        id: 'mina-sidor',
        namn: { sv: 'Mina sidor', en: 'My pages' },
        sidor: [PORTAL],
        nycklar: [{ ...(await exportJWK(publicKey)), kid }],
      },
    ],
  };
  writeFileSync(join(mapp, 'varumarken', 'granby.json'), JSON.stringify(varumarke));
}

function exempel(fil: string): ChildProcessWithoutNullStreams {
  const egna = {
    ...{ BOLLKOLL: ADRESS, VARUMARKE: 'granby', PORTAL: 'mina-sidor', PORTALNYCKEL: 'portalnyckel.json' },
    ...{ PERSON: 'person.json', PORT: String(BAS + 1), SIDA: PORTAL },
  };
  // Where both of these are set, Node says so on stderr, which is held to be empty.
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  return spawn(process.execPath, [join(mapp, fil)], { cwd: mapp, env: { ...env, ...egna } });
}

test.beforeAll(async () => {
  mapp = mkdtempSync(join(tmpdir(), 'bollkoll-fragment-'));
  await skrivVarumarke();
  // The producers are those that run for all journeys; only the service is one of its own.
  const { env } = await uppstallning({ bas: TEST_BAS, mapp: join('.demo', `test-${TEST_BAS}`) });
  const egna = { BOLLKOLL_VARUMARKEN: join(mapp, 'varumarken'), BOLLKOLL_DATA: join(mapp, 'data') };
  webb = new Child(webApp(BAS, { ...env, ...egna, BOLLKOLL_ADRESS: ADRESS }), mapp, () => undefined);
  const packat = await packaIn(mapp, 'undici', 'zod', 'jose');
  expect(packat.output).toBe('');
  for (const fil of readdirSync('examples')) cpSync(join('examples', fil), join(mapp, fil));
  writeFileSync(join(mapp, 'person.json'), JSON.stringify(person));
  await webb.start();
  portal = exempel('fragment.mjs');
  await once(createInterface({ input: portal.stdout }), 'line');
});
test.afterAll(async () => {
  portal?.kill();
  await webb?.stop();
  rmSync(mapp, { recursive: true, force: true });
});

test('without JavaScript the portal’s page says what waits for her, and everything that she can do', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
  const page = await context.newPage();
  await page.goto(`${PORTAL}/`);
  const fragment = page.getByRole('region', { name: 'Mina sidor Granby' });
  await expect(fragment.getByRole('heading', { level: 2 })).toHaveText(/^Bollen är hos.dig i.\d+.ärende/);
  await expect(fragment).toContainText('6\u00a0av\u00a06 har svarat');
  for (const rubrik of ['Hos dig', 'Hos myndigheten', 'I mål'])
    await expect(fragment.getByRole('heading', { level: 3, name: rubrik })).toBeVisible();
  const steg = fragment.locator('a.bollkoll-steg').first();
  await expect(steg).toHaveAttribute('href', /^https:\/\//);
  // By keyboard alone: the first case's own page, and the step on.
  for (const lank of ['h4 a', 'a.bollkoll-steg']) {
    await page.keyboard.press('Tab');
    await expect(fragment.locator('.bollkoll-kort').first().locator(lank)).toBeFocused();
  }
  expect(await page.content()).not.toContain(NUMMER);
  await page.goto(`${PORTAL}/hos-dig?sprak=en`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^The ball is with.you in.\d+.case/);
  await expect(page.getByRole('heading', { name: 'With the authority' })).toHaveCount(0);
  // The browser asks for this by itself: nobody's case is fetched for it, nor shared with a question that comes just after.
  expect((await fetch(`${PORTAL}/favicon.ico`)).status).toBe(404);
  await context.close();
});

test('without JavaScript a case leads to the portal’s own page of it, and back, by keyboard alone', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
  const page = await context.newPage();
  await page.goto(`${PORTAL}/hos-dig`);
  const namn = (await page.locator('.bollkoll-kort h4 a').first().textContent()) ?? '';
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/arende\?sprak=sv&arende=[\w-]+$/);
  const fragment = page.getByRole('region', { name: 'Mina sidor Granby' });
  await expect(fragment.locator('.bollkoll-namn')).toHaveText(namn);
  await expect(fragment.getByRole('heading', { level: 2 })).toHaveText(/^Bollen är hos.dig/);
  await expect(fragment.getByRole('heading', { level: 3 })).toHaveText([
    ...[/^Det här behöver du göra$/, /^Det här gör /, /^Så har bollen gått$/, /^Om du ringer$/],
  ]);
  const tider = await fragment
    .locator('ol time')
    .evaluateAll((alla) => alla.map((en) => en.getAttribute('datetime') ?? ''));
  expect(tider.length).toBeGreaterThan(0);
  expect(tider).toEqual([...tider].sort().reverse());
  expect(await page.content()).not.toContain(NUMMER);
  await fragment.getByRole('link', { name: 'Alla ärenden' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3, name: 'Hos myndigheten' })).toBeVisible();
  // Another's id, or none: the portal has no such page.
  expect((await page.goto(`${PORTAL}/arende?arende=${'A'.repeat(27)}`))?.status()).toBe(404);
  await expect(page.getByRole('alert')).toHaveText('Sidan finns inte.');
  await context.close();
});

test('the count badge says how many, and at least when someone has not answered', async ({
  page,
  producenter,
}) => {
  await page.goto(`${PORTAL}/antal`);
  const market = page.locator('.bollkoll-antal');
  await expect(market).toHaveText(/^\d+ Bollen är hos.dig i.\d+.ärende/);
  await producenter.lage('skatteverket', { fel: '500' });
  await page.reload();
  await expect(market).toHaveText(/^\d+\+ Bollen är hos.dig i.minst.*Skatteverket har inte svarat\./);
  await market.getByRole('link', { name: 'Alla ärenden' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toContainText('minst');
});

test('a case whose authority does not answer is not said to be gone', async ({ page, producenter }) => {
  await page.goto(`${PORTAL}/`);
  await page.locator('li').filter({ hasText: 'Skatteverket' }).locator('h4 a').first().click();
  await expect(page.locator('.bollkoll-namn')).toBeVisible();
  await producenter.lage('skatteverket', { fel: '500' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Ärendet kan inte visas just nu');
  await expect(page.locator('.bollkoll-lucka')).toContainText('Skatteverket');
  await expect(page.getByText('Ärendet finns inte')).toHaveCount(0);
  await granska(page);
});

test('an authority that does not answer is named in the page, where its cases would be', async ({
  page,
  producenter,
}) => {
  await producenter.stoppa('bolagsverket');
  await producenter.lage('skatteverket', { fel: '500' });
  await page.goto(`${PORTAL}/hos-dig`);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('minst');
  const luckor = page.locator('.bollkoll-lucka');
  for (const namn of ['Bolagsverket', 'Skatteverket'])
    await expect(luckor.filter({ hasText: namn })).toHaveCount(1);
  await expect(luckor).toHaveCount(2);
  await expect(luckor.filter({ hasText: 'Bolagsverket' }).getByRole('link')).toHaveAttribute('href', /^tel:/);
  await granska(page);
});

for (const farg of ['light', 'dark'] as const)
  for (const [bredd, zoom] of [
    [1280, 1],
    [768, 1],
    [320, 1],
    // 400 % of 1280.
    [320, 4],
  ] as const)
    test(`the page is accessible and fits: ${farg}, ${bredd} px, ${zoom}×`, async ({ browser }) => {
      const context = await browser.newContext({
        ...{ colorScheme: farg, deviceScaleFactor: zoom, locale: 'sv-SE' },
        viewport: { width: bredd, height: zoom === 1 ? 900 : 256 },
      });
      const page = await context.newPage();
      const provad = async (syns: string) => {
        await expect(page.locator(syns).first()).toBeVisible();
        await granska(page);
        await ryms(page);
      };
      for (const vag of ['/', '/hos-dig?sprak=en']) {
        await page.goto(`${PORTAL}${vag}`);
        await provad('.bollkoll-kort');
      }
      await page.locator('h4 a').first().click();
      await provad('.bollkoll-namn');
      await page.goto(`${PORTAL}/antal`);
      await provad('.bollkoll-antal');
      await context.close();
    });

test('the API’s example, as it stands, says what waits for her and signs out', async () => {
  const barn = exempel('api.mjs');
  barn.stdin.end(JSON.stringify(person));
  const [ut, fel] = await Promise.all([text(barn.stdout), text(barn.stderr), once(barn, 'close')]);
  expect([barn.exitCode, fel]).toEqual([0, '']);
  expect(ut.replaceAll('\u00a0', ' ')).toMatch(/Bollen är hos dig i \d+ ärende[\s\S]*Utloggad: [1-9]\d*\n$/);
  expect(ut).toContain('Erik Berg (egen)');
  expect(ut).not.toContain(NUMMER);
  expect(webb.log).not.toContain(NUMMER);
});
