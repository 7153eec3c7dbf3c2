/**
 * The board over many: how soon its first line comes and how long all of it takes beside what the producers can give, and
 * five thousand lines in a browser; also alone: `node scripts/bench/tavla.ts`.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { request } from 'undici';
import { ensureBrowser, LAUNCH_ARGS } from '../browser.ts';
import { type Figure, judged, median, percentile, present } from './median.ts';
import { SAMTIDIGA, stallUppWebb, type Webb } from './web.ts';

const HUVUDMAN = 200;
const KALLOR = 6;
const SVAR_MS = 150;
const ROUNDS = 3;
const MANGA = 5000;
const TRYCK = 60;
/** How often a key that is held down repeats, at its quickest. */
const UPPREPAS_MS = 33;

type Round = { first: number; total: number };

/** One board, read to its end: when its first line had come, and its last, s. */
async function board(adress: string, cookie: string): Promise<Round> {
  const begun = performance.now();
  const { statusCode, body } = await request(`${adress}/api/ombud/tavla`, {
    method: 'POST',
    headers: { cookie, origin: adress, 'content-type': 'application/json' },
    body: '{}',
  });
  if (statusCode !== 200) throw new Error(`the board answered ${statusCode}`);
  let first = 0;
  let text = '';
  for await (const chunk of body) {
    text += chunk;
    if (first === 0 && text.includes('"rad":"huvudman"')) first = performance.now() - begun;
  }
  if (!text.endsWith('{"rad":"slut"}\n')) throw new Error('the board was cut short');
  return { first: first / 1000, total: (performance.now() - begun) / 1000 };
}

async function capacity(): Promise<Figure[]> {
  const webb = await stallUppWebb({
    ...{ namn: 'tavla', kallor: KALLOR, handelser: 5, personer: 1, foretag: HUVUDMAN - 1 },
    vag: () => SVAR_MS,
  });
  const server = await webb.starta();
  try {
    const cookie = webb.personer[0]?.cookie ?? '';
    await board(server.adress, cookie);
    await webb.producenter.fragor();
    const rounds: Round[] = [];
    for (let i = 0; i < ROUNDS; i += 1) rounds.push(await board(server.adress, cookie));
    const calls = (await webb.producenter.fragor()) / ROUNDS;
    // Each källa takes so many of one person's calls at once, each so long.
    const best = ((calls / KALLOR) * SVAR_MS) / SAMTIDIGA / 1000;
    const total = median(rounds.map((one) => one.total));
    return [
      judged(
        `${HUVUDMAN} huvudmän × ${KALLOR} källor: first line`,
        median(rounds.map((one) => one.first)),
        'most',
        1,
        {
          unit: ' s',
        },
      ),
      judged('the whole board / questions ÷ the producers’ capacity', total / best, 'most', 1.15, {
        note: `${total.toFixed(2)} / ${best.toFixed(2)} s`,
      }),
      {
        what: 'upstream calls per board',
        value: String(calls),
        gate: `= ${HUVUDMAN * KALLOR}`,
        held: calls === HUVUDMAN * KALLOR,
      },
    ];
  } finally {
    await server.stoppa();
    await webb.stang();
  }
}

type Marks = { langst: number; tryck: number[] };
declare global {
  interface Window {
    tavelbench?: Marks;
  }
}

/** Runs in the page before anything else: the longest frame, and from each key press to the frame that shows what it did. */
function watch(): void {
  const marks: Marks = { langst: 0, tryck: [] };
  window.tavelbench = marks;
  let senast = 0;
  const ram = (nu: number) => {
    if (senast > 0) marks.langst = Math.max(marks.langst, nu - senast);
    senast = nu;
    requestAnimationFrame(ram);
  };
  requestAnimationFrame(ram);
  addEventListener(
    'keydown',
    () => {
      const nu = performance.now();
      requestAnimationFrame(() => setTimeout(() => marks.tryck.push(performance.now() - nu)));
    },
    true,
  );
}

async function openBoard(browser: Browser, adress: string, cookie: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: adress, locale: 'sv-SE' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: adress }]);
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto('/ombud', { waitUntil: 'commit' });
  return page;
}

/** Presses a key so many times, `paus` ms apart. From each press to the frame that shows what it did, ms. */
async function press(page: Page, key: string, paus: number): Promise<number[]> {
  await page.evaluate(() => window.tavelbench?.tryck.splice(0));
  for (let i = 0; i < TRYCK; i += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(paus);
  }
  await page.waitForFunction((all) => window.tavelbench?.tryck.length === all, TRYCK);
  return page.evaluate(() => window.tavelbench?.tryck ?? []);
}

async function inBrowser(webb: Webb, adress: string): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: LAUNCH_ARGS });
  try {
    const page = await openBoard(browser, adress, webb.personer[0]?.cookie ?? '');
    await page.locator('[data-huvudman]').first().waitFor();
    await page.getByRole('button', { name: 'Fråga för alla igen' }).waitFor({ timeout: 300_000 });
    const langst = await page.evaluate(() => window.tavelbench?.langst ?? Number.NaN);
    await page.locator('[data-huvudman]').first().focus();
    const tryck = await press(page, 'j', UPPREPAS_MS);
    const moved = await page.locator(':focus').getAttribute('data-huvudman');
    const rad = await page.locator('[data-huvudman]').nth(TRYCK).getAttribute('data-huvudman');
    const utanPaus = await press(page, 'k', 0);
    return [
      {
        what: `${MANGA} huvudmän in a browser: longest frame while it fills`,
        value: `${langst.toFixed(0)} ms`,
        gate: 'shown',
      },
      judged('from a key press to the moved line, a held key, p95', percentile(tryck, 0.95), 'most', 100, {
        unit: ' ms',
        digits: 0,
      }),
      {
        what: 'the same, pressed with no pause at all, p95',
        value: `${percentile(utanPaus, 0.95).toFixed(0)} ms`,
        gate: 'shown',
      },
      { what: 'lines that a key moved past', value: String(TRYCK), gate: 'each', held: moved === rad },
    ];
  } finally {
    await browser.close();
  }
}

async function many(): Promise<Figure[]> {
  const webb = await stallUppWebb({
    namn: 'tavla-5000',
    kallor: 1,
    handelser: 3,
    personer: 1,
    foretag: MANGA - 1,
  });
  const server = await webb.starta();
  try {
    return await inBrowser(webb, server.adress);
  } finally {
    await server.stoppa();
    await webb.stang();
  }
}

if (import.meta.main) present([...(await capacity()), ...(await many())]);
