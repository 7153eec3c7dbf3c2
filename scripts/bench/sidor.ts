/** The pages: the production build against the demo's producers, in headless Chromium, Lighthouse and under load. */
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser, LAUNCH_ARGS } from '../browser.ts';
import { Child } from '../child.ts';
import { signIn } from '../sign-in.ts';
import { startaAllt, type Uppsatt, WEB } from '../uppsatt.ts';
import { floorScript } from './floor-page.ts';
import { audit } from './lighthouse.ts';
import { load } from './load.ts';
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

/** CPU per streamed overview, with producers that answer at once: the web app beside a bare Node server. */
async function cpu(allt: Uppsatt, overview: string, cookie: string): Promise<Figure[]> {
  for (const rad of allt.rader().filter((one) => one.port >= BAS + 11))
    await allt.lage(rad.namn, { fordrojningMs: 0 });
  const url = `${allt.adress}/api/handelser?part=${overview.split('/').pop()}`;
  const pid = allt.pid(WEB);
  const web = await load(url, cookie, pid, 300, 4);
  await allt.stoppa(WEB);
  const spec = allt.spec(WEB);
  const fil = join(import.meta.dirname, 'plain-server.ts');
  const plain = new Child(
    { ...spec, namn: 'golv', fil, args: [String(BAS)], halsa: `http://127.0.0.1:${BAS}/halsa` },
    join(MAPP, 'logs'),
    () => undefined,
  );
  await plain.start();
  const bare = await load(url, cookie, plain.pid ?? 0, 300, 4);
  await plain.stop();
  const ratio =
    web.cpuPerAnswer !== undefined && bare.cpuPerAnswer ? web.cpuPerAnswer / bare.cpuPerAnswer : undefined;
  const say = (n: number | undefined) => (n === undefined ? 'no /proc here' : `${n.toFixed(2)} ms`);
  return [
    { what: 'server CPU per streamed overview', value: say(web.cpuPerAnswer), gate: '' },
    { what: 'the same work on a bare Node server', value: say(bare.cpuPerAnswer), gate: '' },
    { what: 'ratio', value: ratio === undefined ? '–' : ratio.toFixed(2), gate: 'shown' },
    { what: 'overview on the wire, gzip', value: kb(web.bytes), gate: '≤ 15 KB', held: web.bytes <= 15 * KB },
  ];
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

/** One person signs in and asks for all of the load. */
const EN_FOR_ALLA = {
  BOLLKOLL_FRAGOR_PER_PERSON: '1000000',
  BOLLKOLL_FRAGOR_PER_ADRESS: '1000000',
  BOLLKOLL_STROMMAR_PER_PERSON: '1000',
};

async function pageFigures(): Promise<Figure[]> {
  // What a section says on its way goes beside its figures.
  const say = console.error;
  const executablePath = await ensureBrowser();
  const allt = await startaAllt({ bas: BAS, mapp: MAPP, vidSteg: say, webb: EN_FOR_ALLA });
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
    say('Loading the stream');
    return [...figures, ...(await cpu(allt, overview, cookie))];
  } finally {
    await browser.close();
    await allt.stang();
  }
}

if (import.meta.main) present(await pageFigures());
