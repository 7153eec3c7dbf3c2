// Fullmakter that have ended: named on a page of their own, a right to nothing, and never said of an authority that did not answer.

import { expect, granska, ryms, test } from './bollkoll.ts';

const INTE_VETA = /Vi fick inte veta vad som gäller hos/;

test('who is gone from the list is named, with the authorities and the day', async ({ page, inloggad }) => {
  await inloggad('Sofia Nyberg');
  await page.goto('/for');
  await page.getByRole('link', { name: 'Fullmakter som har upphört' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fullmakter som har upphört');
  const rad = page.getByRole('listitem').filter({ hasText: 'Isakssons Järnhandel AB' });
  await expect(rad).toHaveText(/Gällde hos\s.*Skatteverket.*\still och med\s\d+\s\w+\./);
  await expect(page.getByRole('listitem').filter({ hasText: /Återkallades\s\d+\s\w+\./ })).not.toHaveCount(0);
  // No way leads to any of them.
  await expect(page.locator('main li a')).toHaveCount(0);
  await expect(page.getByText(INTE_VETA)).toHaveCount(0);
  await granska(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await ryms(page);
});

test('for someone who never had any, that is said', async ({ page, inloggad }) => {
  await inloggad('Nils Åkesson');
  await page.goto('/for/upphorda');
  await expect(page.getByText('Inga fullmakter till dig har upphört det senaste året.')).toBeVisible();
  await granska(page);
});
