// One who asks too much, and a house that is full: she is told so and has a way on, and nobody else notices.

import { signIn } from '../scripts/sign-in.ts';
import { allaSvar, expect, granska, type Page, ryms, test } from './bollkoll.ts';

type Svar = { status: number; igenOm: number; text: string };

type Hennes = { adress: URL; cookie: string };

async function hennesFraga(page: Page): Promise<Hennes> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return { cookie, adress: new URL(`/api/handelser?part=${page.url().split('/').pop()}`, page.url()) };
}

/** Asks for the cases beside the browser, which has only six connections of its own. */
async function fraga({ adress, cookie }: Hennes): Promise<Svar> {
  // Nothing of what a visitor writes makes her someone else.
  const headers = { cookie, 'x-forwarded-for': '203.0.113.1', 'x-bollkoll-uttag': '203.0.113.2' };
  const svar = await fetch(adress, { headers });
  return {
    status: svar.status,
    igenOm: Number(svar.headers.get('retry-after')),
    text: await svar.text(),
  };
}

test('one who asks without end is stopped and told how long to wait, and another person sees all of hers', async ({
  page,
  browser,
  baseURL,
  inloggad,
}) => {
  await inloggad('Nils Åkesson');
  await allaSvar(page);
  const nils = await hennesFraga(page);
  let hamrar = true;
  const svar: Svar[] = [];
  const hammare = Array.from({ length: 6 }, async () => {
    while (hamrar) {
      const ett = await fraga(nils);
      svar.push(ett);
      // Never as patient as she was told to be, and no load test.
      if (ett.status !== 200) await new Promise((klar) => setTimeout(klar, 50));
    }
  });
  try {
    await expect.poll(() => svar.some(({ status }) => status === 429), { timeout: 20_000 }).toBe(true);

    const annan = await browser.newContext({ locale: 'sv-SE', ...(baseURL && { baseURL }) });
    const hennes = await annan.newPage();
    await signIn(hennes, 'Greta Holm');
    await allaSvar(hennes);
    await expect(hennes.getByRole('status').filter({ hasText: '6 av 6 har svarat' })).toHaveCount(1);
    await annan.close();

    await page.setViewportSize({ width: 320, height: 640 });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tjänsten kan inte svara just nu');
    await ryms(page);
    await granska(page);
  } finally {
    hamrar = false;
    await Promise.all(hammare);
  }
  const nekad = svar.find(({ status }) => status === 429);
  expect(nekad?.text).toContain('urn:bollkoll:problem:for-tatt');
  expect(nekad?.igenOm).toBeGreaterThan(0);
  // The way on: after a while the button asks again.
  await expect
    .poll(async () => {
      const igen = page.getByRole('button', { name: 'Försök igen' });
      if (await igen.isVisible()) await igen.click();
      return page.getByRole('heading', { level: 1 }).textContent();
    })
    .not.toContain('kan inte svara');
});

test('one person cannot keep more answers waiting than her share, and another still gets hers', async ({
  page,
  browser,
  baseURL,
  inloggad,
  producenter,
}) => {
  await inloggad('Karin Ek');
  await allaSvar(page);
  const annan = await browser.newContext({ locale: 'sv-SE', ...(baseURL && { baseURL }) });
  const hennes = await annan.newPage();
  await signIn(hennes, 'Greta Holm');
  await allaSvar(hennes);
  const [karin, greta] = [await hennesFraga(page), await hennesFraga(hennes)];
  await producenter.lage('skatteverket', { fordrojningMs: 2000 });
  const egna = Array.from({ length: 12 }, () => fraga(karin));
  // Those that are refused are refused at once, while the rest are waited for.
  await Promise.race(egna);
  expect((await fraga(greta)).status).toBe(200);
  const svar = await Promise.all(egna);
  expect(svar.map(({ status }) => status).sort()).toEqual([...Array(8).fill(200), ...Array(4).fill(503)]);
  const nekad = svar.find(({ status }) => status === 503);
  expect([nekad?.igenOm, nekad?.text]).toEqual([5, expect.stringContaining('urn:bollkoll:problem:upptaget')]);
  // The places are given back.
  expect((await fraga(karin)).status).toBe(200);
  await producenter.lage('skatteverket', { fordrojningMs: 0 });
  await annan.close();
});

test('too many sign-ins from one address are stopped, whatever address they claim, and a browser is shown a page', async ({
  page,
  baseURL,
}) => {
  const adress = baseURL ?? '';
  const borja = (nr: number, accept: string) =>
    fetch(`${adress}/logga-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: adress,
        accept,
        'x-forwarded-for': `203.0.113.${nr % 250}`,
        'x-bollkoll-uttag': `203.0.113.${nr % 250}`,
      },
    });
  let nekad: Response | undefined;
  for (let nr = 0; nr < 400 && nekad === undefined; nr += 8) {
    const svar = await Promise.all(Array.from({ length: 8 }, (_, i) => borja(nr + i, '*/*')));
    nekad = svar.find(({ status }) => status === 429);
  }
  expect(nekad?.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(nekad?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await nekad?.json()).toMatchObject({ type: 'urn:bollkoll:problem:for-tatt', status: 429 });
  const sida = await borja(0, 'text/html');
  if (sida.status === 303) expect(sida.headers.get('location')).toMatch(/fel=for-manga$|authorize|auth/);
  await page.goto('/inloggning-misslyckades?fel=for-manga');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Många har försökt logga in härifrån');
  await granska(page);
});
