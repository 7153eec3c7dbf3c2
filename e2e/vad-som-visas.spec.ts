// What is shown here and what is not: for anyone, under each brand, before and after signing in.

import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { allaSvar, andraRegistret, expect, granska, ryms, test } from './bollkoll.ts';

const GRANBY = `http://granby.localhost:${TEST_BAS}/vad-som-visas`;

for (const [locale, titel, egna, exempel, saknas] of [
  ['sv-SE', 'Vad som visas här', 'Våra egna ärenden', /Bygglov/, 'Det här visas inte'],
  ['en-GB', 'What is shown here', 'Our own cases', /Building permit/, 'What is not shown'],
] as const) {
  test(`${locale}: without script and without signing in one reads who is asked and who is not`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      locale,
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(GRANBY);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titel);
    const del = (namn: string) =>
      page.locator('section', { has: page.getByRole('heading', { level: 2, name: namn }) });
    await expect(del(egna).locator('dt')).toHaveText(['Lindköpings kommun']);
    await expect(del(egna).locator('dd').first()).toHaveText(exempel);
    const lankar = await del(saknas).getByRole('link').allTextContents();
    expect(lankar.sort()).toEqual(['www.forsakringskassan.se', 'www.lantmateriet.se']);
    await expect(page.locator('main dt')).toHaveCount(8);
    await ryms(page);
    await context.close();
  });
}

test('a källa that is taken out of use is told among those that are not connected, with its own page', async ({
  page,
}) => {
  const ater = await andraRegistret((kalla) =>
    kalla.id === 'tillvaxtverket' ? { ...kalla, aktiv: false } : kalla,
  );
  try {
    await page.goto('/vad-som-visas');
    const saknas = page.locator('section', {
      has: page.getByRole('heading', { name: 'Det här visas inte' }),
    });
    await expect(saknas.locator('dt')).toHaveText(['Tillväxtverket']);
    await expect(saknas.getByRole('link')).toHaveAttribute('href', /^(https:|tel:)/);
  } finally {
    await ater();
  }
});

test('footer and ledger lead there, and it passes the audit in light and dark', async ({
  page,
  inloggad,
}) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  await page.locator('.ledger summary').click();
  await page.locator('.ledger').getByRole('link', { name: 'Vad som visas här' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vad som visas här' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await granska(page);
  }
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Vad som visas här' })).toBeVisible();
});
