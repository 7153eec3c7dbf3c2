// For everyone: keyboard alone, narrow and enlarged, dark, forced colours, without motion, and read aloud.

import { allaSvar, expect, granska, ryms, test } from './bollkoll.ts';

test('with the keyboard alone one gets from the start page to a case and its next step', async ({ page }) => {
  await page.goto('/');
  const press = async (name: RegExp, role: 'button' | 'link', limit = 60) => {
    for (let i = 0; i < limit; i += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (name.test(focused.trim())) return page.keyboard.press('Enter');
    }
    throw new Error(`${role} ${name} was not reached with Tab`);
  };
  await press(/^Logga in$/, 'button');
  await page.waitForURL(/localhost:\d+\/(?!$)/);
  await press(/^Maja Lind$/, 'button');
  await page.waitForURL(/\/for\//, { waitUntil: 'commit' });
  await allaSvar(page);
  const name = (await page.locator('.yours .case h3 a').first().innerText()).trim();
  await press(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\u00ad/g, '')), 'link');
  await expect(page.getByRole('heading', { name: 'Det här behöver du göra' })).toBeVisible();
});

test('the first Tab offers a way past the header', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

for (const width of [320, 375, 768]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`at ${width} px, ${colorScheme}, overview and case hold and pass the audit`, async ({
      page,
      inloggad,
    }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.emulateMedia({ colorScheme });
      await inloggad('Maja Lind');
      await allaSvar(page);
      await ryms(page);
      await granska(page);
      await page.locator('.yours .case h3 a').first().click();
      await expect(page.locator('.story')).toBeVisible();
      await ryms(page);
      await granska(page);
    });
  }
}

test('start and end are announced once each, not every line', async ({ page, inloggad }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role="status"], [aria-live="polite"]')) {
        const text = region.textContent?.trim() ?? '';
        // A closed dialog is not there for a screen reader.
        if (region.closest('dialog:not([open])') !== null) continue;
        if (text !== '' && said.at(-1) !== text) said.push(text);
      }
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await inloggad('Maja Lind');
  await allaSvar(page);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.length).toBeLessThanOrEqual(3);
  expect(said.at(-1)).toMatch(/6\s+av\s+6 har svarat.*Bollen är hos\s+dig/);
});

test('while sources stream in, hardly anything moves', async ({ page, inloggad }) => {
  for (const viewport of [
    { width: 375, height: 667 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          (window as unknown as { moved: number }).moved += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    if (page.url() === 'about:blank') await inloggad('Maja Lind');
    else await page.reload({ waitUntil: 'commit' });
    await allaSvar(page);
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThanOrEqual(
      0.02,
    );
  }
});

test('in forced colours and without motion the page still passes the audit', async ({ page, inloggad }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await inloggad('Maja Lind');
  await allaSvar(page);
  await granska(page);
});
