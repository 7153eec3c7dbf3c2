// Following one case by its kvittensnummer: a company that has no organisation number yet.

import { expect, granska, type Page, ryms, test } from './bollkoll.ts';

const KVITTENS = 'KV-5518-2094';

/** Opens the page from the signed-in person's own footer. */
async function oppna(page: Page): Promise<void> {
  await page.locator('footer').getByRole('link', { name: 'Följ ett ärende med kvittensnummer' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Följ ett ärende med kvittensnummer' }),
  ).toBeVisible();
  await expect(page.getByLabel('Kvittensnummer')).toBeEditable();
}

async function fraga(page: Page, nummer: string): Promise<void> {
  await page.getByLabel('Kvittensnummer').fill(nummer);
  await page.getByRole('button', { name: 'Visa ärendet' }).click();
}

// Each journey as another person: the tries are counted for each, and the process remembers.
test('the case is shown with its ball, its next step and its story, and the number stands in no address', async ({
  page,
  inloggad,
}) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await inloggad('Greta Holm');
  await oppna(page);
  await granska(page);
  await fraga(page, KVITTENS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bollen är hos\s+dig sedan 2\s+dagar$/);
  await expect(page.locator('.over')).toHaveText('Registrering av företag');
  await expect(page.getByRole('link', { name: /Skicka in bankintyget/ })).toBeVisible();
  await expect(page.locator('.story li')).toHaveCount(2);
  await expect(page.locator('.band dl')).toContainText(KVITTENS);
  await expect(page).toHaveURL(/\/folj$/);
  expect(urls.join('\n')).not.toContain('5518');
  expect(
    await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }])),
  ).not.toContain('5518');
  await granska(page);
  await page.getByRole('button', { name: 'Följ ett annat ärende' }).click();
  await expect(page.getByLabel('Kvittensnummer')).toHaveValue('');
  await expect(page.getByText('Skicka in intyget från banken')).toHaveCount(0);
});

test('a number that leads nowhere is said to, and only when the authority has answered', async ({
  page,
  inloggad,
  producenter,
}) => {
  await inloggad('Karin Ek');
  await oppna(page);
  await fraga(page, 'KV-0000-0000');
  await expect(page.getByRole('alert').filter({ hasText: 'Bolagsverket hittar inget ärende' })).toBeVisible();
  await expect(page.getByLabel('Kvittensnummer')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Kvittensnummer')).toHaveValue('KV-0000-0000');
  await granska(page);
  await producenter.stoppa('bolagsverket');
  await fraga(page, KVITTENS);
  await expect(page.getByRole('alert').filter({ hasText: 'ingen kontakt med Bolagsverket' })).toBeVisible();
  await expect(page.locator('main a[href^="tel:"]')).toBeVisible();
  await expect(page.getByText(/hittar inget ärende/)).toHaveCount(0);
  await granska(page);
});

test('nothing, and what cannot be a number, is refused beside the field', async ({ page, inloggad }) => {
  await inloggad('Nils Åkesson');
  await oppna(page);
  await fraga(page, '  ');
  await expect(page.getByText('Skriv kvittensnumret.')).toBeVisible();
  await fraga(page, 'KV');
  await expect(page.getByText('Det kan inte vara ett kvittensnummer.')).toBeVisible();
  await granska(page);
});

test('too many tries are stopped, with how long to wait', async ({ page, inloggad }) => {
  await inloggad('Erik Berg');
  await oppna(page);
  const stopp = page.getByText(/Du har provat många gånger på kort tid\. Vänta \d+\s+sekund/);
  // A slow machine is given one more now and then: the tries come back evenly.
  for (let nr = 0; nr < 20 && !(await stopp.isVisible()); nr += 1) {
    await fraga(page, `KV-0000-00${nr + 10}`);
    await expect(stopp.or(page.getByText(/hittar inget ärende/))).toBeVisible();
  }
  await expect(stopp).toBeVisible();
  await granska(page);
  const answer = await page.evaluate(async () => {
    const prova = () =>
      fetch('/api/folj', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kalla: 'bolagsverket', nummer: 'KV-0000-0000' }),
      });
    let response = await prova();
    for (let nr = 0; nr < 20 && response.ok; nr += 1) response = await prova();
    return [
      response.status,
      response.headers.get('content-type'),
      Number(response.headers.get('retry-after')),
      await response.json(),
    ];
  });
  expect(answer).toMatchObject([
    429,
    'application/problem+json',
    expect.any(Number),
    { type: 'urn:bollkoll:problem:for-manga' },
  ]);
  expect(Number(answer[2])).toBeGreaterThan(0);
});

test('it is done with the keyboard alone, in English, at 320 px', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 320, height: 640 },
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  const { signIn } = await import('../scripts/sign-in.ts');
  await signIn(page, 'Amira Haddad');
  await page.goto('/');
  await page.getByRole('link', { name: 'Follow a case by its receipt number' }).first().click();
  const field = page.getByLabel('Receipt number');
  await expect(page.getByRole('button', { name: 'Show the case' })).toBeEnabled();
  await field.focus();
  await page.keyboard.type(KVITTENS);
  await ryms(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^The ball has been with\s+you for 2\s+days/,
  );
  // The reader stands where the case begins.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
  await ryms(page);
  await granska(page);
  await context.close();
});

test('signed out, the page asks one to sign in, and no authority is asked', async ({ page }) => {
  await page.goto('/folj');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du är inte inloggad längre');
  const status = await page.evaluate(async () => {
    const body = JSON.stringify({ kalla: 'bolagsverket', nummer: 'KV-5518-2094' });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/folj', { method: 'POST', headers, body })).status;
  });
  expect(status).toBe(401);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /kvittensnummer/ })).toHaveCount(0);
});

test('signing out leaves nothing of the case behind the back button', async ({ page, inloggad }) => {
  await inloggad('Tindra Testdata');
  await oppna(page);
  await fraga(page, KVITTENS);
  await expect(page.locator('.story li')).toHaveCount(2);
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.waitForURL(/\/utloggad$/);
  await page.goBack();
  await expect(page.getByText('Skicka in intyget från banken')).toHaveCount(0);
  await expect(page.locator('.story')).toHaveCount(0);
});
