// Without JavaScript: signing in and out works, and the pages with cases say what to do instead of waiting for ever.

import { allaSvar, expect, pick, ryms, test } from './bollkoll.ts';

for (const [locale, heading, out] of [
  ['sv-SE', 'Den här sidan behöver JavaScript', 'Logga ut'],
  ['en-GB', 'This page needs JavaScript', 'Sign out'],
] as const) {
  test(`without JavaScript, ${locale}, overview and case say what to do, and one can sign out`, async ({
    browser,
    baseURL,
  }) => {
    const base = { locale, viewport: { width: 320, height: 640 }, ...(baseURL && { baseURL }) };
    const medSkript = await browser.newContext(base);
    const forst = await medSkript.newPage();
    await pick(forst, 'Maja Lind');
    await forst.waitForURL(/\/for\//, { waitUntil: 'commit' });
    await allaSvar(forst);
    const arende = await forst.locator('.case h3 a').first().getAttribute('href');
    const oversikt = forst.url();
    const storageState = await medSkript.storageState();
    await medSkript.close();

    const context = await browser.newContext({ ...base, storageState, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const adress of [oversikt, arende ?? '']) {
      await page.goto(adress);
      await expect(page.locator('h1:visible')).toHaveText([heading]);
      await expect(page.locator('.court:visible, .ghost:visible, .ledger:visible')).toHaveCount(0);
      await ryms(page);
    }
    await page.getByRole('button', { name: out }).click();
    // The stand-in identity provider asks once more, since no script answers for her.
    await page.locator('#logga-ut').click();
    await page.waitForURL(/\/utloggad/);
    expect((await page.goto(oversikt))?.status()).toBe(401);
    await context.close();
  });
}
