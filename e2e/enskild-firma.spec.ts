// A sole trader with two firms: three questions, one timeline, each authority once.

import { allaSvar, expect, granska, type Page, ryms, test } from './bollkoll.ts';

const NUMMER = /189406129842|9406129842|940612-9842/;

/** What the page's own question is answered with. */
function strommen(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const part = location.pathname.split('/')[2] ?? '';
    return (await fetch(`/api/handelser?part=${part}`)).text();
  });
}

test('one page, named after her and her firms, holds what all three questions found', async ({
  page,
  inloggad,
}) => {
  await inloggad('Greta Holm');
  await allaSvar(page);
  const sent = await strommen(page);
  await expect(page.locator('header .for')).toContainText('Greta Holm, Holms Keramik och Holms Kaffevagn');
  await expect(page.locator('header .for a[data-for]')).toHaveCount(1);
  await expect(page).toHaveTitle(/1\s*ärende/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bollen är hos\s+dig i\s+1\s+ärende$/);
  // Her own, the first firm's, the second firm's.
  for (const namn of ['Plats i förskola', 'Registrering för moms', 'Registrering av livsmedelsverksamhet'])
    await expect(page.getByRole('link', { name: namn })).toBeVisible();
  // Three questions to each authority, but for the one that knows no private persons.
  const parter = sent
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((rad) => rad.rad === 'utfall' && rad.utfall.producent === 'skatteverket');
  expect(parter).toHaveLength(3);
  expect(new Set(parter.map((rad) => rad.utfall.kund)).size).toBe(1);
  expect(sent + (await page.content())).not.toMatch(NUMMER);
  await granska(page);
});

test('an event that two of the questions find is shown once', async ({ page, inloggad }) => {
  await inloggad('Greta Holm');
  await allaSvar(page);
  await page.getByRole('link', { name: 'F-skatt' }).click();
  await expect(page.locator('.story li')).toHaveCount(1);
  await expect(page.locator('.band dl')).toContainText('Greta Holm, Holms Keramik och Holms Kaffevagn');
});

test('the ledger and the gaps name each authority once', async ({ page, inloggad, producenter }) => {
  await producenter.lage('skatteverket', { fel: '500' });
  await inloggad('Greta Holm');
  await allaSvar(page);
  await page.locator('.ledger summary').click();
  await expect(page.locator('.ledger tbody tr')).toHaveCount(6);
  await expect(page.locator('.ledger summary')).toContainText(/5\s+av\s+6 har svarat/);
  await expect(page.locator('.lucka')).toHaveCount(1);
  await granska(page);
  await producenter.lage('skatteverket', { fel: null });
  await page
    .locator('.court')
    .getByRole('button', { name: /^Försök igen/ })
    .click();
  await expect(page.locator('.ledger summary')).toContainText(/6\s+av\s+6 har svarat/);
  await expect(page.locator('.lucka')).toHaveCount(0);
});

test('when it is not known which firms she has, the headline claims nothing', async ({ page, inloggad }) => {
  await page.route('**/api/handelser*', async (route) => {
    const svar = await route.fetch();
    const body = (await svar.text()).replace('"rad":"start"', '"rad":"start","foretagOkanda":true');
    await route.fulfill({ response: svar, body });
  });
  await inloggad('Nils Åkesson');
  await allaSvar(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Vi vet inte än om något väntar på\s+dig. Vi kunde inte se om du har enskild\s+firma\.$/,
  );
  await expect(page.locator('main').getByText(/inga ärenden/i)).toHaveCount(0);
  await granska(page);
});

test('the long name fits a phone of 320 px', async ({ page, inloggad }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await inloggad('Greta Holm');
  await allaSvar(page);
  await ryms(page);
});
