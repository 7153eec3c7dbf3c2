// Which authorities are asked: a kommun that is not asked for everybody is named as not asked, nothing is said to be complete without
// it, and it can be added, removed, or asked once together with everyone.

import {
  allaSvar,
  andraRegistret,
  expect,
  granska,
  type Page,
  type Registerkalla,
  ryms,
  test,
} from './bollkoll.ts';

const KOMMUNEN = 'Lindköpings kommun';
const valfri = (k: Registerkalla): Registerkalla =>
  k.id === 'lindkopings-kommun'
    ? { ...k, producenter: k.producenter.map((p) => ({ ...p, valfri: true })) }
    : k;

let aterstall: () => Promise<void> = async () => undefined;
test.beforeAll(async () => {
  aterstall = await andraRegistret(valfri);
});
test.afterAll(() => aterstall());

const liggare = (page: Page) => page.locator('.ledger');
const arendena = (page: Page) => page.locator('.court').innerText();

test('not chosen it is not asked, the ledger says so and why; added it is asked, removed it is not', async ({
  page,
  inloggad,
}) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  const sidan = page.url();
  await expect(liggare(page).locator('summary')).toContainText('5 av 5');
  expect(await arendena(page)).not.toContain(KOMMUNEN);
  await liggare(page).locator('summary').click();
  await expect(liggare(page)).toContainText(`${KOMMUNEN} frågas inte, för du har inte lagt till den.`);
  await granska(page);

  await page.getByRole('link', { name: 'Lägg till kommun' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Vilka som frågas om Lindens Tacotruck AB',
  );
  await granska(page);
  // Only for the part that it was chosen for, and nothing of it in an address but the registry's own id.
  await page.getByLabel('Kommun', { exact: true }).selectOption({ label: KOMMUNEN });
  await page.getByRole('button', { name: 'Lägg till' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText(`${KOMMUNEN} är tillagd och frågas från och med nu.`);
  await expect(page.getByText('Alla som är anslutna frågas redan.')).toBeVisible();
  await granska(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await ryms(page);

  await page.getByRole('link', { name: 'Till ärendena' }).click();
  await allaSvar(page);
  expect(page.url()).toBe(sidan);
  await expect(liggare(page).locator('summary')).toContainText('6 av 6');
  expect(await arendena(page)).toContain(KOMMUNEN);
  await page.goto('/for');
  await page.getByRole('link', { name: /^Maja Lind/ }).click();
  await allaSvar(page);
  await expect(liggare(page).locator('summary')).toContainText('5 av 5');

  await page.goto(sidan.replace('/for/', '/fragas/'));
  await page.getByRole('button', { name: `Ta bort ${KOMMUNEN}` }).click();
  await expect(page.getByRole('status')).toHaveText(`${KOMMUNEN} frågas inte längre.`);
  await expect(page.getByText('Du har inte lagt till någon än.')).toBeVisible();
});

test('everyone is asked once, in place, and only then is nothing said to be outside', async ({
  page,
  inloggad,
}) => {
  const fragor: string[] = [];
  page.on('request', (fraga) => {
    if (fraga.url().includes('/api/handelser')) fragor.push(new URL(fraga.url()).search);
  });
  await inloggad('Maja Lind');
  await allaSvar(page);
  await liggare(page).locator('summary').click();
  await page.getByRole('link', { name: 'Fråga alla den här gången' }).press('Enter');
  await expect(liggare(page).locator('summary')).toContainText('6 av 6');
  await allaSvar(page);
  expect(await arendena(page)).toContain(KOMMUNEN);
  await expect(page.getByText('frågas inte')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Välj vilka som frågas' })).toBeVisible();
  await granska(page);
  expect(fragor.map((sok) => new URLSearchParams(sok).get('alla'))).toEqual([null, 'ja']);
  // The address says it, so a reload asks the same.
  await page.reload();
  await allaSvar(page);
  await expect(liggare(page).locator('summary')).toContainText('6 av 6');
  expect(fragor.map((sok) => new URLSearchParams(sok).get('alla'))).toEqual([null, 'ja', 'ja']);
});

test('with somebody outside, nothing that waits is said only of those who were asked', async ({
  page,
  inloggad,
}) => {
  await inloggad('Karin Ek');
  await allaSvar(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Inget väntar på\s+dig hos dem som frågades$/,
  );
  await expect(page.locator('.side.yours')).toContainText('Andra kan ha ärenden åt dig utan att ha frågats.');
  await page.goto(`${page.url()}#alla`);
  await page.reload();
  await allaSvar(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Inget väntar på\s+dig just\s+nu$/);
});

test.describe('without JavaScript, in English', () => {
  test.use({ locale: 'en-GB' });
  test('the choice is made all the same', async ({ page, inloggad, browser }) => {
    await inloggad('Erik Berg');
    const part = new URL(page.url()).pathname.split('/').at(-1);
    const utan = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'en-GB',
      storageState: await page.context().storageState(),
    });
    const sida = await utan.newPage();
    await sida.goto(new URL(`/fragas/${part}`, page.url()).href);
    await sida.getByLabel('Municipality').selectOption({ label: KOMMUNEN });
    await sida.getByRole('button', { name: 'Add' }).click();
    await expect(sida.getByRole('status')).toHaveText(`${KOMMUNEN} has been added and is asked from now on.`);
    await sida.getByRole('button', { name: `Remove ${KOMMUNEN}` }).click();
    await expect(sida.getByRole('status')).toHaveText(`${KOMMUNEN} is no longer asked.`);
    await utan.close();
  });
});

test('an ombud is asked at what her fullmakt opens, chosen or not', async ({ page, inloggad }) => {
  await inloggad('Johan Palm');
  await page.goto('/for');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.getByRole('link', { name: 'Erik Berg', exact: true }).click();
  await allaSvar(page);
  await expect(page.locator('.court')).toContainText('Bygglov');
});

test('asking everyone again and again is stopped, and the ordinary question is not', async ({
  page,
  inloggad,
}) => {
  await inloggad('Amira Haddad');
  const part = new URL(page.url()).pathname.split('/').at(-1);
  const svar = [];
  for (let nr = 0; nr < 7; nr += 1)
    svar.push((await page.request.get(`/api/handelser?part=${part}&alla=ja`)).status());
  expect(svar).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect((await page.request.get(`/api/handelser?part=${part}`)).status()).toBe(200);
});
