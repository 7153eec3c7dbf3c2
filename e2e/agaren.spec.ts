// The food-truck owner's way through: sign in, see whose move it is, read a case, sign out.

import { allaSvar, expect, granska, MYNDIGHETER, test } from './bollkoll.ts';

const HEADLINE = /^Bollen är hos\s+dig i\s+\d+\s+ärenden/;

test('she lands on her company’s overview, her own ball first', async ({ page, inloggad }) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADLINE);
  await expect(page.locator('header')).toContainText('Lindens Tacotruck AB');
  await expect(page.getByText(/6\s+av\s+6 har svarat, senast \d\d:\d\d/)).toBeVisible();
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings[0]).toMatch(/^Hos dig/);
  expect(headings.some((text) => text.startsWith('Hos myndigheten'))).toBe(true);
  await granska(page);
});

test('the oldest ball stands first on her side', async ({ page, inloggad }) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  // Late arrivals stand last until she asks for the order.
  const sort = page.getByRole('button', { name: /^Sortera om/ });
  if (await sort.first().isVisible()) await sort.first().click();
  const days = await page.locator('.yours .case .since').allInnerTexts();
  const counted = days.map((text) =>
    /i\s+dag/.test(text) ? 0 : /i\s+går/.test(text) ? 1 : Number(/(\d+)\s+dag/.exec(text)?.[1]),
  );
  expect(counted.length).toBeGreaterThan(2);
  const known = counted.filter((n) => !Number.isNaN(n));
  expect(known).toEqual([...known].sort((a, b) => b - a));
});

test('a case tells its whole story, and the next step is a link to the authority', async ({
  page,
  inloggad,
}) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  await page.locator('.yours .case h3 a').first().click();
  await expect(page).toHaveURL(/\/for\/[\w-]+\/arende\/[\w-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bollen är hos\s+dig/);
  await expect(page.getByRole('heading', { name: 'Det här behöver du göra' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Det här gör / })).toBeVisible();
  await expect(page.locator('.story li')).not.toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Om du ringer' })).toBeVisible();
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
  await granska(page);
});

test('opening a case from the overview asks no producer again, opening it by its address asks once', async ({
  page,
  inloggad,
}) => {
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/handelser')) asked += 1;
  });
  await inloggad('Maja Lind');
  await allaSvar(page);
  expect(asked).toBe(1);
  await page.locator('.yours .case h3 a').first().click();
  await expect(page.getByRole('heading', { name: 'Det här behöver du göra' })).toBeVisible();
  expect(asked).toBe(1);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'Det här behöver du göra' })).toBeVisible();
  expect(asked).toBe(2);
});

test('no identity number stands in an address, in the page or in what the page was sent', async ({
  page,
  inloggad,
}) => {
  const bodies: Promise<string>[] = [];
  const urls: string[] = [];
  page.on('response', (response) => {
    urls.push(response.url());
    if (response.url().includes('/for/') || response.url().includes('/api/')) {
      bodies.push(response.text().catch((reason) => `unreadable: ${reason}`));
    }
  });
  await inloggad('Maja Lind');
  await allaSvar(page);
  const all = [...urls, ...(await Promise.all(bodies)), await page.content()].join('\n');
  for (const number of [
    '189807149829',
    '9807149829',
    '980714-9829',
    '164420162606',
    '4420162606',
    '442016-2606',
  ]) {
    expect(all).not.toContain(number);
  }
});

test('signing out ends it here and at the identity provider, and the back button shows nothing', async ({
  page,
  inloggad,
}) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  const overview = page.url();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.waitForURL(/\/utloggad$/);
  await granska(page);
  await page.goBack();
  await expect(page.getByText('Hos dig')).toHaveCount(0);
  await expect(page.locator('.case, .row')).toHaveCount(0);
  await page.goto(overview);
  await expect(page.locator('.case, .row')).toHaveCount(0);
  await page.goto('/');
  await page.getByRole('button', { name: 'Logga in' }).click();
  // Had the provider's own session lived on, it would not have asked who she is.
  await expect(page.getByRole('button', { name: 'Maja Lind', exact: true })).toBeVisible();
});

test('the six authorities are the ones that the page says it covers', async ({ page, inloggad }) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  await page.locator('.ledger summary').click();
  await expect(page.locator('.ledger tbody tr')).toHaveCount(MYNDIGHETER.length);
});
