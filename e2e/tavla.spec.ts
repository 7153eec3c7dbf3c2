// The board of an accountant with two hundred clients: it fills, says what is missing, is paused and goes on, stops when it is left,
// and is used by keyboard alone and on a narrow screen.

import { allaSvar, expect, granska, MYNDIGHETER, type Page, ryms, test } from './bollkoll.ts';

// As many at once as they come: how fast they are is the bench's to say.
const SNABBA = { fordrojningMs: 20 };

async function klar(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Fråga för alla igen' })).toBeVisible({ timeout: 60_000 });
}

const namnen = (page: Page) => page.locator('[data-huvudman]');

test.beforeEach(async ({ producenter, inloggad }) => {
  for (const namn of MYNDIGHETER) await producenter.lage(namn, SNABBA);
  await inloggad('Sofia Nyberg');
});

test('every client has a line, what a fullmakt does not open is told of, and nobody is said to have nothing unseen', async ({
  page,
}) => {
  await page.goto('/ombud', { waitUntil: 'commit' });
  await expect(namnen(page).first()).toBeVisible();
  await klar(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^\d+ av \d+ har något att\s+göra\. För \d+ visas bara det som fullmakten öppnar\./,
  );
  expect(await namnen(page).count()).toBeGreaterThan(150);
  await expect(page.getByText(/^Bara .*[Mm]oms.* hos Skatteverket/).first()).toBeVisible();
  await granska(page);
  const sena = page.getByRole('button', { name: /^Sortera om/ });
  if (await sena.isVisible()) await sena.click();
  await expect(sena).toHaveCount(0);
  await page.getByLabel('Sök namn').fill('pizzeria');
  await expect(page.getByText(/^Visar \d+ av \d+$/)).toBeVisible();
  for (const namn of await namnen(page).allInnerTexts()) expect(namn.toLowerCase()).toContain('pizzeria');
});

test('an authority that fails is named at each client that it concerns, and asking again finds it well', async ({
  page,
  producenter,
}) => {
  await producenter.lage('bolagsverket', { fel: '500' });
  await page.goto('/ombud', { waitUntil: 'commit' });
  await klar(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Minst .* För \d+ vet vi inte allt\.$/);
  await page.getByLabel('Visa').selectOption('okant');
  await expect(page.getByText('Bolagsverket har inte svarat.').first()).toBeVisible();
  await granska(page);
});

test('paused, no authority is asked; going on asks only for what remains', async ({ page, producenter }) => {
  for (const namn of MYNDIGHETER) await producenter.lage(namn, { fordrojningMs: 400 });
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/ombud/tavla')) bodies.push(request.postData() ?? '');
  });
  await page.goto('/ombud', { waitUntil: 'commit' });
  await expect(namnen(page).nth(5)).toBeVisible();
  await page.getByRole('button', { name: 'Pausa' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Pausad efter \d+ av \d+/);
  await granska(page);
  for (const namn of MYNDIGHETER) await producenter.lage(namn, SNABBA);
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await klar(page);
  expect(bodies).toHaveLength(2);
  const kvar = (JSON.parse(bodies[1] ?? '{}') as { huvudman: string[] }).huvudman;
  expect(kvar.length).toBeGreaterThan(0);
  expect(kvar.length).toBeLessThan(await namnen(page).count());
});

test('leaving the page ends the asking', async ({ page, producenter }) => {
  for (const namn of MYNDIGHETER) await producenter.lage(namn, { fordrojningMs: 400 });
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/ombud/tavla'));
  await page.goto('/ombud', { waitUntil: 'commit' });
  await expect(namnen(page).first()).toBeVisible();
  await page.goto('/integritet');
  await ended;
});

test('by keyboard alone: to the list, down and up in it, a client opened and closed, back to the search', async ({
  page,
}) => {
  await page.goto('/ombud', { waitUntil: 'commit' });
  await klar(page);
  await page.getByLabel('Sök namn').focus();
  await page.keyboard.press('Enter');
  await expect(namnen(page).nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(namnen(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(namnen(page).nth(1)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.oppen .ledger').first()).toBeVisible();
  await granska(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.oppen')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByLabel('Sök namn')).toBeFocused();
  // In the field the same letters are only letters.
  await page.keyboard.type('jk');
  await expect(page.getByLabel('Sök namn')).toHaveValue('jk');
});

test('at 320 px each figure has its word, nothing is wider than the window, and the audit holds', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/ombud', { waitUntil: 'commit' });
  await klar(page);
  await ryms(page);
  await granska(page);
  for (const ord of ['Att göra', 'Hos myndigheten', 'I mål', 'Längsta väntan', 'Senaste händelsen', 'Oklart'])
    await expect(page.locator('.tavla .ord', { hasText: ord }).first()).toBeVisible();
});

test('without a session the board is 401, and a page that explains', async ({ browser, baseURL }) => {
  const other = await (await browser.newContext({ locale: 'sv-SE', baseURL: baseURL ?? '' })).newPage();
  expect((await other.goto('/ombud'))?.status()).toBe(401);
  await granska(other);
  await other.context().close();
});

test('a case of a client opened on the board is a case of that client’s, and nobody asks about it', async ({
  page,
}) => {
  // The tab acts for herself, before the board.
  await page.goto('/hem');
  await allaSvar(page);
  await page.goto('/ombud', { waitUntil: 'commit' });
  await klar(page);
  const sena = page.getByRole('button', { name: /^Sortera om/ });
  if (await sena.isVisible()) await sena.click();
  // The worst stands first: something there waits for the client.
  const klient = namnen(page).nth(0);
  // A line that is not drawn yet has no text to read.
  await expect.poll(() => klient.innerText()).not.toBe('');
  const namn = await klient.innerText();
  await klient.click();
  // The ball is the client's, who is named, and not the reader's.
  await expect(page.locator('.oppen h2')).toContainText(`Bollen är hos ${namn}`);
  await expect(page.locator('.oppen')).not.toContainText(/hos\sdig/i);
  await page.locator('.oppen a[href*="/arende/"]:visible').first().click();
  await page.waitForURL(/\/for\/[\w-]+\/arende\//);
  await page.reload();
  await allaSvar(page);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^Vill du byta/);
  await expect(page.locator('.for b')).toHaveText(namn);
});
