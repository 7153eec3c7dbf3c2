/**
 * The frame on another's page: what a municipality's page loads from us, what a frame weighs beside Next's own floor, and whether
 * the page around it moves while answers land. In headless Chromium, on the demo's portal; also alone: `node scripts/bench/inbaddning.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser, LAUNCH_ARGS } from '../browser.ts';
import { gzippad, LADDARE } from '../laddare.ts';
import { startaAllt } from '../uppsatt.ts';
import { floorScript } from './floor-page.ts';
import { type Figure, judged, median, present } from './median.ts';

const BAS = Number(process.env.BOLLKOLL_BENCHBAS ?? 3600);
const MAPP = join('.demo', 'bench');
const ROUNDS = Number(process.env.BOLLKOLL_RUNDOR ?? 20);
const KB = 1024;
const VYER = ['hos-dig', 'oversikt', 'antal'] as const;
const VIEWPORTS = [
  ['wide', { width: 1280, height: 800 }],
  ['phone', { width: 375, height: 667 }],
] as const;

/** Runs in every document before anything else: the shifts of that document. */
function watch(): void {
  const seen = { cls: 0 };
  Object.assign(window, { shifts: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) seen.cls += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const shifts = () => (window as unknown as { shifts: { cls: number } }).shifts.cls;

type Seen = {
  readonly cls: number;
  readonly inne: number;
  readonly script: number;
  readonly requests: number;
};

/** One view of the portal's page, until everyone has answered in the frame. */
async function view(page: Page, address: string): Promise<Seen> {
  await page.goto(address, { waitUntil: 'commit' });
  const frame = page.frameLocator('bollkoll-arenden > iframe');
  await frame.locator('[aria-busy="false"]').first().waitFor();
  await page.waitForTimeout(300);
  const cls = await page.evaluate(shifts);
  const ram = page.frames().find((one) => one !== page.mainFrame());
  if (ram === undefined) throw new Error('the portal’s page has no frame');
  const weight = await ram.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = entries.filter(({ name }) => new URL(name).pathname.endsWith('.js'));
    return {
      script: scripts.reduce((sum, one) => sum + one.encodedBodySize, 0),
      requests: entries.length + 1,
    };
  });
  return { cls, inne: await ram.evaluate(shifts), ...weight };
}

/** Signs in once at the portal, with nothing cached from one view to the next. */
async function views(
  browser: Browser,
  portal: string,
  vy: string,
  viewport: { width: number; height: number },
) {
  const context = await browser.newContext({ locale: 'sv-SE', viewport });
  try {
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(portal);
    await page.getByRole('button', { name: 'Maja Lind' }).click();
    await page.waitForURL(/mina-sidor/);
    const client = await context.newCDPSession(page);
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    const seen: Seen[] = [];
    for (let i = 0; i < ROUNDS; i += 1) seen.push(await view(page, `${portal}/mina-sidor?vy=${vy}`));
    return seen;
  } finally {
    await context.close();
  }
}

async function figures(): Promise<Figure[]> {
  const executablePath = await ensureBrowser();
  const allt = await startaAllt({ bas: BAS, mapp: MAPP, vidSteg: console.error });
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  try {
    console.error("Building Next's empty page for the floor");
    const floor = await floorScript(browser, join(import.meta.dirname, '../..', MAPP, 'golv'), BAS + 20);
    const loader = gzippad(readFileSync(LADDARE, 'utf8'));
    const alla = [judged('the loader, gzip', loader, 'most', 3 * KB, { unit: ' bytes', digits: 0 })];
    for (const vy of VYER) {
      for (const [where, viewport] of VIEWPORTS) {
        const seen = await views(browser, allt.portal, vy, viewport);
        const worst = (pick: (one: Seen) => number) => Math.max(...seen.map(pick));
        alla.push(
          judged(
            `${vy}: CLS of the page around it, worst (${where})`,
            worst(({ cls }) => cls),
            'most',
            0.01,
            { digits: 4 },
          ),
        );
        if (where !== 'wide') continue;
        const script = median(seen.map((one) => one.script));
        const gate =
          vy === 'hos-dig'
            ? { at: floor + 15 * KB, text: `≤ floor ${(floor / KB).toFixed(1)} KB + 15 KB` }
            : undefined;
        alla.push({
          what: `${vy}: JavaScript in the frame, gzip`,
          value: `${(script / KB).toFixed(1)} KB`,
          gate: gate?.text ?? 'shown',
          ...(gate && {
            held: script <= gate.at,
            plot: { value: script / KB, gate: gate.at / KB, at: 'most' as const },
          }),
        });
        alla.push({
          what: `${vy}: CLS within the frame, worst`,
          value: worst(({ inne }) => inne).toFixed(4),
          gate: 'shown',
        });
      }
    }
    return alla;
  } finally {
    await browser.close();
    await allt.stang();
  }
}

if (import.meta.main) present(await figures());
