/**
 * `npm run skarmbilder`: every state of every page at three widths, light and dark, into .demo/skarmbilder, the
 * README's picture and one of each brand into docs/. Of invented persons only. Look at them after each visible change.
 * `npm run skarmbilder -- '^4' granby`: only the states of that name, under that brand.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { ensureBrowser, LAUNCH_ARGS } from './browser.ts';
import { signIn } from './sign-in.ts';
import { BAS, lugn, type Tillstand } from './skarmbilder/steg.ts';
import { TILLSTAND } from './skarmbilder/tillstand.ts';
import { taVarumarken } from './skarmbilder/varumarken.ts';
import { startaAllt, type Uppsatt } from './uppsatt.ts';

const ROOT = join(import.meta.dirname, '..');
const BILDER = join(ROOT, '.demo', 'skarmbilder');
const BREDDER = [320, 768, 1280];
/** Which states, as a regular expression on their names; all without it. Under which brand; the neutral one without it. */
const [, , only, marke] = process.argv;

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
        baseURL: allt.varumarken.find(({ namn }) => namn === marke)?.adress ?? allt.adress,
        locale: sprak,
        timezoneId: 'Europe/Stockholm',
        colorScheme,
        viewport: { width, height: width < 700 ? 812 : 800 },
      });
      const page = await context.newPage();
      await tillstand.fore?.(allt);
      if (tillstand.person) await signIn(page, tillstand.person);
      await tillstand.till(page, allt);
      const fil = `${marke ? `${marke}-` : ''}${tillstand.namn}-${width}-${colorScheme === 'light' ? 'ljus' : 'mork'}${sprak === 'en-GB' ? '-en' : ''}.png`;
      await page.screenshot({ path: join(BILDER, fil), fullPage: tillstand.bara === undefined });
      if (
        tillstand.namn === '02-oversikt' &&
        marke === undefined &&
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

mkdirSync(BILDER, { recursive: true });
const allt = await startaAllt({
  bas: BAS,
  mapp: join('.demo', 'bilder'),
  fordrojning: 0,
  vidSteg: console.log,
});
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: LAUNCH_ARGS });
try {
  if (!only || new RegExp(only).test('varumarken'))
    await taVarumarken(browser, allt, join(ROOT, 'docs', 'bilder'));
  for (const tillstand of TILLSTAND.filter((t) => !only || new RegExp(only).test(t.namn))) {
    for (const sprak of ['sv-SE', 'en-GB'] as const) await ta(browser, allt, tillstand, sprak);
    console.log(tillstand.namn);
  }
} finally {
  await browser.close();
  await allt.stang();
}
