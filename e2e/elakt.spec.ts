// What a careless or hostile producer can send: shown as plain text, never run, never a link that should not be.

import { allaSvar, expect, granska, ryms, test } from './bollkoll.ts';

test('markup is text, unsafe links are not offered, nothing runs', async ({ page, inloggad }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  await inloggad('Tindra Testdata');
  await allaSvar(page);
  await expect(page.getByText('<script>window.ELAK=1</script>').first()).toBeVisible();
  const hrefs = await page
    .locator('main a')
    .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).getAttribute('href') ?? ''));
  const bad = hrefs.filter((href) => !/^(\/|#|tel:|https:\/\/[^@]+$)/.test(href));
  expect(bad).toEqual([]);
  expect(await page.evaluate(() => 'ELAK' in window)).toBe(false);
  expect(violations).toEqual([]);
  await granska(page);
});

test('hidden characters that turn text around are gone from what is shown', async ({ page, inloggad }) => {
  await inloggad('Tindra Testdata');
  await allaSvar(page);
  expect(await page.locator('main').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test('60 000 characters are shortened, and shown whole when asked for', async ({ page, inloggad }) => {
  await inloggad('Tindra Testdata');
  await allaSvar(page);
  const links = page.locator('.case h3 a');
  const count = await links.count();
  for (let i = 0; i < count; i += 1) {
    await links.nth(i).click();
    await expect(page.locator('.story')).toBeVisible();
    const text = await page.locator('.story').innerText();
    if (text.includes('lång historia')) {
      expect(text.length).toBeLessThan(5_000);
      await page.locator('.story').getByText('Visa allt').first().click();
      expect((await page.locator('.story').innerText()).length).toBeGreaterThan(55_000);
      return;
    }
    await page.goBack();
    await allaSvar(page);
  }
  throw new Error('the long event was not found');
});

for (const width of [320, 375, 768, 1280]) {
  test(`at ${width} px nothing is wider than the window, long words included`, async ({ page, inloggad }) => {
    await page.setViewportSize({ width, height: 720 });
    await inloggad('Tindra Testdata');
    await allaSvar(page);
    await ryms(page);
    await page.locator('.case h3 a').first().click();
    await expect(page.locator('.story')).toBeVisible();
    await ryms(page);
  });
}
