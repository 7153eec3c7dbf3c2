// What someone else might try with the frame, the loader or the window: each fails closed.

import { expect } from '@playwright/test';
import {
  ANNANS,
  BOLLKOLL,
  fraga,
  HOS_DIG,
  iRamen,
  loggaInPaPortalen,
  PORTALEN,
  ramen,
  test,
} from './portalen.ts';

const granby = new URL(BOLLKOLL).host;
const solvik = granby.replace('granby', 'solvik');
const rubrik = (sida: Parameters<typeof iRamen>[0]) => iRamen(sida).getByRole('heading', { level: 1 });

test('on a page that nobody has let in the browser refuses the frame, the console says which setting, and the link is there', async ({
  sida,
}) => {
  const sagt: string[] = [];
  sida.on('console', (rad) => sagt.push(rad.text()));
  await loggaInPaPortalen(sida, 'Maja Lind', '', ANNANS);
  await expect(sida.getByRole('link', { name: 'Se dina ärenden hos Bollkoll' })).toBeVisible({
    timeout: 10_000,
  });
  expect(sagt.join('\n')).toMatch(/^Bollkoll: .*"portaler\[\]\.sidor".*https:\/\/annans\.localhost/m);
  expect(sagt.join('\n')).toContain('frame-ancestors');
  await expect(sida.locator('iframe')).toHaveCount(0);
  expect((await sida.context().cookies()).filter(({ name }) => name.includes('bollkoll'))).toEqual([]);
});

test('every page but the frame’s is held by nobody, the portal’s own pages included', async () => {
  for (const [vag, ramar] of [
    ['/', "'none'"],
    ['/for', "'none'"],
    ['/inbaddad/fonster', "'none'"],
    ['/utloggad', "'none'"],
    ['/inbaddad/hos-dig', PORTALEN],
    ['/inbaddad/utloggad', PORTALEN],
  ] as const) {
    const { huvuden } = await fraga(vag, { host: granby });
    expect([vag, huvuden['content-security-policy']]).toEqual([
      vag,
      expect.stringContaining(`frame-ancestors ${ramar};`),
    ]);
    expect([vag, huvuden['x-frame-options']]).toEqual([vag, ramar === PORTALEN ? undefined : 'DENY']);
  }
  // The other brand has let no portal in.
  const { huvuden } = await fraga('/inbaddad/hos-dig', { host: solvik });
  expect(huvuden['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('a message from another origin, of another version or of no known shape is ignored and counted, on both sides', async ({
  sida,
  rum,
}) => {
  await loggaInPaPortalen(sida, 'Maja Lind');
  await expect(sida.locator('#bollar')).toHaveText('5 hos dig', { timeout: 15_000 });
  const [annans] = await Promise.all([
    rum.waitForEvent('page'),
    sida.evaluate((adress) => void window.open(adress), `${ANNANS}/`),
  ]);
  await annans.waitForLoadState();
  await annans.evaluate(() => {
    opener.postMessage({ bollkoll: 1, slag: 'bollar', antal: 99, fullstandig: true }, '*');
    opener.postMessage({ bollkoll: 1, slag: 'utloggad' }, '*');
    opener[0].postMessage({ bollkoll: 1, slag: 'hej' }, '*');
    opener[0].postMessage({ bollkoll: 1, slag: 'utloggad' }, '*');
  });
  const ram = ramen(sida);
  await sida.evaluate((adress) => {
    const fonster = document.querySelector('iframe')?.contentWindow;
    fonster?.postMessage({ bollkoll: 2, slag: 'utloggad' }, adress);
    fonster?.postMessage({ bollkoll: 1, slag: 'töm' }, adress);
    fonster?.postMessage('utloggad', adress);
  }, BOLLKOLL);
  // What the frame itself says is held to its shape too.
  await ram.evaluate((adress) => {
    parent.postMessage({ bollkoll: 2, slag: 'bollar', antal: 98, fullstandig: true }, adress);
    parent.postMessage({ bollkoll: 1, slag: 'bollar', antal: 'många', fullstandig: true }, adress);
    parent.postMessage({ bollkoll: 1, slag: 'oppna-arende', id: '../../logga-ut' }, adress);
  }, PORTALEN);
  await expect
    .poll(() =>
      sida.evaluate(
        () => (document.querySelector('bollkoll-arenden') as HTMLElement & { ignorerade: number }).ignorerade,
      ),
    )
    .toBe(5);
  await expect.poll(() => ram.evaluate(() => document.documentElement.dataset.ignorerade)).toBe('5');
  await expect(sida.locator('#bollar')).toHaveText('5 hos dig');
  await expect(rubrik(sida)).toHaveText(HOS_DIG);
  expect(await sida.locator('body').getAttribute('data-oppnat')).toBeNull();
});

test('a frame’s session of one brand is none at another, and nothing of it opens our own pages', async ({
  sida,
  rum,
}) => {
  await loggaInPaPortalen(sida, 'Maja Lind');
  await expect(rubrik(sida)).toHaveText(HOS_DIG, { timeout: 15_000 });
  const adress = await ramen(sida).evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .find((name) => name.includes('/inbaddad/handelser')),
  );
  const vag = (adress ?? '').slice(BOLLKOLL.length);
  const cookie = (await rum.cookies())
    .filter(({ name }) => name.includes('bollkoll'))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const som = (host: string, path: string) =>
    fraga(path, { host, headers: { cookie } }).then(({ status }) => status);
  expect(await som(granby, vag)).toBe(200);
  expect(await som(solvik, vag)).toBe(401);
  expect(await som(new URL(BOLLKOLL).host.replace('granby.', ''), vag)).toBe(401);
  for (const path of [
    '/for',
    '/historik',
    '/inloggningar',
    '/api/session',
    vag.replace('/inbaddad/', '/api/'),
  ])
    expect([path, await som(granby, path)]).toEqual([path, 401]);
  // By another name it is no session of our own pages either.
  const bytt = cookie.replace('__Host-bollkoll-inbaddad', '__Host-bollkoll-session');
  expect((await fraga('/for', { host: granby, headers: { cookie: bytt } })).status).toBe(401);
});

test('host tricks reach no frame and change nobody’s policy', async () => {
  for (const headers of [
    { 'x-forwarded-host': 'annans.localhost' },
    { forwarded: 'host=annans.localhost' },
    { 'x-inbaddad': '/inbaddad/hos-dig?sprak=en', 'x-original-host': 'annans.localhost' },
  ] as Record<string, string>[]) {
    const svar = await fraga('/inbaddad/hos-dig', { host: granby, headers });
    expect([svar.status, svar.huvuden['content-security-policy']]).toEqual([
      200,
      expect.stringContaining(`frame-ancestors ${PORTALEN};`),
    ]);
    expect(svar.text).not.toContain('annans');
  }
  for (const host of ['annans.localhost', `${granby}.annans.example`, `${granby}@annans.example`, ''])
    expect([400, 421]).toContain((await fraga('/inbaddad/hos-dig', { host })).status);
});

test('the embed leads nowhere else: no address that it takes becomes one that it sends on to', async () => {
  const losen = (form: Record<string, string>) =>
    fraga('/inbaddad/losen', {
      host: granby,
      headers: { origin: PORTALEN, accept: 'text/html' },
      form: { kod: 'x'.repeat(43), ...form },
    });
  for (const vy of [
    '//annans.example',
    '../../utloggad',
    'https://annans.example',
    'hos-dig/../../',
    '',
    'constructor',
  ])
    expect([vy, (await losen({ vy })).status]).toEqual([vy, 400]);
  const { status, huvuden } = await losen({
    ...{ vy: 'hos-dig', arende: '//annans.example', tema: '"><script>', sprak: 'https://annans.example' },
    ...{ part: 'x', vidare: 'https://annans.example' },
  });
  expect([status, huvuden.location, huvuden['set-cookie']]).toEqual([
    303,
    `${BOLLKOLL}/inbaddad/hos-dig`,
    // A code that is not taken ends what the frame held.
    [expect.stringMatching(/^__Host-bollkoll-inbaddad=; .*Max-Age=0$/)],
  ]);
  const { text } = await fraga(
    '/inbaddad/utloggad?vidare=https://annans.example&tema=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    { host: granby },
  );
  expect(text).not.toContain('<script>alert');
});

test('a window that another page opens gives its code to nobody', async ({ rum }) => {
  const egen = await rum.newPage();
  await egen.goto(BOLLKOLL);
  await egen.getByRole('button', { name: 'Logga in' }).click();
  await egen.getByRole('button', { name: 'Maja Lind', exact: true }).click();
  await egen.waitForURL(/\/for\//);
  const annans = await rum.newPage();
  await annans.goto(`${ANNANS}/`);
  await annans.evaluate(() => {
    const hort: unknown[] = [];
    Object.assign(window, { hort });
    addEventListener('message', ({ data }) => hort.push(data));
  });
  const hort = () => annans.evaluate(() => (window as unknown as { hort: unknown[] }).hort);
  for (const sida of [PORTALEN, ANNANS]) {
    const [fonster] = await Promise.all([
      rum.waitForEvent('page'),
      annans.evaluate(
        (adress) => void window.open(adress),
        `${BOLLKOLL}/inbaddad/fonster?sprak=sv&sida=${sida}`,
      ),
    ]);
    // For the portal's page it closes, having spoken to nobody; for another it has nothing to give.
    if (sida === PORTALEN) await fonster.waitForEvent('close').catch(() => undefined);
    else await expect(fonster.getByText('Det gick inte att lämna över inloggningen')).toBeVisible();
    expect(await hort()).toEqual([]);
    if (!fonster.isClosed()) await fonster.close();
  }
});
