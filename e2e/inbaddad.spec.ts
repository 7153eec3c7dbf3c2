// The frame on another's page, with third-party cookies blocked as browsers do today: signed in by the portal's word and by a window,
// signed out at the portal, each view, and by keyboard.

import { expect, type Page } from '@playwright/test';
import { granska, ryms } from './bollkoll.ts';
import { BOLLKOLL, HOS_DIG, iRamen, loggaInPaPortalen, PORTALEN, ramen, test } from './portalen.ts';

const rubrik = (sida: Page) => iRamen(sida).getByRole('heading', { level: 1 });

async function allaSvar(sida: Page): Promise<void> {
  await expect(iRamen(sida).locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 15_000 });
  await expect(iRamen(sida).locator('[aria-busy="false"]').first()).toBeVisible();
}

/** The firm has what waits; she herself has nothing. */
async function foretaget(sida: Page): Promise<void> {
  await allaSvar(sida);
  await iRamen(sida).getByRole('link', { name: 'Lindens Tacotruck AB' }).click();
  await expect(iRamen(sida).locator('.case h3 a').first()).toBeVisible({ timeout: 15_000 });
  await allaSvar(sida);
}

test('signed in at the portal she sees her cases in the frame, and the portal hears how many wait', async ({
  sida,
  rum,
}) => {
  await loggaInPaPortalen(sida, 'Maja Lind');
  await expect(rubrik(sida)).toHaveText(HOS_DIG, { timeout: 15_000 });
  await expect(sida.locator('#bollar')).toHaveText('5 hos dig');
  await foretaget(sida);
  await expect(sida.locator('#bollar')).toHaveText(/^[1-9]\d* hos dig$/);
  // No code and no number is in any address, and what the browser keeps is shut in under the portal's site.
  for (const ram of sida.frames()) expect(ram.url()).not.toMatch(/kod=|\d{12}/);
  const kakor = (await rum.cookies()).filter(({ name }) => name.includes('bollkoll'));
  expect(kakor.map(({ name, secure, httpOnly, sameSite }) => [name, secure, httpOnly, sameSite])).toEqual([
    ['__Host-bollkoll-inbaddad', true, true, 'None'],
  ]);
  expect((kakor[0] as { partitionKey?: string }).partitionKey).toBe('https://portalen.localhost');
});

test('third-party cookies are blocked in these journeys: a frame keeps only what is partitioned', async ({
  sida,
}) => {
  await loggaInPaPortalen(sida, 'Maja Lind');
  await expect(rubrik(sida)).toBeVisible();
  const kvar = await ramen(sida).evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: what the browser does with them is what is tried
    document.cookie = 'vanlig=1; Secure; SameSite=None';
    // biome-ignore lint/suspicious/noDocumentCookie: the same
    document.cookie = 'delad=1; Secure; SameSite=None; Partitioned';
    return document.cookie;
  });
  expect(kvar).toBe('delad=1');
});

test('the frame’s session opens no page of ours, and each way in is in her history', async ({
  sida,
  rum,
}) => {
  await loggaInPaPortalen(sida, 'Maja Lind');
  await expect(rubrik(sida)).toBeVisible();
  const egen = await rum.newPage();
  expect((await egen.goto(`${BOLLKOLL}/for`))?.status()).toBe(401);
  await egen.goto(`${BOLLKOLL}/inbaddad/hos-dig`);
  await expect(egen.getByRole('heading', { level: 1 })).toHaveText('Logga in för att se dina ärenden');
  await egen.goto(BOLLKOLL);
  await egen.getByRole('button', { name: 'Logga in' }).click();
  await egen.getByRole('button', { name: 'Maja Lind', exact: true }).click();
  await egen.waitForURL(/\/for\//);
  await egen.goto(`${BOLLKOLL}/historik`);
  await expect(egen.getByText('Granby kommuns Mina sidor').first()).toBeVisible();
});

test('without the portal’s word she signs in in a small window, and the frame goes on by itself', async ({
  sida,
  rum,
}) => {
  await loggaInPaPortalen(sida, 'Maja Lind', 'vy=hos-dig&utan=kod');
  await expect(rubrik(sida)).toHaveText('Logga in för att se dina ärenden');
  const [fonster] = await Promise.all([
    rum.waitForEvent('page'),
    iRamen(sida).getByRole('button', { name: 'Logga in' }).click(),
  ]);
  await fonster.getByRole('button', { name: 'Maja Lind', exact: true }).click();
  await expect(rubrik(sida)).toHaveText(HOS_DIG, { timeout: 15_000 });
  expect(fonster.isClosed()).toBe(true);
  for (const ram of sida.frames()) expect(ram.url()).not.toMatch(/[?&]kod=/);
});

test('signed in with us already, the window opens and closes, and signing out with us ends the frame', async ({
  sida,
  rum,
}) => {
  const egen = await rum.newPage();
  await egen.goto(BOLLKOLL);
  await egen.getByRole('button', { name: 'Logga in' }).click();
  await egen.getByRole('button', { name: 'Erik Berg', exact: true }).click();
  await egen.waitForURL(/\/for\//);
  await loggaInPaPortalen(sida, 'Erik Berg', 'vy=hos-dig&utan=kod');
  const [fonster] = await Promise.all([
    rum.waitForEvent('page'),
    iRamen(sida).getByRole('button', { name: 'Logga in' }).click(),
  ]);
  if (!fonster.isClosed()) await fonster.waitForEvent('close');
  await allaSvar(sida);
  await egen.getByRole('button', { name: 'Logga ut' }).click();
  await egen.waitForURL(/\/utloggad/);
  await expect(rubrik(sida)).toHaveText('Du är utloggad', { timeout: 1500 });
});

for (const [hur, tyst] of [
  ['by the portal’s page, in another tab', false],
  ['by the portal’s server alone', true],
] as const) {
  test(`signed out ${hur}: within a second the frame shows nothing of hers`, async ({ sida, rum }) => {
    await loggaInPaPortalen(sida, 'Maja Lind', 'vy=oversikt');
    await foretaget(sida);
    const namn = (await iRamen(sida).locator('.case h3 a').first().textContent()) ?? '';
    expect(namn).not.toBe('');
    const annan = await rum.newPage();
    // The portal's own script would tell the page: without it only the servers know.
    if (tyst) await annan.route('**/portal.js', (vag) => vag.abort());
    await annan.goto(`${PORTALEN}/mina-sidor?vy=antal`);
    await annan.getByRole('button', { name: 'Logga ut' }).click();
    await annan.waitForURL(`${PORTALEN}/`);
    await expect(iRamen(sida).getByText(namn)).toHaveCount(0, { timeout: 1000 });
    await expect(rubrik(sida)).toHaveText('Du är utloggad');
    const [, frannan] = await Promise.all([
      expect(rubrik(sida)).toBeVisible(),
      ramen(sida).evaluate(async () => (await fetch('/inbaddad/session')).status),
    ]);
    expect(frannan).toBe(401);
  });
}

test('a case is opened in the frame, the portal hears which, and its page can show that one alone', async ({
  sida,
}) => {
  await loggaInPaPortalen(sida, 'Maja Lind', 'vy=hos-dig');
  await foretaget(sida);
  const lank = iRamen(sida).locator('.case h3 a').first();
  const namn = (await lank.textContent()) ?? '';
  await lank.click();
  await expect(iRamen(sida).locator('.back')).toBeVisible();
  await expect(iRamen(sida).getByText(namn).first()).toBeVisible();
  const id = (await sida.locator('body').getAttribute('data-oppnat')) ?? '';
  expect(id).toMatch(/^[\w-]{16,64}$/);
  await sida.goto(`${PORTALEN}/mina-sidor?vy=arende&arende=${id}`);
  await expect(iRamen(sida).getByText(namn).first()).toBeVisible({ timeout: 15_000 });
  await sida.goto(`${PORTALEN}/mina-sidor?vy=arende&arende=${id.slice(1)}A`);
  await expect(rubrik(sida)).toBeVisible();
  await expect(iRamen(sida).getByText(namn)).toHaveCount(0);
});

test('by keyboard one comes in, and out again on the other side', async ({ sida }) => {
  await loggaInPaPortalen(sida, 'Maja Lind', 'vy=hos-dig');
  await allaSvar(sida);
  await expect(sida.locator('iframe')).toHaveAttribute('title', 'Ärenden som väntar på dig');
  await sida.getByRole('link', { name: 'Antal' }).focus();
  const var_ = () => sida.evaluate(() => document.activeElement?.tagName);
  await sida.keyboard.press('Tab');
  expect(await var_()).toBe('IFRAME');
  for (let i = 0; i < 20 && (await var_()) === 'IFRAME'; i += 1) await sida.keyboard.press('Tab');
  expect(await sida.evaluate(() => document.activeElement?.textContent)).toBe('Till början av Mina sidor');
  await sida.keyboard.press('Shift+Tab');
  expect(await var_()).toBe('IFRAME');
});

test('the frame follows the page’s language and colours, and the element’s own', async ({ sida }) => {
  await loggaInPaPortalen(sida, 'Maja Lind', 'vy=hos-dig&sprak=en&tema=morkt');
  await expect(rubrik(sida)).toHaveText(/^The ball is with\syou in\s4\scases and 1\smessage$/, {
    timeout: 15_000,
  });
  // The browser asks for Swedish: the authorities too are asked in the page's language, and so are the names of their cases.
  await allaSvar(sida);
  const arenden = iRamen(sida).locator('.case h3 a');
  await expect(arenden.filter({ hasText: 'New board member' })).toHaveCount(1);
  await expect(arenden.filter({ hasText: 'Ny styrelseledamot' })).toHaveCount(0);
  await expect(iRamen(sida).locator('.case blockquote:not([lang="en"])')).toHaveCount(0);
  const grund = () =>
    ramen(sida).evaluate(
      () => getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [],
    );
  expect(Math.max(...(await grund()))).toBeLessThan(60);
  await sida.locator('bollkoll-arenden').evaluate((ett) => ett.setAttribute('tema', 'ljust'));
  await expect.poll(async () => Math.min(...(await grund()))).toBeGreaterThan(200);
  await sida.emulateMedia({ colorScheme: 'dark' });
  expect(Math.min(...(await grund()))).toBeGreaterThan(200);
  await sida.locator('bollkoll-arenden').evaluate((ett) => ett.setAttribute('tema', 'auto'));
  await expect.poll(async () => Math.max(...(await grund()))).toBeLessThan(60);
});

test('without JavaScript the page has a link in its place', async ({ uppsatt }) => {
  const rum = await uppsatt.browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
  const sida = await rum.newPage();
  await loggaInPaPortalen(sida, 'Maja Lind');
  await expect(sida.getByRole('link', { name: 'Se dina ärenden hos Bollkoll' })).toBeVisible();
  await rum.close();
});

for (const vy of ['oversikt', 'hos-dig', 'antal', 'arende'] as const) {
  test(`${vy}: the portal’s page with the frame is accessible in light and dark, at 320 px and at 400 %`, async ({
    sida,
  }) => {
    test.setTimeout(90_000);
    await loggaInPaPortalen(sida, 'Maja Lind', `vy=${vy === 'arende' ? 'hos-dig' : vy}`);
    await allaSvar(sida);
    if (vy !== 'antal') await foretaget(sida);
    if (vy === 'arende') {
      await iRamen(sida).locator('.case h3 a').first().click();
      await expect(iRamen(sida).locator('.back')).toBeVisible();
    }
    // 1280 × 1024 at 400 %.
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 320, height: 700 },
      { width: 320, height: 256 },
    ]) {
      await sida.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await sida.emulateMedia({ colorScheme });
        await granska(sida);
      }
      await ryms(sida);
      expect(
        await ramen(sida).evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
    }
  });
}

test('one authority that does not answer is named in the frame, and never becomes nothing to do', async ({
  sida,
  uppsatt,
}) => {
  await uppsatt.stoppa('skatteverket');
  try {
    await loggaInPaPortalen(sida, 'Nils Åkesson', 'vy=hos-dig');
    await allaSvar(sida);
    await expect(iRamen(sida).getByText('Skatteverket').first()).toBeVisible();
    await expect(rubrik(sida)).not.toContainText('Inget väntar');
    await sida.goto(`${PORTALEN}/mina-sidor?vy=antal`);
    await allaSvar(sida);
    await expect(iRamen(sida).locator('.antalsmarke')).not.toContainText('Inget väntar');
    await expect(iRamen(sida).locator('.antalsmarke b')).toHaveText('?');
    await expect(sida.locator('#bollar')).toHaveText('minst 0 hos dig');
  } finally {
    await uppsatt.starta('skatteverket');
  }
});

test('what only some see of a frame comes when they do, and a gap is named and told of as one although its words never come', async ({
  sida,
  uppsatt,
}) => {
  const filer = new Set<string>();
  const efterat = new Set<string>();
  let skriv = filer;
  const bryt = '**/_next/static/chunks/*.js';
  sida.on('request', (en) => en.url().endsWith('.js') && skriv.add(new URL(en.url()).pathname));
  await loggaInPaPortalen(sida, 'Maja Lind', 'vy=hos-dig');
  await allaSvar(sida);
  skriv = efterat;
  const liggare = iRamen(sida).locator('details.ledger');
  await expect(liggare.getByRole('table')).toHaveCount(0);
  await liggare.locator('summary').click();
  await expect(liggare.getByRole('rowheader')).toHaveCount(6);
  const sena = [...efterat].filter((fil) => !filer.has(fil));
  expect(sena).not.toEqual([]);
  await uppsatt.stoppa('skatteverket');
  try {
    await sida.route(bryt, (rutt) =>
      sena.includes(new URL(rutt.request().url()).pathname) ? rutt.abort() : rutt.continue(),
    );
    await sida.goto(`${PORTALEN}/mina-sidor?vy=hos-dig`);
    await allaSvar(sida);
    await expect(iRamen(sida).locator('.lucka').getByRole('heading')).toHaveText('Skatteverket');
    await expect(iRamen(sida).locator('.lucka')).toContainText('Har inte svarat');
    await liggare.locator('summary').click();
    await expect(liggare.getByRole('alert')).toContainText('Vi fick ingen kontakt med tjänsten.');
    await sida.unroute(bryt);
    await liggare.getByRole('button', { name: 'Försök igen' }).click();
    await expect(iRamen(sida).locator('.lucka')).toContainText('Ärenden därifrån visas inte här just nu');
  } finally {
    await uppsatt.starta('skatteverket');
  }
});
