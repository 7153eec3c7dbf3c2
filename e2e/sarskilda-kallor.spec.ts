// What the registry says of a källa reaches the page: a planned outage, a private performer, who may be asked by a
// kvittensnummer.

import { allaSvar, andraRegistret, expect, granska, test } from './bollkoll.ts';

const HOUR = 3_600_000;
const i = (ms: number) => new Date(Date.now() + ms).toISOString();

let angra: (() => Promise<void>) | undefined;
test.afterEach(async () => {
  await angra?.();
  angra = undefined;
});

test('a planned outage is told in the authority’s own words and until when, and is over when it is over', async ({
  page,
  inloggad,
}) => {
  const text = { sv: 'Vi byter ärendesystem.', en: 'We are changing case systems.' };
  angra = await andraRegistret((kalla) =>
    kalla.id === 'bolagsverket'
      ? { ...kalla, avbrott: [{ fran: i(-HOUR), till: i(2 * HOUR), text }] }
      : kalla,
  );
  await inloggad('Maja Lind');
  await allaSvar(page);
  const gap = page.locator('.lucka');
  await expect(gap).toContainText(
    /Bolagsverket har ett planerat avbrott till (\d+\s\S+\skl\.\s)?\d\d:\d\d\. Vi byter ärendesystem\./,
  );
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bolagsverket har inte svarat.');
  await granska(page);
  // There is nothing to try before it is over.
  await expect(gap.getByRole('button')).toHaveCount(0);
  await angra();
  angra = undefined;
  await page.locator('.ledger summary').click();
  await page.getByRole('button', { name: 'Uppdatera' }).click();
  await expect(page.locator('.ledger summary')).toContainText(/6\s+av\s+6 har svarat/);
  await expect(gap).toHaveCount(0);
});

test('a private performer is named where one looks for whom to call', async ({ page, inloggad }) => {
  angra = await andraRegistret((kalla) => {
    if (kalla.id !== 'bolagsverket') return kalla;
    const [producent] = kalla.producenter as [Record<string, unknown>];
    return { ...kalla, producenter: [{ ...producent, privatUtforare: 'Provhandläggning AB' }] };
  });
  await inloggad('Maja Lind');
  await allaSvar(page);
  await page.locator('article', { hasText: 'Bolagsverket' }).locator('h3 a').first().click();
  const facts = page.locator('.band dl');
  await expect(facts).toContainText('Handläggs av');
  await expect(facts).toContainText('Provhandläggning AB på uppdrag av Bolagsverket');
  await granska(page);
});

test('where no authority has opted in there is no link, and the page says so', async ({ page, inloggad }) => {
  angra = await andraRegistret(({ kvittensPerMinut: _, ...kalla }) => kalla);
  await inloggad('Nils Åkesson');
  await allaSvar(page);
  await expect(page.locator('footer')).toContainText('Integritet');
  await expect(page.getByRole('link', { name: /kvittensnummer/ })).toHaveCount(0);
  await page.goto('/folj');
  await expect(page.locator('main')).toContainText(
    'Ingen av de myndigheter som är anslutna här går att fråga med kvittensnummer.',
  );
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await granska(page);
});

test('a forwarding källa is told by the names of those it speaks for, and is asked again for all of them', async ({
  page,
  inloggad,
}) => {
  angra = await andraRegistret((kalla) => {
    if (kalla.id !== 'skatteverket') return kalla;
    const [skatteverket] = kalla.producenter as [object];
    const domstolsverket = {
      id: 'domstolsverket',
      namn: { sv: 'Domstolsverket', en: 'The Courts Administration' },
      typprefix: ['DOMSTOLSVERKET'],
      kontakt: { telefon: '08-465 004 90' },
    };
    return { ...kalla, dialekt: 'formedling', version: '6.1', producenter: [skatteverket, domstolsverket] };
  });
  await inloggad('Greta Holm');
  await allaSvar(page);
  const rader = page.locator('.ledger tbody tr');
  await page.locator('.ledger summary').click();
  await expect(rader).toHaveCount(7);
  // Asked by the forwarder, Skatteverket has answered; nothing was said of the other.
  await expect(page.getByRole('link', { name: 'Registrering för moms' })).toBeVisible();
  const gap = page.locator('.lucka');
  await expect(gap).toHaveCount(1);
  await expect(gap).toContainText('Vi fick inget svar från Domstolsverket.');
  await expect(gap.locator('a')).toHaveText(/08-465/);
  await granska(page);
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/api/handelser') && asked.push(request.url()));
  await gap.getByRole('button', { name: /^Försök igen/ }).click();
  await expect(gap.getByRole('button', { name: /^Försök igen/ })).toBeVisible();
  expect(asked.map((url) => new URL(url).searchParams.get('kalla'))).toEqual(['skatteverket']);
  await expect(page.getByRole('link', { name: 'Registrering för moms' })).toBeVisible();
  await expect(rader).toHaveCount(7);
});
