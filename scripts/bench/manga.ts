/**
 * The overview of someone with very much to follow, in Chromium against the production build: 10 000 events in 2 500 cases of
 * one källa, and five more källor. From a key or a press to what it paints; also alone: `node scripts/bench/manga.ts`.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser, LAUNCH_ARGS } from '../browser.ts';
import { type Figure, judged, median, percentile, present } from './median.ts';
import { stallUppWebb, type Webb } from './web.ts';

const EVENTS = 10_000;
const WARM_UP = 2;
const ROUNDS = 9;
const WORDS = ['bygglov motala', '2026-00', 'momsdeklaration', 'norrköping torgplats', 'komplettera', ''];
const BLINK = 1000 / 60;

/** Runs in the page: acts, and gives back ms until what `done` finds has been painted. */
async function painted(page: Page, act: string, sign: string): Promise<number> {
  return page.evaluate(
    ([act, sign]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = () => {
          if (!new Function(`return ${sign}`)()) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        const seen = new MutationObserver(look);
        seen.observe(document, { childList: true, subtree: true, characterData: true });
        new Function(act)();
      }),
    [act, sign] as const,
  );
}

async function open(browser: Browser, webb: Webb, adress: string): Promise<Page> {
  const [person] = webb.personer;
  if (person === undefined) throw new Error('nobody is signed in');
  const [name = '', value = ''] = person.cookie.split('=');
  const context = await browser.newContext({
    locale: 'sv-SE',
    viewport: { width: 1280, height: 800 },
    bypassCSP: true,
  });
  await context.addCookies([{ name, value, url: adress }]);
  const page = await context.newPage();
  const part = new URLSearchParams(person.fraga.split('?')[1]).get('part');
  await page.goto(`${adress}/for/${part}`, { waitUntil: 'commit' });
  await page.locator('.ledger summary', { hasText: /6\s+av\s+6/ }).waitFor({ timeout: 60_000 });
  await page.locator('.court[aria-busy="false"]').waitFor();
  return page;
}

const typed = (text: string) => `
  const field = document.querySelector('.sokpanel input');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(text)});
  field.dispatchEvent(new Event('input', { bubbles: true }));`;
const STATUS = `document.querySelector('.sokpanel [role=status]').textContent`;

async function filtering(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: 'Sök bland ärendena' }).click();
  await page.locator('.sokpanel input').waitFor();
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    const word = WORDS[i % WORDS.length] ?? '';
    const before = JSON.stringify(await page.locator('.sokpanel [role=status]').textContent());
    const ms = await painted(page, typed(word), `${STATUS} !== ${before}`);
    if (i >= WARM_UP) times.push(ms);
  }
  return times;
}

async function opening(page: Page): Promise<{ there: number[]; back: number[] }> {
  const there: number[] = [];
  const back: number[] = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    const link = `document.querySelectorAll('.yours .case h3 a')[${i}]`;
    await page.locator('.yours .case h3 a').nth(i).hover();
    const ms = await painted(page, `${link}.click()`, `document.querySelector('.story')`);
    const home = await painted(page, `document.querySelector('.back').click()`, link);
    if (i < WARM_UP) continue;
    there.push(ms);
    back.push(home);
  }
  return { there, back };
}

/** Shows all there is of the authority's side and scrolls through it: the time of each frame, ms. */
async function scrolling(page: Page): Promise<{ frames: number[]; rows: number }> {
  await page.getByRole('button', { name: 'Sluta söka' }).click();
  const more = page.locator('.theirs .fler button');
  await more.waitFor();
  while ((await more.count()) > 0) await more.click();
  const rows = await page.locator('.theirs .row').count();
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        scrollTo(0, 0);
        let last = performance.now();
        const step = () => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          scrollBy(0, 400);
          if (times.length < 240) requestAnimationFrame(step);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(step);
      }),
  );
  return { frames, rows };
}

async function figures(): Promise<Figure[]> {
  const executablePath = await ensureBrowser();
  const webb = await stallUppWebb({ namn: 'manga', kallor: 6, handelser: 25, personer: 1, massa: EVENTS });
  const igang = await webb.starta();
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  try {
    const page = await open(browser, webb, igang.adress);
    const { there, back } = await opening(page);
    const filter = await filtering(page);
    const { frames, rows } = await scrolling(page);
    const late = frames.filter((ms) => ms > 2 * BLINK).length;
    const ms = (times: readonly number[]) => `worst ${Math.max(...times).toFixed(0)} ms`;
    const to = { unit: ' ms', digits: 0 };
    return [
      judged('2 500 cases: from a key to the filtered list', median(filter), 'most', 100, {
        ...to,
        note: ms(filter),
      }),
      judged('2 500 cases: from a press to an open case', median(there), 'most', 100, {
        ...to,
        note: ms(there),
      }),
      judged('2 500 cases: from a press back to the list', median(back), 'most', 100, {
        ...to,
        note: ms(back),
      }),
      judged(
        `scrolling ${rows} rows: frames that came late, of 100`,
        (late / frames.length) * 100,
        'most',
        5,
        {
          digits: 1,
          note: `99 of 100 within ${percentile(frames, 0.99).toFixed(0)} ms, ${ms(frames)}`,
        },
      ),
    ];
  } finally {
    await browser.close();
    await igang.stoppa();
    await webb.stang();
  }
}

if (import.meta.main) present(await figures());
