// Acting by fullmakt: whom one may see, what of it, and that nothing else is asked for or sent.

import { signIn } from '../scripts/sign-in.ts';
import { allaSvar, andraRegistret, expect, granska, type Page, ryms, test } from './bollkoll.ts';

const lista = async (page: Page) => {
  await page.goto('/for');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
};

test('the builder sees Erik’s building permit and nothing else of his', async ({ page, inloggad }) => {
  await inloggad('Johan Palm');
  await lista(page);
  await granska(page);
  await page.getByRole('link', { name: 'Erik Berg', exact: true }).click();
  await allaSvar(page);
  await expect(page.locator('.for.annan')).toContainText('Erik Berg');
  await expect(page.getByText('Du ser det som fullmakten öppnar hos Lindköpings kommun.')).toBeVisible();
  await expect(page.locator('.court')).toContainText('Bygglov');
  // The ball is Erik's, and is not called the reader's.
  await expect(page.locator('.court h2').first()).toHaveText(/^Hos Erik Berg/);
  expect(await page.locator('main').innerText()).not.toMatch(/\b(hos|på)\s+dig\b/i);
  await granska(page);
  const part = new URL(page.url()).pathname.split('/').at(-1);
  const eriks = await (await page.request.get(`/api/handelser?part=${part}`)).text();
  expect(eriks).toContain('LINDKOPING.BYGGLOV');
  expect(eriks.split('\n').filter((rad) => rad.includes('"utfall"'))).toHaveLength(1);
  expect(eriks).not.toMatch(/FORSKOLA\.|SKATTEVERKET/);
  expect(await page.locator('main').innerText()).not.toMatch(/förskola|inkomstdeklaration/i);
});

test('why one sees it, what one does not, until when, and how to ask for more', async ({
  page,
  inloggad,
}) => {
  await inloggad('Johan Palm');
  await lista(page);
  await page.getByRole('link', { name: 'Vad du ser för Erik Berg' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad du ser för Erik Berg');
  await expect(page.getByText('Företräda i ärenden om bygglov, hos Lindköpings kommun')).toBeVisible();
  await expect(page.getByText(/^Gäller till och med /)).toBeVisible();
  const inte = page.locator('section', { has: page.getByRole('heading', { name: 'Det här ser du inte' }) });
  await expect(inte).toContainText('Skatteverket');
  await expect(inte).toContainText('Plats i förskola');
  await expect(inte).not.toContainText('Bygglov');
  await granska(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await ryms(page);
  expect(page.url()).not.toMatch(/\d{6}/);
});

test('an accountant finds one of two hundred by name, by keyboard alone, and long lists fit a phone', async ({
  page,
  inloggad,
}) => {
  await inloggad('Sofia Nyberg');
  await lista(page);
  const rader = page.locator('.vilka li');
  expect(await rader.count()).toBeGreaterThan(150);
  const [namn = ''] = await page.locator('.vilka a[data-for]').allInnerTexts();
  await page.getByLabel('Sök på namn').fill(namn);
  await expect(page.getByRole('status')).toContainText(' av ');
  await expect(page.locator('.vilka li:visible').first()).toContainText(namn);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/for\/[\w-]+$/);
  await allaSvar(page);
  await page.goto('/for');
  await page.setViewportSize({ width: 320, height: 640 });
  await ryms(page);
  await granska(page);
});

test('Mina ombud does not answer: her own are there, and the authorities that nothing is known of are named', async ({
  page,
  inloggad,
  producenter,
}) => {
  await producenter.stoppa('mina-ombud');
  // Another registry, another answer: nothing of what was asked in the last ten minutes is used.
  const aterstall = await andraRegistret((k) => ({ ...k, deadlineMs: Number(k.deadlineMs) + 1 }));
  try {
    await inloggad('Karin Ek');
    await lista(page);
    await expect(page.getByText(/Vi fick inte veta om du har fullmakter hos/)).toContainText(
      'Lindköpings kommun',
    );
    await expect(page.getByRole('link', { name: 'Karin Ek', exact: true })).toBeVisible();
    await expect(page.getByText(/^Ingen har gett dig/)).toHaveCount(0);
    await granska(page);
  } finally {
    await aterstall();
  }
});

test('a tab that acts for one asks before it acts for another, and fetches nothing meanwhile', async ({
  page,
  context,
  inloggad,
}) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  const foretaget = new URL(page.url()).pathname;
  await page.locator('.for summary').click();
  const egen = (await page.locator('.for a[data-for]').last().getAttribute('href')) ?? '';
  const fragor: string[] = [];
  page.on('request', (fraga) => fragor.push(new URL(fraga.url()).pathname));
  await page.goto(egen, { waitUntil: 'commit' }).catch(() => undefined);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Vill du byta till Maja Lind/);
  expect(fragor).not.toContain('/api/handelser');
  await granska(page);
  const annan = await context.newPage();
  await annan.goto(egen);
  await allaSvar(annan);
  await page.getByRole('link', { name: /^Stanna hos Lindens Tacotruck AB/ }).click();
  await expect(page).toHaveURL(new RegExp(`${foretaget}$`));
  await allaSvar(page);
  await expect(annan.locator('.for b')).toHaveText('Maja Lind, Linds Foto och Linds Kurser');
  await expect(page.locator('.for b')).toHaveText('Lindens Tacotruck AB');
});

test('someone else’s principal is nobody’s to open', async ({ page, inloggad, browser }) => {
  await inloggad('Johan Palm');
  await lista(page);
  const eriks = (await page.getByRole('link', { name: 'Erik Berg', exact: true }).getAttribute('href')) ?? '';
  const annan = await (await browser.newContext()).newPage();
  await signIn(annan, 'Karin Ek');
  for (const vag of [eriks, eriks.replace('/for/', '/behorighet/'), eriks.replace('/for/', '/byt/')]) {
    const svar = await annan.goto(vag);
    expect([vag.split('/')[1], svar?.status()]).toEqual([vag.split('/')[1], 403]);
  }
});

test('favourites and the last used stand first in a long list, and can be forgotten', async ({
  page,
  inloggad,
}) => {
  await inloggad('Sofia Nyberg');
  await lista(page);
  // Whatever other journeys of hers have left.
  const glom = page.getByRole('button', { name: 'Glöm senast använda' });
  if (await glom.isVisible()) await glom.click();
  await lista(page);
  await expect(page.getByRole('heading', { name: 'Favoriter och senast använda' })).toHaveCount(0);
  const rader = page.locator('.vilka li:has(button)');
  const namn = await rader.nth(4).locator('a[data-for]').innerText();
  const oppnad = await rader.nth(7).locator('a[data-for]').innerText();
  await page.getByRole('button', { name: `Gör till favorit ${namn}`, exact: true }).press('Enter');
  await expect(page.locator('.kvitto')).toHaveText('Favoriten är sparad.');
  await page.locator('.vilka').getByRole('link', { name: oppnad, exact: true }).click();
  await allaSvar(page);
  await lista(page);
  const narmast = page.locator('.narmast li');
  await expect(narmast.nth(0)).toHaveText(`${namn} Favorit`);
  await expect(narmast.nth(1)).toHaveText(oppnad);
  await granska(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await ryms(page);
  await page.getByLabel('Sök på namn').fill('a');
  await expect(narmast.first()).toBeHidden();
  await page.getByLabel('Sök på namn').fill('');
  await glom.click();
  await expect(page.locator('.kvitto')).toHaveText('De senast använda är glömda.');
  await expect(narmast).toHaveCount(1);
  await page.getByRole('button', { name: `Ta bort som favorit ${namn}`, exact: true }).click();
  await expect(page.locator('.kvitto')).toHaveText('Favoriten är borttagen.');
  await expect(narmast).toHaveCount(0);
});
