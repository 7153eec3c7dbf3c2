/**
 * `npm run skarmbilder`: every state of every page at three widths, light and dark, into .demo/skarmbilder, the
 * README's picture and one of each brand into docs/. Of invented persons only. Look at them after each visible change.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser, LAUNCH_ARGS } from './browser.ts';
import { signIn } from './sign-in.ts';
import { startaAllt, type Uppsatt } from './uppsatt.ts';

const ROOT = join(import.meta.dirname, '..');
const BILDER = join(ROOT, '.demo', 'skarmbilder');
const BAS = Number(process.env.BOLLKOLL_BILDBAS ?? 3400);
const BREDDER = [320, 768, 1280];
/** Which states, as a regular expression on their names; all without it. */
const only = process.argv[2];

type Tillstand = {
  namn: string;
  person?: string;
  fore?: (allt: Uppsatt) => Promise<void>;
  till: (page: Page, allt: Uppsatt) => Promise<void>;
};

async function klar(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

const fel = (namn: string, slag: string) => (allt: Uppsatt) =>
  allt.lage(namn, { fordrojningMs: 0, fel: slag });
/** The history, when something has been asked. */
const historiken = (sok: string) => async (page: Page) => {
  await klar(page);
  await page.goto(`/historik${sok}`);
};
const oppna = (path: string) => async (page: Page) => void (await page.goto(path));
const forstaArendet = async (page: Page) => {
  await klar(page);
  await page.locator('.yours .case h3 a').first().click();
  await page.locator('.story').waitFor();
};
/** The page of a case of Bolagsverket's, opened and then loaded anew when something has become of it. */
const arendetSedan =
  (andra: (page: Page, allt: Uppsatt) => Promise<void>) => async (page: Page, allt: Uppsatt) => {
    await klar(page);
    await page
      .locator('article', { hasText: /Bolagsverket|Companies Registration/ })
      .locator('h3 a')
      .first()
      .click();
    await page.waitForURL(/\/arende\//);
    await andra(page, allt);
    await page.reload({ waitUntil: 'commit' });
  };
/** The answers say nothing of the case any longer. */
const borttaget = async (page: Page) => {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.route('**/api/handelser*', async (route) => {
    const svar = await route.fetch();
    await route.fulfill({ response: svar, body: (await svar.text()).replaceAll(id, 'ett-annat') });
  });
};
const rakning = async (page: Page) => {
  await klar(page);
  await page.locator('.ledger summary').click();
};

const REGISTER = join(ROOT, '.demo', 'bilder', 'kallor.json');
/** Bolagsverket's entry as the running service is to see it; `lugn` puts the file back. */
const bolagsverket = (mer: object) => async () => {
  const { kallor } = JSON.parse(registret);
  const andrade = kallor.map((k: { id: string }) => (k.id === 'bolagsverket' ? { ...k, ...mer } : k));
  writeFileSync(REGISTER, JSON.stringify({ kallor: andrade }));
  await new Promise((nasta) => setTimeout(nasta, 1100));
};
const folj = (nummer?: string) => async (page: Page) => {
  await page.goto('/folj');
  const falt = page.locator('input[name="nummer"]');
  await falt.waitFor();
  if (nummer === undefined) return;
  await page.locator('.folj .go:enabled').waitFor();
  await falt.fill(nummer);
  await falt.press('Enter');
  await page.locator('.story, .falt .fel:not(:empty)').first().waitFor();
};

const TILLSTAND: readonly Tillstand[] = [
  { namn: '01-start', till: oppna('/') },
  { namn: '02-oversikt', person: 'Maja Lind', till: klar },
  { namn: '03-rakningen-oppen', person: 'Maja Lind', till: rakning },
  {
    namn: '04-fragar',
    person: 'Maja Lind',
    fore: fel('skatteverket', 'oandlig-vantan'),
    till: async (page) => void (await page.locator('.case:not(.ghost)').first().waitFor()),
  },
  { namn: '05-en-saknas', person: 'Maja Lind', fore: fel('bolagsverket', '500'), till: klar },
  { namn: '06-vet-inte', person: 'Karin Ek', fore: fel('skatteverket', '403'), till: klar },
  {
    namn: '07-ingen-svarade',
    person: 'Karin Ek',
    fore: async (allt) => {
      for (const rad of allt.rader().filter((r) => r.port >= BAS + 11))
        await allt.lage(rad.namn, { fel: '503' });
    },
    till: klar,
  },
  { namn: '08-inget-vantar', person: 'Karin Ek', till: klar },
  { namn: '09-inga-arenden', person: 'Nils Åkesson', till: klar },
  { namn: '10-olasligt', person: 'Maja Lind', fore: fel('skatteverket', 'feltyper'), till: klar },
  { namn: '11-elakt', person: 'Tindra Testdata', till: klar },
  { namn: '12-arende', person: 'Maja Lind', till: forstaArendet },
  { namn: '60-inloggningar', person: 'Maja Lind', till: oppna('/inloggningar?svar=avslutad') },
  { namn: '61-historik', person: 'Maja Lind', till: historiken('') },
  {
    namn: '62-historik-inte-jag',
    person: 'Maja Lind',
    till: async (page) => {
      await historiken('')(page);
      await page.locator('.konto .plain').first().click();
      await page.locator('form[action="/historik/anmal"]').waitFor();
    },
  },
  { namn: '13-integritet', till: oppna('/integritet') },
  { namn: '14-kakor', till: oppna('/kakor') },
  { namn: '15-tillganglighet', till: oppna('/tillganglighet') },
  { namn: '16-utloggad', till: oppna('/utloggad') },
  { namn: '17-inloggning-misslyckades', till: oppna('/inloggning-misslyckades?fel=for-lag-niva') },
  { namn: '18-utan-nummer', till: oppna('/utan-nummer') },
  { namn: '19-finns-inte', till: oppna('/finns-inte') },
  { namn: '20-inte-inloggad', till: oppna('/for/nagon') },
  {
    namn: '21-arende-laddar',
    person: 'Maja Lind',
    till: async (page, allt) => {
      await arendetSedan(async () => fel('bolagsverket', 'oandlig-vantan')(allt))(page, allt);
      await page.locator('.ghost').first().waitFor();
    },
  },
  {
    namn: '22-arende-finns-inte',
    person: 'Maja Lind',
    till: async (page, allt) => {
      await arendetSedan(borttaget)(page, allt);
      await klar(page);
    },
  },
  {
    namn: '23-arende-kallan-tyst',
    person: 'Maja Lind',
    till: async (page, allt) => {
      await arendetSedan(async () => fel('bolagsverket', '500')(allt))(page, allt);
      await page.locator('.gap').first().waitFor();
    },
  },
  { namn: '24-enskild-firma', person: 'Greta Holm', till: rakning },
  {
    namn: '25-planerat-avbrott',
    person: 'Greta Holm',
    fore: bolagsverket({
      avbrott: [
        {
          fran: new Date(Date.now() - 3_600_000).toISOString(),
          till: new Date(Date.now() + 24 * 3_600_000).toISOString(),
          text: { sv: 'Vi byter ärendesystem.', en: 'We are changing case systems.' },
        },
      ],
    }),
    till: klar,
  },
  { namn: '26-folj', person: 'Greta Holm', till: folj() },
  {
    namn: '27-folj-arendet',
    person: 'Greta Holm',
    fore: bolagsverket({ kvittensPerMinut: 60 }),
    till: folj('KV-5518-2094'),
  },
  {
    namn: '28-folj-finns-inte',
    person: 'Maja Lind',
    fore: bolagsverket({ kvittensPerMinut: 60 }),
    till: folj('KV-0000-0000'),
  },
  {
    namn: '29-folj-tyst',
    person: 'Karin Ek',
    fore: async (allt) => {
      await bolagsverket({ kvittensPerMinut: 60 })();
      await fel('bolagsverket', '500')(allt);
    },
    till: folj('KV-5518-2094'),
  },
  {
    namn: '30-folj-ingen',
    person: 'Nils Åkesson',
    fore: bolagsverket({ aktiv: false }),
    till: oppna('/folj'),
  },
  {
    namn: '31-start-inloggad',
    person: 'Nils Åkesson',
    till: async (page) => {
      await klar(page);
      await page.goto('/');
    },
  },
  { namn: '32-vad-som-visas', till: oppna('/vad-som-visas') },
  {
    namn: '33-vad-som-visas-granby',
    till: (page) => oppna(`http://granby.localhost:${BAS}/vad-som-visas`)(page),
  },
];

async function lugn(allt: Uppsatt): Promise<void> {
  if (readFileSync(REGISTER, 'utf8') !== registret) {
    await bolagsverket({})();
    writeFileSync(REGISTER, registret);
  }
  for (const rad of allt.rader().filter((r) => r.port >= BAS + 11))
    await allt.lage(rad.namn, { fordrojningMs: 0, fel: null });
}

async function ta(
  browser: Browser,
  allt: Uppsatt,
  tillstand: Tillstand,
  sprak: 'sv-SE' | 'en-GB',
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of BREDDER) {
      if (sprak === 'en-GB' && (colorScheme === 'dark' || width === 768)) continue;
      await lugn(allt);
      const context = await browser.newContext({
        baseURL: allt.adress,
        locale: sprak,
        timezoneId: 'Europe/Stockholm',
        colorScheme,
        viewport: { width, height: width < 700 ? 812 : 800 },
      });
      const page = await context.newPage();
      await tillstand.fore?.(allt);
      if (tillstand.person) await signIn(page, tillstand.person);
      await tillstand.till(page, allt);
      const fil = `${tillstand.namn}-${width}-${colorScheme === 'light' ? 'ljus' : 'mork'}${sprak === 'en-GB' ? '-en' : ''}.png`;
      await page.screenshot({ path: join(BILDER, fil), fullPage: true });
      if (
        tillstand.namn === '02-oversikt' &&
        width === 1280 &&
        colorScheme === 'light' &&
        sprak === 'sv-SE'
      ) {
        await page.screenshot({ path: join(ROOT, 'docs', 'oversikt.png') });
      }
      await context.close();
    }
  }
}

/** Each brand as it meets one who signs in, for the docs: the start in light, the overview on a phone in dark. */
async function taVarumarken(browser: Browser, allt: Uppsatt): Promise<void> {
  await lugn(allt);
  for (const { namn, adress } of allt.varumarken) {
    const ta1 = async (colorScheme: 'light' | 'dark', width: number, vad: 'start' | 'oversikt') => {
      const context = await browser.newContext({
        ...{ baseURL: adress, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', colorScheme },
        viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      if (vad === 'start') await page.goto('/');
      else {
        await signIn(page, 'Maja Lind');
        await klar(page);
      }
      await page.screenshot({ path: join(ROOT, 'docs', 'bilder', `varumarke-${namn}-${vad}.png`) });
      await context.close();
    };
    await ta1('light', 1280, 'start');
    await ta1('dark', 375, 'oversikt');
  }
}

mkdirSync(BILDER, { recursive: true });
const allt = await startaAllt({
  bas: BAS,
  mapp: join('.demo', 'bilder'),
  fordrojning: 0,
  vidSteg: console.log,
});
const registret = readFileSync(REGISTER, 'utf8');
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: LAUNCH_ARGS });
try {
  if (!only || new RegExp(only).test('varumarken')) await taVarumarken(browser, allt);
  for (const tillstand of TILLSTAND.filter((t) => !only || new RegExp(only).test(t.namn))) {
    for (const sprak of ['sv-SE', 'en-GB'] as const) await ta(browser, allt, tillstand, sprak);
    console.log(tillstand.namn);
  }
} finally {
  await browser.close();
  await allt.stang();
}
