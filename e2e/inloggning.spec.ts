// Signing in when it does not go as it should: each way has a page that explains and a way on.

import { expect, granska, pick, test } from './bollkoll.ts';

test('the start page says what this is before one signs in', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Logga in' })).toBeVisible();
  await granska(page);
});

test('someone without a Swedish number gets a page that explains', async ({ page }) => {
  await pick(page, 'Hannah Weber');
  await page.waitForURL(/\/utan-nummer$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await granska(page);
});

test('an e-legitimation of too low a level is refused when it comes back', async ({ page }) => {
  await pick(page, 'Olle Nyström');
  await page.waitForURL(/\/inloggning-misslyckades\?fel=for-lag-niva$/);
  await granska(page);
  expect(await page.context().cookies()).not.toContainEqual(
    expect.objectContaining({ name: expect.stringMatching(/bollkoll-session$/) }),
  );
});

test('cancelling at the identity provider is said as it is', async ({ page }) => {
  await pick(page, 'Avbryt');
  await page.waitForURL(/\/inloggning-misslyckades\?fel=avbruten$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await granska(page);
});

for (const path of [
  '/integritet',
  '/kakor',
  '/tillganglighet',
  '/vad-som-visas',
  '/utloggad',
  '/finns-inte',
  '/inloggning-misslyckades?fel=nagot-nytt',
]) {
  test(`${path} has a heading of its own and a way on`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.locator('main a, main button').count()).toBeGreaterThan(0);
    await granska(page);
  });
}

test('a page that does not exist answers 404', async ({ page }) => {
  expect((await page.goto('/finns-inte'))?.status()).toBe(404);
});

test('a tjänstelegitimation is no right to the organisation’s cases, and that is said', async ({ page }) => {
  await pick(page, 'Vera Sand');
  await page.waitForURL(/\/for\//, { waitUntil: 'commit' });
  await expect(page.locator('header')).not.toContainText('Eks Bageri');
  await page.goto('/for');
  await expect(page.getByText(/ger ingen rätt att se organisationens ärenden/)).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Eks Bageri');
  await granska(page);
});

test('a holder of a samordningsnummer and someone without events meet true pages', async ({ browser }) => {
  for (const [person, headline] of [
    ['Amira Haddad', /^(Bollen är|Inget väntar|Vi vet)/],
    ['Nils Åkesson', /^Du har inga ärenden hos de myndigheter som är anslutna här$/],
    ['Karin Ek', /^Inget väntar på\s+dig just\s+nu$/],
  ] as const) {
    const context = await browser.newContext({ locale: 'sv-SE' });
    const page = await context.newPage();
    await pick(page, person);
    await page.waitForURL(/\/for\//, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline, { timeout: 10_000 });
    await granska(page);
    await context.close();
  }
});
