// One process, three brands by host name: each with its own name, look and sign-in, and nothing of one seen in another.

import { request as begar } from 'node:http';
import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { allaSvar, expect, granska, type Page, ryms, test } from './bollkoll.ts';

const VARDAR = {
  neutral: `http://localhost:${TEST_BAS}`,
  granby: `http://granby.localhost:${TEST_BAS}`,
  solvik: `http://solvik.localhost:${TEST_BAS}`,
} as const;

async function loggaIn(page: Page, adress: string, person: string): Promise<void> {
  await page.goto(`${adress}/`);
  await page.getByRole('button', { name: /^(Logga in|Sign in)$/ }).click();
  await page.getByRole('button', { name: person, exact: true }).click();
  await page.waitForURL(new RegExp(`^${adress}/for/[\\w-]+$`));
}

/** A request as nobody's browser sends it. */
function fraga(
  headers: Record<string, string>,
  path = '/',
): Promise<{ status: number; location?: string; text: string }> {
  return new Promise((klar, fel) => {
    const req = begar({ host: '127.0.0.1', port: TEST_BAS, path, headers, setHost: false }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (del) => {
        text += del;
      });
      const { location } = res.headers;
      res.on('end', () => klar({ status: res.statusCode ?? 0, ...(location && { location }), text }));
    });
    req.on('error', fel).end();
  });
}

test('each host has its own name, colours, heading, contact and style sheet', async ({ page }) => {
  const sett: string[] = [];
  for (const [id, adress] of Object.entries(VARDAR)) {
    await page.goto(`${adress}/`);
    const namn = { neutral: 'Bollkoll', granby: 'Mina sidor Granby', solvik: 'Solvik hjälper' }[id] ?? '';
    await expect(page.getByRole('link', { name: `${namn}, startsidan` })).toBeVisible();
    await expect(page).toHaveTitle(`Vem har bollen? – ${namn}`);
    const [papper, fasen, rubrik] = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.body).fontFamily,
      document.querySelector('h1')?.textContent,
    ]);
    sett.push(`${papper} ${fasen} ${rubrik}`);
    if (id === 'neutral') continue;
    const bild = page.locator('.logo img');
    expect(await bild.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeGreaterThan(
      0,
    );
    await expect(
      page.getByRole('contentinfo').getByRole('link', { name: new RegExp(`@${id}\\.example`) }),
    ).toBeVisible();
  }
  expect(new Set(sett).size).toBe(3);
});

for (const [id, adress] of Object.entries(VARDAR)) {
  test(`${id}: signing in comes back to the same host, and the overview is accessible in light, dark and at 320 px`, async ({
    page,
  }) => {
    await loggaIn(page, adress, 'Maja Lind');
    await allaSvar(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await granska(page);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await ryms(page);
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.waitForURL(new RegExp(`^${adress}/utloggad`));
  });
}

const PAR = Object.keys(VARDAR).flatMap((fran) =>
  Object.keys(VARDAR)
    .filter((till) => till !== fran)
    .map((till) => [fran, till] as [keyof typeof VARDAR, keyof typeof VARDAR]),
);
for (const [fran, till] of PAR) {
  test(`a session of ${fran} is none at ${till}, and an id of one leads nowhere in the other`, async ({
    page,
  }) => {
    await loggaIn(page, VARDAR[fran], 'Maja Lind');
    const part = new URL(page.url()).pathname;
    const kakor = (await page.context().cookies(VARDAR[fran]))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const [har, dar] = [fran, till].map((id) => new URL(VARDAR[id as keyof typeof VARDAR]).host) as [
      string,
      string,
    ];
    expect((await fraga({ host: har, cookie: kakor }, part)).status).toBe(200);
    expect((await fraga({ host: dar, cookie: kakor }, part)).status).not.toBe(200);
    // At the identity provider, which is one for all, she begins anew.
    await page.context().clearCookies({ name: /^pahittad/ });
    await loggaIn(page, VARDAR[till], 'Maja Lind');
    expect(new URL(page.url()).pathname).not.toBe(part);
    expect((await page.goto(`${VARDAR[till]}${part}`))?.status()).toBe(403);
  });
}

test('a host that is nobody’s gets a plain page, never another brand and never a redirect', async () => {
  const granby = new URL(VARDAR.granby).host;
  for (const headers of [
    { host: 'ond.example' },
    { host: `127.0.0.1:${TEST_BAS}` },
    { host: 'granby.localhost.ond.example' },
    { host: 'ond.example', 'x-forwarded-host': granby },
    { host: `granby.localhost@ond.example` },
    { host: '' },
  ]) {
    const svar = await fraga(headers);
    expect(svar, JSON.stringify(headers)).toMatchObject({ status: expect.any(Number) });
    expect([400, 421], JSON.stringify(headers)).toContain(svar.status);
    expect(svar.location).toBeUndefined();
    expect(svar.text).not.toContain('Granby');
    expect(svar.text).not.toContain('ond.example');
  }
  expect((await fraga({ host: granby }, 'http://solvik.localhost/')).status).toBe(421);
  expect((await fraga({ host: '127.0.0.1' }, '/api/halsa')).status).toBe(200);
});

test('what a proxy, or anyone, says of the host is not believed', async () => {
  const svar = await fraga({
    host: new URL(VARDAR.solvik).host,
    'x-forwarded-host': new URL(VARDAR.granby).host,
  });
  expect(svar.text).toContain('Solvik hjälper');
  expect(svar.text).not.toContain('Granby');
});

test('a brand’s style sheet and face come from its own host, and are not another’s', async ({ page }) => {
  await page.goto(VARDAR.granby);
  const lankar = page.locator('link[href^="/varumarke/"]');
  // The framework asks for the style sheet early, by the same address.
  const alla = await lankar.evaluateAll((en) => en.map((lank) => lank.getAttribute('href') ?? ''));
  const adresser = [...new Set(alla)];
  expect(adresser.filter((en) => en.endsWith('.css')).length).toBe(1);
  expect(adresser.filter((en) => en.endsWith('.woff2')).length).toBe(1);
  const vid = (id: 'granby' | 'solvik', adress: string) => fraga({ host: new URL(VARDAR[id]).host }, adress);
  for (const adress of adresser) {
    expect((await vid('granby', adress)).status).toBe(200);
    expect((await vid('solvik', adress)).status).toBe(404);
  }
  // The second page has it at hand, and is drawn with it.
  await page.goto(VARDAR.granby);
  expect(await page.evaluate(() => document.fonts.check('700 20px eget'))).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/^eget,/);
});
