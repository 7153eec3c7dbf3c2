// Only who may: without a session, or for someone else's part or case, no producer is asked.

import { allaSvar, expect, granska, test } from './bollkoll.ts';

const PROBLEM = 'application/problem+json';

test('without a session the stream answers 401 as problem details', async ({ request }) => {
  const answer = await request.get('/api/handelser?part=nagon');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([401, PROBLEM]);
  expect(await answer.json()).toMatchObject({
    status: 401,
    type: expect.stringMatching(/^urn:bollkoll:problem:/),
  });
});

test('a made-up session is an ended one: 401, and a page that explains', async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: 'bollkoll-session', value: 'A'.repeat(43), url: baseURL ?? '' }]);
  expect((await context.request.get('/api/handelser?part=nagon')).status()).toBe(401);
  await page.goto('/for/nagon');
  await expect(page.getByRole('button', { name: 'Logga in' })).toBeVisible();
  await granska(page);
});

test('someone else’s part is 403, and a page that explains', async ({ page, inloggad, browser }) => {
  await inloggad('Maja Lind');
  const hers = new URL(page.url()).pathname;
  const other = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  const { signIn } = await import('../scripts/sign-in.ts');
  await signIn(other, 'Karin Ek');
  const answer = await other.request.get(`/api/handelser?part=${hers.split('/').pop()}`);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([403, PROBLEM]);
  await other.goto(hers);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Du kan inte se de här ärendena');
  await expect(other.locator('.case, .row')).toHaveCount(0);
  await granska(other);
  await other.context().close();
});

test('someone else’s case id, or one of nobody, is 403, and no producer is asked', async ({
  page,
  inloggad,
  browser,
}) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  const href = (await page.locator('.yours .case h3 a').first().getAttribute('href')) ?? '';
  const id = href.split('/').pop();
  const other = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  const { signIn } = await import('../scripts/sign-in.ts');
  await signIn(other, 'Karin Ek');
  const hers = new URL(other.url()).pathname;
  await other.getByRole('heading', { level: 1, name: 'Inget väntar på dig' }).waitFor();
  const asked: string[] = [];
  other.on('request', (request) => request.url().includes('/api/handelser') && asked.push(request.url()));
  for (const foreign of [id, 'A'.repeat(27), 'ingenting']) {
    const answer = await other.goto(`${hers}/arende/${foreign}`);
    expect([foreign, answer?.status()]).toEqual([foreign, 403]);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Du kan inte se de här ärendena');
    expect(await answer?.text()).not.toContain('/api/handelser');
  }
  expect(asked).toEqual([]);
  await other.context().close();
});

test('a källa that does not exist is 400, and none is asked', async ({ page, inloggad }) => {
  await inloggad('Maja Lind');
  const part = new URL(page.url()).pathname.split('/').pop();
  expect((await page.request.get(`/api/handelser?part=${part}&kalla=hittepa`)).status()).toBe(400);
});

test('a form posted from another site signs nobody in or out and changes no language', async ({
  request,
}) => {
  for (const path of ['/logga-in', '/logga-ut', '/sprak']) {
    const answer = await request.post(path, {
      headers: { origin: 'https://annan.example' },
      maxRedirects: 0,
    });
    expect([path, answer.status()]).toEqual([path, 403]);
  }
});

test('every page carries a strict policy and is never kept when signed in', async ({ page, inloggad }) => {
  await inloggad('Maja Lind');
  const answer = await page.goto(page.url(), { waitUntil: 'commit' });
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval/);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
});
