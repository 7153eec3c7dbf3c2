// Signed in to the frame without a press: the identity provider is asked, with nothing shown, who is at the browser. Portal, service and
// provider are three names of one site, and cookies of third parties are blocked; on a page of another site it comes to nothing, in time.

import { expect, type Page } from '@playwright/test';
import { granska, ryms } from './bollkoll.ts';
import {
  ANNANS,
  BOLLKOLL,
  fraga,
  HOS_DIG,
  iRamen,
  LEGITIMATION,
  loggaInPaPortalen,
  MINASIDOR,
  PORTALEN,
  ramen,
  test,
} from './portalen.ts';

test.use({ enSajt: true });

const granby = new URL(BOLLKOLL).host;
const UTE = 'Logga in för att se dina ärenden';
const SOKER = 'Vi ser efter om du redan är inloggad';
const rubrik = (sida: Page) => iRamen(sida).getByRole('heading', { level: 1 });
const laget = (sida: Page) => iRamen(sida).getByRole('status').last();

/** Known at the identity provider, as Maja Lind, and with no session of ours. */
async function kand(sida: Page): Promise<void> {
  await sida.goto(BOLLKOLL);
  await sida.getByRole('button', { name: 'Logga in' }).click();
  await sida.getByRole('button', { name: 'Maja Lind', exact: true }).click();
  await sida.waitForURL(/\/for\//);
  await sida.context().clearCookies({ name: /bollkoll/ });
}

/** How many times the provider has been asked with nothing shown. */
function fragorna(sida: Page): { readonly antal: number } {
  const sett = { antal: 0 };
  sida.context().on('request', (en) => {
    if (en.url().startsWith(`${LEGITIMATION}/auth?`) && en.url().includes('prompt=none')) sett.antal += 1;
  });
  return sett;
}

const visaPortalen = (sida: Page, portal = MINASIDOR, vy = 'hos-dig') =>
  loggaInPaPortalen(sida, 'Maja Lind', `vy=${vy}&utan=kod`, portal);

test('known at the identity provider she sees her cases with no press and no window', async ({
  sida,
  rum,
}) => {
  await kand(sida);
  const fragor = fragorna(sida);
  await visaPortalen(sida);
  await expect(rubrik(sida)).toHaveText(HOS_DIG, { timeout: 15_000 });
  await expect(sida.locator('#bollar')).toHaveText('5 hos dig');
  expect([fragor.antal, rum.pages().length]).toEqual([1, 1]);
  // Nothing but the frame's own session is left of it, shut in under the portal's site; and no code is in any address.
  const kakor = (await rum.cookies()).filter(({ name }) => name.includes('bollkoll'));
  expect(kakor.map(({ name }) => name).sort()).toEqual([
    '__Host-bollkoll-inbaddad',
    '__Host-bollkoll-lamnad',
  ]);
  for (const { secure, httpOnly, sameSite } of kakor)
    expect([secure, httpOnly, sameSite]).toEqual([true, true, 'None']);
  for (const ram of sida.frames()) expect(ram.url()).not.toMatch(/code=|state=|\d{12}/);
  expect(await ramen(sida).locator('iframe').count()).toBe(0);
  // It opens no page of ours.
  expect((await (await rum.newPage()).goto(`${BOLLKOLL}/for`))?.status()).toBe(401);
});

test('not known there, she has the box with the button and nothing else', async ({ sida, rum }) => {
  const fragor = fragorna(sida);
  await visaPortalen(sida);
  await expect(rubrik(sida)).toHaveText(UTE);
  await expect.poll(() => fragor.antal).toBe(1);
  await expect(laget(sida)).toHaveText('');
  expect(await ramen(sida).locator('iframe').count()).toBe(0);
  expect((await rum.cookies()).filter(({ name }) => /bollkoll-(inbaddad|tyst)/.test(name))).toEqual([]);
  // The button is as it was.
  const [fonster] = await Promise.all([
    rum.waitForEvent('page'),
    iRamen(sida).getByRole('button', { name: 'Logga in' }).click(),
  ]);
  await fonster.getByRole('button', { name: 'Maja Lind', exact: true }).click();
  await expect(rubrik(sida)).toHaveText(HOS_DIG, { timeout: 15_000 });
});

test('on a page of another site, where its cookies are blocked, the box is there in time', async ({
  sida,
}) => {
  await kand(sida);
  await visaPortalen(sida, PORTALEN);
  await expect(rubrik(sida)).toHaveText(UTE);
  await expect(laget(sida)).toHaveText('', { timeout: 6000 });
  await expect(iRamen(sida).getByRole('button', { name: 'Logga in' })).toBeEnabled();
});

test('while an identity provider hangs the button can be pressed, and after five seconds it is waited for no more', async ({
  sida,
  rum,
}) => {
  await rum.route(`${LEGITIMATION}/auth?*prompt=none*`, () => undefined);
  await visaPortalen(sida);
  await expect(laget(sida)).toContainText(SOKER);
  await granska(sida);
  await sida.setViewportSize({ width: 320, height: 640 });
  await ryms(sida);
  await expect(laget(sida)).toHaveText('', { timeout: 7000 });
  expect(await ramen(sida).locator('iframe').count()).toBe(0);
  await sida.reload();
  await expect(laget(sida)).toContainText(SOKER);
  const [fonster] = await Promise.all([
    rum.waitForEvent('page'),
    iRamen(sida).getByRole('button', { name: 'Logga in' }).click(),
  ]);
  expect(await ramen(sida).locator('iframe').count()).toBe(0);
  await fonster.getByRole('button', { name: 'Maja Lind', exact: true }).click();
  await expect(rubrik(sida)).toHaveText(HOS_DIG, { timeout: 15_000 });
});

test('an identity provider that shows a page of its own is not seen, and not waited for', async ({
  sida,
  rum,
}) => {
  await rum.route(`${LEGITIMATION}/auth?*prompt=none*`, (vag) =>
    vag.fulfill({ contentType: 'text/html', body: '<h1>Välj legitimation</h1>' }),
  );
  await visaPortalen(sida);
  await expect(laget(sida)).toContainText(SOKER);
  await expect(iRamen(sida).frameLocator('iframe').getByText('Välj legitimation')).toBeHidden();
  await expect(laget(sida)).toHaveText('', { timeout: 7000 });
  await expect(rubrik(sida)).toHaveText(UTE);
});

test('signed out of the portal’s page she stays out, also when the page is shown again', async ({ sida }) => {
  await kand(sida);
  await visaPortalen(sida);
  await expect(rubrik(sida)).toHaveText(HOS_DIG, { timeout: 15_000 });
  const fragor = fragorna(sida);
  await sida
    .locator('bollkoll-arenden')
    .evaluate((ett) => (ett as HTMLElement & { loggaUt(): void }).loggaUt());
  await expect(rubrik(sida)).toHaveText('Du är utloggad', { timeout: 1500 });
  // The provider knows her still: only that she has left keeps her out.
  for (const vy of ['hos-dig', 'oversikt', 'antal']) {
    await sida.goto(`${MINASIDOR}/mina-sidor?vy=${vy}&utan=kod`);
    await expect(rubrik(sida)).toHaveText(UTE);
    await expect(laget(sida)).toHaveText('');
  }
  expect(fragor.antal).toBe(0);
  // Her own press is another matter.
  const [fonster] = await Promise.all([
    sida.context().waitForEvent('page'),
    iRamen(sida).getByRole('button', { name: 'Logga in' }).click(),
  ]);
  if (!fonster.isClosed()) await fonster.waitForEvent('close');
  await expect(iRamen(sida).getByRole('button', { name: 'Logga in' })).toHaveCount(0);
});

test('signed out while it is under way she is not signed in', async ({ sida, rum }) => {
  await kand(sida);
  let slapp: () => void = () => undefined;
  const vantar = new Promise<void>((klar) => {
    slapp = klar;
  });
  await rum.route(`${LEGITIMATION}/auth?*prompt=none*`, async (vag) => {
    await vantar;
    await vag.continue().catch(() => undefined);
  });
  await visaPortalen(sida);
  await expect(laget(sida)).toContainText(SOKER);
  await sida
    .locator('bollkoll-arenden')
    .evaluate((ett) => (ett as HTMLElement & { loggaUt(): void }).loggaUt());
  await expect(laget(sida)).toHaveText('');
  slapp();
  await sida.reload();
  await expect(rubrik(sida)).toHaveText(UTE);
  await expect(laget(sida)).toHaveText('');
});

test('two frames on one page ask one at a time, and both are let in', async ({ sida }) => {
  await kand(sida);
  const fragor = fragorna(sida);
  await visaPortalen(sida);
  await sida.evaluate(() => {
    const en = document.querySelector('bollkoll-arenden');
    const tva = document.createElement('bollkoll-arenden');
    for (const namn of ['varumarke-adress']) tva.setAttribute(namn, en?.getAttribute(namn) ?? '');
    tva.setAttribute('vy', 'antal');
    en?.after(tva);
  });
  const ramar = sida.locator('bollkoll-arenden > iframe');
  await expect(ramar.first().contentFrame().getByRole('heading', { level: 1 })).toHaveText(HOS_DIG, {
    timeout: 15_000,
  });
  await expect(ramar.last().contentFrame().locator('.antalsmarke')).toBeVisible({ timeout: 15_000 });
  expect(fragor.antal).toBe(1);
});

test('another page that holds or opens the hidden frame gains nothing, whoever is at the browser', async ({
  sida,
  rum,
}) => {
  await kand(sida);
  const fragor = fragorna(sida);
  const adress = `${BOLLKOLL}/inbaddad/tyst?${new URLSearchParams({ sida: MINASIDOR })}`;
  await sida.goto(`${ANNANS}/`);
  const hort = await sida.evaluate(async (vart) => {
    const sagt: unknown[] = [];
    addEventListener('message', ({ data }) => sagt.push(data));
    open(vart);
    open(vart.replace('/tyst?', '/tyst/svar?inne&'));
    await new Promise((klar) => setTimeout(klar, 2000));
    return sagt;
  }, adress);
  expect([hort, fragor.antal]).toEqual([[], 0]);
  expect((await rum.cookies()).filter(({ name }) => name.includes('bollkoll'))).toEqual([]);
  // Nor may the portal's own page begin it: only our frame does.
  for (const site of ['cross-site', 'same-site', 'none', '']) {
    const svar = await fraga(adress.slice(BOLLKOLL.length), {
      host: granby,
      headers: { 'sec-fetch-dest': 'iframe', ...(site && { 'sec-fetch-site': site }) },
    });
    expect([site, svar.status, svar.huvuden['set-cookie']]).toEqual([site, 403, undefined]);
  }
});

test('the frame may hold ourselves and the identity provider, the hidden one is held by our frame, and all else is as it was', async () => {
  const policyn = async (vag: string, host = granby) =>
    String((await fraga(vag, { host })).huvuden['content-security-policy']);
  const portalens = `${PORTALEN} ${MINASIDOR}`;
  expect(await policyn('/inbaddad/hos-dig')).toContain(
    `frame-src 'self' ${LEGITIMATION}; frame-ancestors ${portalens};`,
  );
  for (const vag of ['/inbaddad/tyst', '/inbaddad/tyst/svar']) {
    const sagd = await policyn(vag);
    expect(sagd).toContain(`frame-ancestors 'self' ${portalens};`);
    expect(sagd).not.toContain('frame-src');
  }
  for (const vag of ['/', '/for', '/inbaddad/fonster', '/logga-in']) {
    const sagd = await policyn(vag);
    expect(sagd).toContain("frame-ancestors 'none';");
    expect(sagd).not.toContain('frame-src');
  }
  const solvik = granby.replace('granby', 'solvik');
  for (const vag of ['/inbaddad/hos-dig', '/inbaddad/tyst'])
    expect(await policyn(vag, solvik)).toMatch(/^(?!.*frame-src).*frame-ancestors 'none';/);
});
