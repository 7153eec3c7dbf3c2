// The end of the session, before it comes: a warning with time to stay, and a page that says why when it has come. The
// browser's timers are wound forward; how long is left is the real server's answer with the minutes taken off.

import { allaSvar, expect, granska, type Page, ryms, test } from './bollkoll.ts';

/** Makes what the server says is left shorter, when it is only asked. */
async function korta(page: Page, mer: { forlangs?: boolean } = {}): Promise<void> {
  await page.route('**/api/session', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    const tid = response.ok() ? { ...(await response.json()), kvarMs: 170_000, ...mer } : undefined;
    await route.fulfill(tid ? { response, json: tid } : { response });
  });
}

/** Maja's overview, with the browser's clock in the test's hand. */
async function oversikt(page: Page, inloggad: (person: string) => Promise<void>): Promise<void> {
  await inloggad('Maja Lind');
  await page.clock.install();
  await page.reload();
  await allaSvar(page);
}

const varning = (page: Page) => page.getByRole('alertdialog', { name: 'Du loggas snart ut' });

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 320],
] as const) {
  test(`three minutes before the end one is warned and can stay, ${colorScheme} at ${width} px`, async ({
    page,
    inloggad,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme });
    await oversikt(page, inloggad);
    const summary = page.locator('.ledger summary');
    await summary.focus();
    const looked = page.waitForResponse('**/api/session');
    await page.clock.fastForward('56:00');
    await looked;
    await expect(varning(page)).toBeHidden();
    await korta(page);
    await page.clock.fastForward('05:01');
    await expect(varning(page)).toBeVisible();
    await expect(varning(page)).toContainText(
      /För din säkerhet loggas du ut klockan\s\d\d:\d\d om du inte väljer/,
    );
    // What a screen reader says when the dialog opens: its name and its text, whole.
    await expect(varning(page)).toHaveAccessibleName('Du loggas snart ut');
    await expect(varning(page)).toHaveAccessibleDescription(
      /^För din säkerhet loggas du ut klockan\s\d\d:\d\d om du inte väljer att fortsätta\.$/,
    );
    const stay = page.getByRole('button', { name: 'Fortsätt vara inloggad' });
    await expect(stay).toBeFocused();
    await granska(page);
    await ryms(page);
    await page.keyboard.press('Enter');
    await expect(varning(page)).toBeHidden();
    await expect(summary).toBeFocused();
    await page.unrouteAll({ behavior: 'wait' });
    await page.clock.fastForward('50:00');
    await expect(varning(page)).toBeHidden();
    await expect(page.locator('.case h3').first()).toBeVisible();
  });
}

test('a session that was used in another tab is not warned about', async ({ page, inloggad }) => {
  await oversikt(page, inloggad);
  const asked = page.waitForResponse('**/api/session');
  await page.clock.fastForward('58:00');
  expect(await (await asked).json()).toMatchObject({ forlangs: true });
  await expect(varning(page)).toBeHidden();
});

test('at eight hours one can sign in anew, sign out or read on, in English too', async ({
  page,
  inloggad,
}) => {
  await oversikt(page, inloggad);
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForLoadState();
  await korta(page, { forlangs: false });
  await page.clock.fastForward('58:00');
  const dialog = page.getByRole('alertdialog', { name: 'You will soon be signed out' });
  await expect(dialog).toContainText('8\u00a0hours');
  await granska(page);
  for (const name of ['Sign in anew', 'Sign out'])
    await expect(dialog.getByRole('button', { name })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close this' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.case h3').first()).toBeVisible();
});

test('when time is out the cases go, and the page says why', async ({ page, inloggad, context }) => {
  await oversikt(page, inloggad);
  const { value, ...cookie } =
    (await context.cookies()).find(({ name }) => name === 'bollkoll-session') ?? {};
  expect(value).toBeDefined();
  await context.addCookies([
    { ...(cookie as Parameters<typeof context.addCookies>[0][0]), value: 'x'.repeat(43) },
  ]);
  await page.clock.fastForward('58:00');
  await page.waitForURL(/\/utloggad\?skal=tid$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du har loggats ut');
  await granska(page);
  await page.goBack();
  await expect(page.locator('.case')).toHaveCount(0);
});

test('without contact when time is out no case stays, and no reason is made up', async ({
  page,
  inloggad,
}) => {
  await oversikt(page, inloggad);
  await page.route('**/api/session', (route) => route.abort());
  await page.clock.fastForward('58:00');
  await page.clock.fastForward('03:00');
  const dialog = page.getByRole('alertdialog', { name: 'Vi får ingen kontakt med tjänsten' });
  await expect(dialog).toBeVisible();
  await expect(page.locator('.case')).toHaveCount(0);
  await granska(page);
  await dialog.getByRole('button', { name: 'Försök igen' }).click();
  await allaSvar(page);
  await expect(page.locator('.case h3').first()).toBeVisible();
});

test('only a page of ours can extend a session', async ({ page, inloggad, baseURL }) => {
  await inloggad('Maja Lind');
  const post = (origin: string) => page.request.post('/api/session', { headers: { origin } });
  expect((await post('https://annan.example')).status()).toBe(403);
  expect((await post(baseURL ?? '')).status()).toBe(200);
});
