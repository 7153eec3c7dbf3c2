// Where one is signed in: two browsers of one person, seen and ended from one of them.

import type { Browser } from '@playwright/test';
import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { signIn } from '../scripts/sign-in.ts';
import { allaSvar, expect, granska, type Page, ryms, test } from './bollkoll.ts';

const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

/** Another browser, a phone as far as it says, signed in as Maja with her cases on the page. */
async function telefonen(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-SE', userAgent: SAFARI });
  const page = await context.newPage();
  await page.clock.install();
  await signIn(page, 'Maja Lind');
  await allaSvar(page);
  return page;
}

const rader = (page: Page) => page.locator('.konto > li');

test('the page lists this browser first and then the others, and ends one of them, without script too', async ({
  page,
  inloggad,
  browser,
}) => {
  const telefon = await telefonen(browser);
  await inloggad('Maja Lind');
  await page.goto('/inloggningar');
  await expect(rader(page).first()).toContainText(/på Linux|på Windows|på Mac/);
  await expect(rader(page).first()).toContainText('Här är du nu');
  const phone = rader(page).filter({ hasText: 'Safari på iPhone' }).first();
  await expect(phone).toContainText(/Inloggad \d+\s\p{L}+ kl\.\s\d\d:\d\d/u);
  await granska(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await ryms(page);
  await phone.getByRole('button', { name: /^Logga ut\s+Safari på iPhone, inloggad/ }).press('Enter');
  await expect(page.getByRole('status').first()).toHaveText('Inloggningen är avslutad.');
  await expect(page).toHaveTitle(/^Inloggningen är avslutad\. Dina inloggningar/);
  await granska(page);
  // The cases that stood on the phone are gone within five minutes, and it says why.
  await telefon.clock.fastForward('05:01');
  await telefon.waitForURL(/\/utloggad\?skal=tid$/);
  await expect(telefon.locator('.case')).toHaveCount(0);
  await telefon.context().close();
});

test('signing out everywhere ends the other browser too', async ({ page, inloggad, browser }) => {
  const telefon = await telefonen(browser);
  await inloggad('Maja Lind');
  await page.goto('/');
  await page.getByRole('link', { name: 'Dina inloggningar' }).click();
  await page.getByRole('button', { name: 'Logga ut överallt' }).click();
  await page.waitForURL(/\/utloggad$/);
  await telefon.reload();
  await expect(telefon.getByRole('heading', { level: 1 })).toHaveText('Du är inte inloggad längre');
  await telefon.context().close();
});

test('signing out at the identity provider ends the session here, by its word to the server', async ({
  page,
  inloggad,
}) => {
  await inloggad('Erik Berg');
  await allaSvar(page);
  // Its own sign-out page, which it sends by itself; nothing of ours is told by the browser.
  const idp = await page.context().newPage();
  await idp.goto(`http://localhost:${TEST_BAS + 1}/session/end`);
  await expect(idp.getByRole('heading', { level: 1 })).toHaveText('Du är utloggad');
  expect((await page.goto('/inloggningar'))?.status()).toBe(401);
});

test('whoever is signed out sees no sessions, and the page is in English too', async ({ page, inloggad }) => {
  expect((await page.goto('/inloggningar'))?.status()).toBe(401);
  await granska(page);
  await inloggad('Erik Berg');
  await page.goto('/inloggningar');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where you are signed in');
  await granska(page);
});
