// The other language: every word of ours changes, producers are asked anew, and events keep their own language.

import { allaSvar, expect, granska, test } from './bollkoll.ts';

test('switching to English changes every word of ours and asks the producers in English', async ({
  page,
  inloggad,
}) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  const swedish = await page.locator('.yours blockquote').allInnerTexts();
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const stream = await (await page.request.get(`/api/handelser?part=${page.url().split('/').pop()}`)).text();
  expect(JSON.parse(stream.split('\n')[0] ?? '')).toMatchObject({ rad: 'start', sprak: 'en' });
  await allaSvar(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^The ball is with\s+you in\s+\d+\s+cases/,
  );
  await expect(
    page.getByRole('heading', { level: 2, name: /^With the authority|^With you/ }).first(),
  ).toBeVisible();
  expect(await page.locator('.yours blockquote').allInnerTexts()).not.toEqual(swedish);
  const ours = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const theirs of copy.querySelectorAll('blockquote, [lang], .move')) theirs.remove();
    return copy.innerText;
  });
  expect(ours).not.toMatch(
    /\b(Hos dig|ärenden|myndigheten|sedan|har svarat|Försök igen|Bra att veta|I mål)\b/,
  );
  await granska(page);
});

test('an event in another language than asked for is marked up and says so', async ({ page, inloggad }) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  await page.getByRole('link', { name: /^Stöd till investering/ }).click();
  await expect(page.locator('.story [lang="en"]').first()).toBeVisible();
  await expect(page.getByText(/Myndigheten svarade på engelska/).first()).toBeVisible();
});

test('the choice stays after signing out', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const path of [
    '/',
    '/integritet',
    '/kakor',
    '/tillganglighet',
    '/vad-som-visas',
    '/utloggad',
    '/utan-nummer',
    '/finns-inte',
  ]) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await granska(page);
  }
});
