// What a portal has had for her, as she sees it herself: among her sessions, in her history, and what is said of it. And that none of it
// opens anything at another brand. The portal is a key and its requests; the service, the identity provider and the browser are real.

import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { erikBerg } from '../lib/reference/personer/erik-berg.ts';
import { uppstallning } from '../lib/reference/uppstallning.ts';
import { Child } from '../scripts/child.ts';
import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { webApp } from '../scripts/uppsatt.ts';
import { expect, granska, type Page, ryms, test } from './bollkoll.ts';

const BAS = TEST_BAS + 60;
const GRANBY = `granby.localhost:${BAS}`;
const SOLVIK = `solvik.localhost:${BAS}`;
const PORTALEN = 'Granby kommuns Mina sidor';
const SIDA = 'https://minasidor.granby.example';
const CLAIM = 'https://id.oidc.se/claim/personalIdentityNumber';
const KLIENT = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

let mapp: string;
let barn: Child[] = [];
let nyckel: CryptoKey;

test.beforeAll(async () => {
  mapp = mkdtempSync(join(tmpdir(), 'bollkoll-portal-'));
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  nyckel = privateKey;
  const varumarken = join(mapp, 'egna-varumarken');
  cpSync('varumarken', varumarken, { recursive: true });
  for (const id of ['granby', 'solvik']) {
    const fil = join(varumarken, `${id}.json`);
    const nycklar = [{ ...(await exportJWK(publicKey)), kid: 'en' }];
    const portal = {
      id: 'mina-sidor',
      namn: { sv: PORTALEN, en: 'Granby’s My pages' },
      sidor: [SIDA],
      nycklar,
    };
    writeFileSync(fil, JSON.stringify({ ...JSON.parse(readFileSync(fil, 'utf8')), portaler: [portal] }));
  }
  const { env, processer } = await uppstallning({ bas: BAS, mapp });
  const webb = webApp(BAS, { ...env, BOLLKOLL_VARUMARKEN: varumarken });
  // No authority runs: what is seen here is hers alone.
  barn = [...processer.filter(({ namn }) => namn === 'legitimation'), webb].map(
    (spec) => new Child(spec, mapp, () => undefined),
  );
  await Promise.all(barn.map((ett) => ett.start()));
});
test.afterAll(async () => {
  await Promise.all(barn.map((ett) => ett.stop()));
  rmSync(mapp, { recursive: true, force: true });
});

type Svar = { status: number; headers: IncomingHttpHeaders; text: string };

/** As a server asks that knows the host's address already. */
function fraga(
  vag: string,
  falt?: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Svar> {
  const kropp = falt && new URLSearchParams(falt).toString();
  const egna = { host: GRANBY, ...headers };
  const form = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': `${kropp?.length ?? 0}`,
  };
  return new Promise((klar, fel) => {
    const val = { host: '127.0.0.1', port: BAS, path: vag, method: kropp === undefined ? 'GET' : 'POST' };
    const req = request({ ...val, headers: kropp === undefined ? egna : { ...egna, ...form } }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (del) => {
        text += del;
      });
      res.on('end', () => klar({ status: res.statusCode ?? 0, headers: res.headers, text }));
    });
    req.on('error', fel).end(kropp);
  });
}

const intyg = (sid = 'portalens') =>
  new SignJWT({
    ...{ varumarke: 'granby', sid, name: 'Erik Berg', acr: 'http://id.elegnamnden.se/loa/1.0/loa3' },
    [CLAIM]: erikBerg.nummer?.varde,
  })
    .setProtectedHeader({ alg: 'ES256', kid: 'en' })
    .setIssuer('mina-sidor')
    .setSubject('mina-sidor')
    .setAudience(`http://${GRANBY}`)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(nyckel);

async function koden(): Promise<string> {
  const falt = { client_assertion_type: KLIENT, client_assertion: await intyg() };
  return JSON.parse((await fraga('/api/v1/engangskod', falt)).text).kod;
}

async function ramen(): Promise<Record<string, string>> {
  const inne = await fraga('/inbaddad/losen', { kod: await koden(), vy: 'oversikt' }, { origin: SIDA });
  expect(inne.status).toBe(303);
  return { cookie: inne.headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
}

async function bararen(): Promise<Record<string, string>> {
  const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  const svar = await fraga('/api/v1/token', { grant_type, assertion: await intyg() });
  return { authorization: `Bearer ${JSON.parse(svar.text).access_token}` };
}

async function loggaIn(page: Page): Promise<void> {
  await page.goto(`http://${GRANBY}/`);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'Erik Berg', exact: true }).click();
  await page.waitForURL(/\/for\//, { waitUntil: 'commit' });
}

const status = async (vag: string, headers: Record<string, string>) =>
  (await fraga(vag, undefined, headers)).status;

test('she sees the frame and the bearer among her sessions, ends one, and then all', async ({ page }) => {
  await loggaIn(page);
  const [ram, barare] = [await ramen(), await bararen()];
  await page.goto(`http://${GRANBY}/inloggningar`);
  const rader = page.locator('.konto > li');
  await expect(rader).toHaveCount(3);
  await expect(rader.filter({ hasText: `${PORTALEN}: sida med dina ärenden` })).toHaveCount(1);
  await expect(rader.filter({ hasText: `${PORTALEN}: får hämta` })).toHaveCount(1);
  await granska(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await ryms(page);
  await rader.filter({ hasText: 'sida med dina ärenden' }).getByRole('button').click();
  await expect(page.getByRole('status')).toHaveText('Inloggningen är avslutad.');
  expect(await status('/inbaddad/session', ram)).toBe(401);
  expect(await status('/api/v1/parter', barare)).toBe(200);
  await page.getByRole('button', { name: 'Logga ut överallt' }).click();
  await page.waitForURL(/\/utloggad|\/session\/end/);
  expect(await status('/api/v1/parter', barare)).toBe(401);
});

test('each redemption is in her history, by the portal’s name, and can be reported', async ({ page }) => {
  await ramen();
  await bararen();
  await loggaIn(page);
  await page.goto(`http://${GRANBY}/historik`);
  await expect(page.getByText(`Dina ärenden öppnades på en sida hos ${PORTALEN}`).first()).toBeVisible();
  const rad = page.locator('.konto > li', { hasText: 'fick hämta dina ärenden i tio minuter' }).first();
  await expect(rad).toBeVisible();
  await granska(page);
  await rad.getByRole('link', { name: 'Det här var inte jag' }).click();
  await expect(page.getByText('Raden säger att du var inloggad hos en annan webbplats')).toBeVisible();
  await granska(page);
  await page.getByRole('button', { name: 'Anmäl raden' }).click();
  await expect(page.locator('.kvitto')).toContainText('Raden är anmäld');
});

test('what the portal may is said where it may, and nowhere else', async ({ page }) => {
  for (const [vag, sagt] of [
    ['/kakor', '__Host-bollkoll-inbaddad'],
    ['/integritet', PORTALEN],
  ] as const) {
    await page.goto(`http://${GRANBY}${vag}`);
    await expect(page.getByRole('main')).toContainText(sagt);
    await granska(page);
    await page.goto(`http://localhost:${BAS}${vag}`);
    await expect(page.getByRole('main')).not.toContainText(sagt);
  }
});

test('what was had at one brand opens nothing at another, and no host is made up', async () => {
  const [ram, barare] = [await ramen(), await bararen()];
  const kod = await koden();
  for (const host of [SOLVIK, `localhost:${BAS}`]) {
    expect(await status('/inbaddad/session', { ...ram, host })).toBe(401);
    expect(await status('/api/v1/parter', { ...barare, host })).toBe(401);
    const losen = await fraga('/inbaddad/losen', { kod, vy: 'oversikt' }, { origin: SIDA, host });
    expect(losen.status).toBe(401);
    // At most that what was there is taken away.
    expect(losen.headers['set-cookie']?.join() ?? '').not.toMatch(/inbaddad=[\w-]/);
    const falt = { client_assertion_type: KLIENT, client_assertion: await intyg() };
    expect((await fraga('/api/v1/engangskod', falt, { host })).status).toBe(401);
  }
  expect(await status('/api/v1/parter', { ...barare, host: 'annan.example' })).toBe(421);
  expect(await status('/api/v1/parter', { ...barare, 'x-forwarded-host': SOLVIK })).toBe(200);
  // The code is not spent by who may not have it.
  const inne = await fraga('/inbaddad/losen', { kod, vy: 'oversikt' }, { origin: SIDA });
  expect([inne.status, inne.headers.location]).toEqual([303, `http://${GRANBY}/inbaddad/oversikt`]);
});

test('a view that is none leads nowhere: no address of anyone’s choosing is gone on to', async () => {
  for (const vy of ['https://annan.example', '//annan.example', '../for', 'oversikt/../../x', '']) {
    const svar = await fraga('/inbaddad/losen', { kod: await koden(), vy }, { origin: SIDA });
    expect([svar.status, svar.headers.location]).toEqual([400, undefined]);
  }
});
