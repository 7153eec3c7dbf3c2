/** The pages: the production build against the demo's producers, in headless Chromium and Lighthouse. */
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser, LAUNCH_ARGS } from '../browser.ts';
import { signIn } from '../sign-in.ts';
import { startaAllt, type Uppsatt } from '../uppsatt.ts';
import { floorScript } from './floor-page.ts';
import { audit } from './lighthouse.ts';
import { readOne } from './load.ts';
import { type Figure, median, present } from './median.ts';
import { measureView, type View } from './view.ts';

const BAS = Number(process.env.BOLLKOLL_BENCHBAS ?? 3600);
const MAPP = join('.demo', 'bench');
const ROUNDS = Number(process.env.BOLLKOLL_RUNDOR ?? 20);
const KB = 1024;
const DEBUG_PORT = BAS + 30;

const ms = (n: number) => `${n.toFixed(0)} ms`;
const kb = (n: number) => `${(n / KB).toFixed(1)} KB`;

async function session(
  browser: Browser,
  allt: Uppsatt,
): Promise<{ page: Page; overview: string; cookie: string }> {
  const context = await browser.newContext({ baseURL: allt.adress, locale: 'sv-SE' });
  const page = await context.newPage();
  await signIn(page, 'Maja Lind');
  const cookies = await context.cookies(allt.adress);
  return {
    page,
    overview: page.url(),
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  };
}

function viewFigures(views: readonly View[], floor: number, where: string): Figure[] {
  const of = (pick: (view: View) => number) => median(views.map(pick));
  const first = of((view) => view.firstCase);
  const last = of((view) => view.lastCase);
  const cls = Math.max(...views.map((view) => view.cls));
  const script = of((view) => view.script);
  const style = of((view) => view.style);
  const requests = Math.max(...views.map((view) => view.requests));
  return [
    {
      what: `first case after first answer or hydration (${where})`,
      value: ms(first),
      gate: '≤ 150 ms',
      held: first <= 150,
    },
    { what: `last case after last answer (${where})`, value: ms(last), gate: '≤ 100 ms', held: last <= 100 },
    {
      what: `CLS while sources stream in, worst (${where})`,
      value: cls.toFixed(4),
      gate: '≤ 0.02',
      held: cls <= 0.02,
    },
    {
      what: 'JavaScript, gzip',
      value: kb(script),
      gate: `≤ floor ${kb(floor)} + 25 KB`,
      held: script <= floor + 25 * KB,
    },
    { what: 'CSS, gzip', value: kb(style), gate: '≤ 12 KB', held: style <= 12 * KB },
    { what: 'requests, most', value: String(requests), gate: '≤ 12', held: requests <= 12 },
  ];
}

async function views(browser: Browser, page: Page, overview: string, floor: number): Promise<Figure[]> {
  const storage = await page.context().storageState();
  const figures: Figure[] = [];
  for (const [where, viewport] of [
    ['wide', { width: 1280, height: 800 }],
    ['phone', { width: 375, height: 667 }],
  ] as const) {
    const measured: View[] = [];
    for (let i = 0; i < ROUNDS; i += 1)
      measured.push(await measureView(browser, overview, storage, viewport));
    figures.push(...viewFigures(measured, floor, where).slice(0, where === 'wide' ? 6 : 3));
  }
  return figures;
}

/** What the browser is sent for an overview. */
async function wire(overview: string, cookie: string): Promise<Figure> {
  const { origin, pathname } = new URL(overview);
  const byte = await readOne(`${origin}/api/handelser?part=${pathname.split('/').pop()}`, cookie);
  return {
    what: 'overview on the wire, compressed',
    value: kb(byte),
    gate: '≤ 15 KB',
    held: byte <= 15 * KB,
  };
}

async function lighthouse(
  pages: readonly (readonly [string, string, string | undefined])[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, url, cookie] of pages) {
    // The first audit of a page also warms the browser itself, which is not what is judged.
    await audit(url, DEBUG_PORT, cookie);
    const five: Awaited<ReturnType<typeof audit>>[] = [];
    for (let i = 0; i < 5; i += 1) five.push(await audit(url, DEBUG_PORT, cookie));
    const worst = (key: 'accessibility' | 'best-practices' | 'seo') =>
      Math.min(...five.map((one) => one.scores[key]));
    const scores = {
      performance: median(five.map((one) => one.scores.performance)),
      accessibility: worst('accessibility'),
      'best-practices': worst('best-practices'),
      seo: worst('seo'),
    };
    const lost = five[0]?.lost ?? [];
    const held = scores.accessibility === 100 && scores['best-practices'] === 100 && scores.performance >= 95;
    const seo = cookie === undefined ? scores.seo === 100 : true;
    figures.push({
      what: `Lighthouse mobile, ${name}: perf (median of 5) / a11y / best / SEO`,
      value: Object.values(scores).join(' / '),
      gate: cookie === undefined ? '≥ 95 / 100 / 100 / 100' : '≥ 95 / 100 / 100 / –',
      held: held && seo,
    });
    if (lost.length > 0) figures.push({ what: '  lost points', value: lost.join(', '), gate: '' });
  }
  return figures;
}

async function pageFigures(): Promise<Figure[]> {
  // What a section says on its way goes beside its figures.
  const say = console.error;
  const executablePath = await ensureBrowser();
  const allt = await startaAllt({ bas: BAS, mapp: MAPP, vidSteg: say });
  const browser = await chromium.launch({
    executablePath,
    args: [...LAUNCH_ARGS, `--remote-debugging-port=${DEBUG_PORT}`],
  });
  try {
    say("Building Next's empty page for the floor");
    const floor = await floorScript(browser, join(import.meta.dirname, '../..', MAPP, 'golv'), BAS + 20);
    const { page, overview, cookie } = await session(browser, allt);
    await page.locator('.yours .case h3 a').first().waitFor();
    const arende = new URL(
      (await page.locator('.yours .case h3 a').first().getAttribute('href')) ?? '',
      overview,
    ).href;
    say(`Measuring ${ROUNDS} views at each width`);
    const figures = await views(browser, page, overview, floor);
    say('Auditing with Lighthouse');
    figures.push(
      ...(await lighthouse([
        ['start', `${allt.adress}/`, undefined],
        ['overview', overview, cookie],
        ['case', arende, cookie],
      ])),
    );
    return [...figures, await wire(overview, cookie)];
  } finally {
    await browser.close();
    await allt.stang();
  }
}

if (import.meta.main) present(await pageFigures());
