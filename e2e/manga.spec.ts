// Someone with many cases: she finds what she looks for, and what is missing stays told. The authorities' own answers, with
// each of her cases three times more.

import { allaSvar, expect, granska, type Page, ryms, test } from './bollkoll.ts';

type Referens = { varde?: string };
type Rad = {
  rad: string;
  arendeId?: Record<string, string>;
  utfall?: {
    resultat: {
      kundhandelser?: { kundhandelseId: string; referenser: Record<string, Referens[]> }[];
    };
  };
};
const NAMNGER = ['producentarende', 'diarienummer'];

function kopia(rad: Rad, nr: number): Rad {
  const ny = structuredClone(rad);
  for (const handelse of ny.utfall?.resultat.kundhandelser ?? []) {
    handelse.kundhandelseId += `-${nr}`;
    for (const namn of NAMNGER)
      for (const referens of handelse.referenser[namn] ?? [])
        if (referens.varde !== undefined) referens.varde += `-${nr}`;
  }
  ny.arendeId = Object.fromEntries(
    Object.entries(rad.arendeId ?? {}).map(([nyckel, id]) => {
      const [kund, producent, namnrymd, varde] = JSON.parse(nyckel);
      return [JSON.stringify([kund, producent, namnrymd, `${varde}-${nr}`]), id];
    }),
  );
  return ny;
}

function merAv(text: string): string {
  const rad = JSON.parse(text) as Rad;
  const alla = [rad, ...[1, 2, 3].map((nr) => kopia(rad, nr))];
  const egna = rad.utfall?.resultat;
  if (egna?.kundhandelser === undefined) return text;
  const arendeId = Object.assign({}, ...alla.map((en) => en.arendeId));
  egna.kundhandelser = alla.flatMap((en) => en.utfall?.resultat.kundhandelser ?? []);
  return JSON.stringify({ ...rad, arendeId });
}

async function manga(page: Page): Promise<void> {
  await page.route('**/api/handelser*', async (route) => {
    const svar = await route.fetch();
    const rader = (await svar.text()).trim().split('\n');
    const { 'content-encoding': _, ...headers } = svar.headers();
    await route.fulfill({ status: svar.status(), headers, body: `${rader.map(merAv).join('\n')}\n` });
  });
  await page.reload({ waitUntil: 'commit' });
  await allaSvar(page);
}

const SOK = /^(Sök bland ärendena|Search the cases)$/;

test('a page with few cases has nothing to search by', async ({ page, inloggad }) => {
  await inloggad('Karin Ek');
  await allaSvar(page);
  await expect(page.getByRole('button', { name: SOK })).toHaveCount(0);
});

test('with many, words, authority and ball find hers, it is told aloud, and stays when she opens one and comes back', async ({
  page,
  inloggad,
}) => {
  await inloggad('Maja Lind');
  await manga(page);
  const headline = await page.getByRole('heading', { level: 1 }).textContent();
  const knapp = page.getByRole('button', { name: SOK });
  await knapp.focus();
  await page.keyboard.press('Enter');
  const falt = page.getByRole('searchbox', { name: 'Sökord' });
  await expect(falt).toBeFocused();
  await page.keyboard.type('bolagsverket');
  const sagt = page.locator('.sokpanel [role="status"]');
  await expect(sagt).toHaveText(/^Visar \d+ av \d+ ärenden/);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(headline);
  for (const kort of await page.locator('.court .case, .court .row').all())
    await expect(kort).toContainText('Bolagsverket');
  await granska(page);
  const before = await sagt.textContent();
  await page.locator('.court h3 a').first().click();
  await page.locator('.story').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.goBack();
  await expect(sagt).toHaveText(before ?? '');
  await expect(falt).toHaveValue('bolagsverket');
  await page.getByLabel('Vem har bollen').selectOption('i-mal');
  await falt.fill('finns inte någonstans');
  await expect(sagt).toHaveText(/^Ingen träff bland/);
  await page.getByRole('button', { name: 'Visa alla', exact: true }).click();
  await expect(sagt).toHaveText('');
  await expect(falt).toHaveValue('');
});

test('in English at 320 px, with an authority that failed: its gap stays in sight whatever is looked for', async ({
  page,
  inloggad,
  producenter,
}) => {
  await producenter.lage('bolagsverket', { fel: '500' });
  await page.setViewportSize({ width: 320, height: 640 });
  await inloggad('Maja Lind');
  await manga(page);
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('link', { name: 'English' }))
    .click();
  await allaSvar(page);
  await page.getByRole('button', { name: SOK }).click();
  await page.getByRole('searchbox', { name: 'Search words' }).fill('skatteverket');
  await expect(page.locator('.sokpanel [role="status"]')).toHaveText(/^Showing \d+ of \d+ cases/);
  await expect(page.locator('.court .lucka')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('at least');
  await expect(page.locator('.ledger summary')).toContainText(/5\s+of\s+6/);
  await ryms(page);
  await granska(page);
});
