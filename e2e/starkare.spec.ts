// An authority that takes a stronger sign-in: it is not asked, says so, and leads to one and back to the same page.

import { allaSvar, andraRegistret, expect, granska, test } from './bollkoll.ts';

const LOA4 = 'http://id.elegnamnden.se/loa/1.0/loa4';

test('the gap says why, the way on signs in more strongly, and the page comes back with the cases', async ({
  page,
  inloggad,
}) => {
  const aterstall = await andraRegistret((k) => (k.id === 'bolagsverket' ? { ...k, kravAcr: LOA4 } : k));
  try {
    await inloggad('Maja Lind');
    await allaSvar(page);
    const lucka = page.locator('.lucka', { hasText: 'Bolagsverket' });
    await expect(lucka).toContainText('Bolagsverket kräver en starkare inloggning än den du har nu.');
    await granska(page);
    const sidan = page.url();
    await lucka.getByRole('button', { name: /^Logga in starkare\s+hos Bolagsverket$/ }).press('Enter');
    await page.getByRole('button', { name: 'Maja Lind', exact: true }).click();
    await page.waitForURL(sidan);
    await allaSvar(page);
    await expect(page.locator('.lucka', { hasText: 'Bolagsverket' })).toHaveCount(0);
    await page.goto('/historik');
    await expect(page.locator('.konto > li').nth(0)).toContainText('Bolagsverket');
    await expect(page.locator('.konto > li').nth(1)).not.toContainText('Bolagsverket');
  } finally {
    await aterstall();
  }
});

test('someone without a stronger eID is told so, and is signed in as before', async ({ page, inloggad }) => {
  const aterstall = await andraRegistret((k) => (k.id === 'bolagsverket' ? { ...k, kravAcr: LOA4 } : k));
  try {
    await inloggad('Erik Berg');
    await allaSvar(page);
    await page
      .getByRole('button', { name: /^Logga in starkare/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Erik Berg', exact: true }).click();
    await page.waitForURL(/fel=for-lag-niva/);
    await expect(page.getByText('Du är fortfarande inloggad som förut.')).toBeVisible();
    await granska(page);
    await page.getByRole('link', { name: 'Till dina ärenden' }).click();
    await allaSvar(page);
  } finally {
    await aterstall();
  }
});
