// The åtkomsthistorik: what one has asked is there, without what was answered; a company's for who signs for it; as a file; and
// what to do about a row that one does not recognise.

import { readFile } from 'node:fs/promises';
import { allaSvar, expect, granska, type Page, ryms, test } from './bollkoll.ts';

const rader = (page: Page) => page.locator('.konto > li');
const hem = async (page: Page) => {
  await page.goto('/hem');
  await allaSvar(page);
};

test('what one has asked stands there: when, for whom, by what right and at which authorities', async ({
  page,
  inloggad,
}) => {
  await inloggad('Erik Berg');
  await allaSvar(page);
  await page.getByRole('link', { name: 'Åtkomsthistorik' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Åtkomsthistorik');
  await expect(rader(page).first()).toContainText(
    /\d+\s\p{L}+ kl\.\s\d\d:\d\d.*Du frågade om dina egna ärenden\. Hos .*Skatteverket/su,
  );
  await granska(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await ryms(page);
  const before = await rader(page).count();
  await hem(page);
  await page.goto('/historik');
  expect(await rader(page).count()).toBe(before + 1);
});

test('asking one authority again is a row about that authority alone', async ({
  page,
  inloggad,
  producenter,
}) => {
  await producenter.lage('bolagsverket', { fel: '500' });
  await inloggad('Erik Berg');
  await allaSvar(page);
  await producenter.lage('bolagsverket', { fel: null });
  const asked = page.waitForRequest(/kalla=bolagsverket/);
  await page
    .getByRole('button', { name: /^Försök igen\s+hos Bolagsverket/ })
    .first()
    .click();
  await asked;
  await allaSvar(page);
  await page.goto('/historik');
  await expect(rader(page).first()).toContainText('Hos Bolagsverket.');
});

test('a company’s history is reached by who signs for it, and by nobody else', async ({
  page,
  inloggad,
  browser,
}) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  await page.goto('/historik');
  await expect(rader(page).first()).toContainText('Du frågade för Lindens Tacotruck AB, som firmatecknare.');
  await page.getByRole('link', { name: 'Lindens Tacotruck AB' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Åtkomsthistorik för Lindens Tacotruck AB',
  );
  await expect(rader(page).first()).toContainText('som firmatecknare');
  await granska(page);
  const annan = await (await browser.newContext()).newPage();
  expect((await annan.goto(page.url()))?.status()).toBe(401);
  await annan.context().close();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.waitForURL(/utloggad/);
});

test('someone else’s part opens no history, as a page or as a file', async ({ page, inloggad, browser }) => {
  await inloggad('Maja Lind');
  const part = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const context = await browser.newContext({ locale: 'sv-SE' });
  const annan = await context.newPage();
  await annan.goto('/');
  await annan.getByRole('button', { name: 'Logga in' }).click();
  await annan.getByRole('button', { name: 'Erik Berg', exact: true }).click();
  await annan.waitForURL(/\/for\//, { waitUntil: 'commit' });
  expect((await annan.goto(`/historik?part=${part}`))?.status()).toBe(403);
  await granska(annan);
  for (const format of ['csv', 'json'])
    expect((await annan.request.get(`/historik/export?format=${format}&part=${part}`)).status()).toBe(403);
  await context.close();
});

test('the whole history is fetched as a file, for spreadsheets and for programs', async ({
  page,
  inloggad,
}) => {
  await inloggad('Erik Berg');
  await allaSvar(page);
  await page.goto('/historik');
  const fil = async (name: string) => {
    const [hamtad] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    return { namn: hamtad.suggestedFilename(), text: await readFile(await hamtad.path(), 'utf8') };
  };
  const csv = await fil('För kalkylprogram (CSV)');
  expect(csv.namn).toMatch(/^atkomsthistorik-\d{4}-\d\d-\d\d\.csv$/);
  expect(csv.text).toMatch(/^\uFEFF"Tid";"Vem";/);
  expect(csv.text).toContain('"jag själv";"jag själv";"egen"');
  const json = await fil('För andra program (JSON)');
  expect(JSON.parse(json.text).rader[0]).toMatchObject({ vem: 'jag själv', ratt: 'egen' });
  for (const { text } of [csv, json]) expect(text).not.toMatch(/\d{12}|\d{8}-\d{4}/);
});

test('det här var inte jag: one is told what to do, the row is marked, and every session can be ended from there', async ({
  page,
  inloggad,
}) => {
  await inloggad('Erik Berg');
  await allaSvar(page);
  await page.goto('/historik');
  await rader(page)
    .first()
    .getByRole('link', { name: /^Det här var inte jag/ })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det här var inte jag');
  await granska(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await ryms(page);
  await page.getByRole('button', { name: 'Anmäl raden' }).press('Enter');
  await expect(page.locator('.kvitto')).toContainText(/Raden är anmäld\. Referens: [\w-]{22}/);
  await granska(page);
  await page.getByRole('link', { name: 'Till historiken' }).click();
  await expect(rader(page).first()).toContainText(/Anmäld \d+/);
  await page.goBack();
  await page.getByRole('button', { name: 'Logga ut överallt' }).click();
  await page.waitForURL(/\/utloggad$/);
  expect((await page.goto('/historik'))?.status()).toBe(401);
});

test('in English, and without script, it says the same', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Nils Åkesson', exact: true }).click();
  await page.goto('/historik');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Access history');
  await expect(page.getByText('is kept for 180\u00a0days', { exact: false })).toBeVisible();
  await context.close();
});
