/** Signs a named person in, the way she does it herself: the start page, the stand-in identity provider, and back. */
import type { Page } from '@playwright/test';

/** From the start page to the moment when `person` is picked at the identity provider. Follows no redirect after it. */
export async function pick(page: Page, person: string): Promise<void> {
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: /^(Logga in|Sign in)$/ }).click();
  await page.getByRole('button', { name: person, exact: true }).click();
}

/** Leaves the page on the person's first overview, her producers still being asked. */
export async function signIn(page: Page, person: string): Promise<void> {
  await pick(page, person);
  await page.waitForURL(/\/for\/[\w-]+$/, { waitUntil: 'commit' });
}
