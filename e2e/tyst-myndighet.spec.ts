// An authority that does not answer: everything else comes, the missing one is named, and nothing is claimed.

import { allaSvar, expect, granska, MYNDIGHETER, type Page, test } from './bollkoll.ts';

const NOTHING = /inga ärenden|inget att göra|Inget väntar/i;

async function nothingClaimed(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(NOTHING);
}

/** Where each painted row stands in the document. */
async function places(page: Page): Promise<Map<string, number>> {
  const found = await page
    .locator('.case h3 a, .row h3 a')
    .evaluateAll((links) =>
      links.map((a): [string, number] => [
        a.getAttribute('href') ?? '',
        a.getBoundingClientRect().top + scrollY,
      ]),
    );
  return new Map(found);
}

test('a stopped authority is named, with its phone number and its own way to try again', async ({
  page,
  inloggad,
  producenter,
}) => {
  await inloggad('Maja Lind');
  await allaSvar(page);
  await producenter.stoppa('bolagsverket');
  await page.reload({ waitUntil: 'commit' });
  await allaSvar(page);
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText(/minst\s+\d+\s+ärenden.*Bolagsverket har inte svarat/);
  await expect(page.locator('.ledger summary')).toContainText(/5\s+av\s+6 har svarat/);
  const missing = page.locator('main').getByText(/kontakt med Bolagsverket/);
  await expect(missing.first()).toBeVisible();
  await expect(page.locator('.yours a[href^="tel:"]').first()).toBeVisible();
  await nothingClaimed(page);
  await granska(page);
});

test('started again and asked again, its cases arrive and no painted row moves', async ({
  page,
  inloggad,
  producenter,
}) => {
  await producenter.stoppa('bolagsverket');
  await inloggad('Maja Lind');
  await allaSvar(page);
  await producenter.starta('bolagsverket');
  const before = await places(page);
  await page
    .locator('.court')
    .getByRole('button', { name: /^Försök igen/ })
    .click();
  await expect(page.locator('.ledger summary')).toContainText(/6\s+av\s+6 har svarat/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bollen är hos\s+dig i\s+\d+/);
  const after = await places(page);
  expect(after.size).toBeGreaterThan(before.size);
  const order = [...after.keys()].filter((href) => before.has(href));
  expect(order).toEqual([...before.keys()]);
  // Rows of the same side keep their places to the pixel.
  const moved = [...before].filter(([href, top]) => Math.abs((after.get(href) ?? Number.NaN) - top) > 1);
  expect(moved).toEqual([]);
});

test('when nobody answers the page says so, and that the cases are safe', async ({
  page,
  inloggad,
  producenter,
}) => {
  for (const namn of MYNDIGHETER) await producenter.lage(namn, { fel: '500' });
  await inloggad('Karin Ek');
  await allaSvar(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ingen myndighet har svarat/);
  await nothingClaimed(page);
  await granska(page);
});

test('with something missing and nothing found yet, it does not know', async ({
  page,
  inloggad,
  producenter,
}) => {
  await producenter.lage('skatteverket', { fel: '403' });
  await inloggad('Karin Ek');
  await allaSvar(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Vi vet inte än .*Skatteverket har inte svarat/,
  );
  await nothingClaimed(page);
  await granska(page);
});

test('an authority that fails again and again is let rest, until asking it again by hand finds it well', async ({
  page,
  inloggad,
  producenter,
}) => {
  await producenter.lage('skatteverket', { fel: '500' });
  await inloggad('Karin Ek');
  for (let view = 0; view < 6; view += 1) {
    await allaSvar(page);
    await page.reload({ waitUntil: 'commit' });
  }
  await allaSvar(page);
  await page.locator('.ledger summary').click();
  const row = page.getByRole('row', { name: /^Skatteverket/ });
  await expect(row).toContainText(/svarar inte just nu, prövas igen \d\d:\d\d/);
  await nothingClaimed(page);
  await granska(page);
  await producenter.lage('skatteverket', { fel: null });
  await row.getByRole('button', { name: /^Försök igen/ }).click();
  await expect(page.locator('.ledger summary')).toContainText(/6\s+av\s+6 har svarat/);
  await page.reload({ waitUntil: 'commit' });
  await allaSvar(page);
  await expect(page.locator('.ledger summary')).toContainText(/6\s+av\s+6 har svarat/);
});

const FAULTS = [
  ['500', /Något är fel hos Skatteverket/],
  ['401', /Skatteverket lät oss inte hämta/],
  ['429', /Skatteverket har för mycket att göra/],
  ['html', /Svaret från Skatteverket gick inte att läsa/],
  ['halvjson', /Svaret från Skatteverket gick inte att läsa/],
  ['oandlig', /Svaret från Skatteverket var för stort/],
] as const;
for (const [fel, sentence] of FAULTS) {
  test(`a producer that answers with ${fel} is named with its own sentence`, async ({
    page,
    inloggad,
    producenter,
  }) => {
    await producenter.lage('skatteverket', { fel });
    await inloggad('Maja Lind');
    await allaSvar(page);
    await expect(page.locator('.court').getByText(sentence).first()).toBeVisible();
    await nothingClaimed(page);
  });
}

test('a producer that never answers is given up after its own deadline, the others long before', async ({
  page,
  inloggad,
  producenter,
}) => {
  await producenter.lage('skatteverket', { fel: 'oandlig-vantan' });
  await inloggad('Maja Lind');
  await expect(page.locator('.ledger summary')).toContainText(/5\s+av\s+6 har svarat/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Frågar/);
  await granska(page);
  await expect(
    page
      .locator('.court')
      .getByText(/Skatteverket svarade inte inom 5\s+sekunder/)
      .first(),
  ).toBeVisible({ timeout: 10_000 });
});

test('unreadable events are counted, the rest shown, and the case says that newer may be missing', async ({
  page,
  inloggad,
  producenter,
}) => {
  await producenter.lage('skatteverket', { fel: 'feltyper' });
  await inloggad('Maja Lind');
  await allaSvar(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Skatteverket');
  await expect(page.getByRole('heading', { level: 2, name: /^Oklart/ })).toBeVisible();
  await nothingClaimed(page);
  await granska(page);
});
