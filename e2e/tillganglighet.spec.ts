// The accessibility statement and its form: whole without script, delivered to a real receiver, and nothing lost when it is not.

import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { expect, granska, type Page, ryms, test } from './bollkoll.ts';

const GRANBY = `http://granby.localhost:${TEST_BAS}`;
const BREVLADA = `http://127.0.0.1:${TEST_BAS + 5}`;

type Brev = {
  readonly text: string;
  readonly varumarke: string;
  readonly sprak: string;
  readonly epost?: string;
};
const breven = async (): Promise<readonly Brev[]> => (await fetch(`${BREVLADA}/brev`)).json();

async function skriv(page: Page, text: string, epost = ''): Promise<void> {
  await page.getByLabel('Vad fungerar inte, och på vilken sida?').fill(text);
  await page.getByLabel('Din e-postadress').fill(epost);
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('the brand’s facts are told, and what is written arrives with the brand, the language and what was written', async ({
    page,
  }) => {
    await page.goto(`${GRANBY}/tillganglighet`);
    await expect(page.getByText('Tjänsten är delvis förenlig med lagen')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Kända brister' })).toBeVisible();
    await expect(page.getByText(/Det ska vara åtgärdat senast 31\s+mars\s+2027/)).toBeVisible();
    await expect(page.getByText(/14\s+oktober.* av Granby kommuns webbgrupp/)).toBeVisible();
    await expect(page.getByRole('link', { name: /tillganglighet@granby\.example/ })).toBeVisible();
    await ryms(page);
    const text = `Knappen går inte att nå.\nSida: översikten <b>${Date.now()}</b>`;
    await skriv(page, text, 'nagon@exempel.se');
    await expect(page).toHaveURL(`${GRANBY}/tillganglighet?svar=skickat#sag-till`);
    await expect(page.getByRole('status')).toHaveText(
      'Tack. Granby kommun (påhittad) har tagit emot din text.',
    );
    await expect(page.getByLabel('Vad fungerar inte, och på vilken sida?')).toHaveValue('');
    const [sist] = await breven();
    expect(sist).toMatchObject({ text, epost: 'nagon@exempel.se', varumarke: 'granby', sprak: 'sv' });
  });

  test('when the receiver refuses she is told so, what she wrote stands in the form, and it can be sent again', async ({
    page,
    producenter,
  }) => {
    const text = `Det går inte att läsa datumet "${Date.now()}".`;
    await producenter.lage('brevlada', { fel: '503' });
    await page.goto('/tillganglighet');
    await skriv(page, text);
    await expect(page.locator('#synpunkt-fel')).toHaveText(
      /^Vi fick ingen bekräftelse på att din text kom fram/,
    );
    await expect(page).toHaveTitle(/^Vi fick ingen bekräftelse/);
    await expect(page).toHaveURL(/\/tillganglighet#sag-till$/);
    const falt = page.getByLabel('Vad fungerar inte, och på vilken sida?');
    await expect(falt).toHaveValue(text);
    expect((await breven()).some((ett) => ett.text === text)).toBe(false);
    await ryms(page);
    await producenter.lage('brevlada', { fel: null });
    await page.getByRole('button', { name: 'Skicka', exact: true }).click();
    await expect(page.getByRole('status')).toBeVisible();
    expect((await breven())[0]?.text).toBe(text);
  });

  test('a text that seems to hold an identity number is not sent until it is gone, or she says that it is none', async ({
    page,
  }) => {
    const fore = (await breven()).length;
    await page.goto('/tillganglighet');
    await skriv(page, 'Jag heter Maja, 18980714-9829, och kommer inte vidare.');
    await expect(page.locator('#synpunkt-fel')).toHaveText(/verkar innehålla ett personnummer/);
    expect((await breven()).length).toBe(fore);
    await skriv(page, 'Ärende 980714-9829 går inte att öppna.');
    await page.getByLabel('Siffrorna är inget personnummer').check();
    await page.getByRole('button', { name: 'Skicka', exact: true }).click();
    await expect(page.getByRole('status')).toBeVisible();
    expect((await breven()).length).toBe(fore + 1);
  });
});

test('an empty text and an address that is none are refused by the server too', async ({ page, baseURL }) => {
  const skicka = (form: Record<string, string>) =>
    page.request.post('/tillganglighet', { form, headers: { origin: baseURL ?? '' }, maxRedirects: 0 });
  const tom = await skicka({ text: '  ' });
  expect(await tom.text()).toContain('Skriv vad som inte fungerar.');
  const epost = await skicka({ text: 'Hej <script>alert(1)</script>', epost: 'nej' });
  expect(await epost.text()).toContain('E-postadressen går inte att läsa');
  expect(await epost.text()).toContain('Hej &lt;script&gt;alert(1)&lt;/script&gt;');
  expect(epost.headers()['cache-control']).toContain('no-store');
  const stor = await skicka({ text: 'å'.repeat(40_000) });
  expect(await stor.text()).toContain('Texten är för lång');
});

test('many from one address are told to wait, and the text stays', async ({ page, baseURL }) => {
  const svar = [];
  for (let i = 0; i < 12; i += 1)
    svar.push(
      await page.request.post('/tillganglighet', {
        form: { text: `Nummer ${i}` },
        headers: { origin: baseURL ?? '' },
        maxRedirects: 0,
      }),
    );
  expect(svar.some((ett) => ett.status() === 303)).toBe(true);
  const sist = await svar.at(-1)?.text();
  expect(sist).toContain('Det har kommit många meddelanden');
  expect(sist).toContain('Nummer 11');
});

test('the page with the form, empty and with a fault, passes the audit in light and dark', async ({
  page,
  producenter,
}) => {
  await producenter.lage('brevlada', { fel: '500' });
  await page.goto('/tillganglighet');
  await granska(page);
  // The number is refused before anything is counted, so that the limit of the test before says nothing here.
  await skriv(page, 'Mitt nummer är 18980714-9829.');
  await expect(page.locator('#synpunkt-fel')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await granska(page);
  }
});
