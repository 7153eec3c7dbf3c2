/**
 * One view of the overview as a browser sees it. What is measured is read from the page's own clocks; the upstream's
 * clock is the time on each outcome, noted by the server when the answer's last byte had been read.
 */
import type { Browser, Page } from '@playwright/test';
import type { Stromrad } from '../../lib/arenden/strom.ts';

export type View = {
  /** From the first answer (or hydration, whichever is later) to the first case painted, ms. */
  firstCase: number;
  /** From the last answer (or hydration) to the last case painted, ms. */
  lastCase: number;
  cls: number;
  requests: number;
  /** Bytes on the wire, compressed. */
  script: number;
  style: number;
};

type Marks = { first: number; last: number; cls: number; stream: string };
declare global {
  interface Window {
    bench?: Marks;
  }
}

/** Runs in the page before anything else: notes when cases are painted and how much was moved. */
function watch(): void {
  const marks: Marks = { first: 0, last: 0, cls: 0, stream: '' };
  window.bench = marks;
  // A copy of what the page itself reads; the browser's tooling does not keep the body of a stream.
  const ask = window.fetch;
  window.fetch = async (...args) => {
    const answer = await ask(...args);
    if (answer.url.includes('/api/handelser')) {
      void answer
        .clone()
        .text()
        .then((text) => {
          marks.stream = text;
        });
    }
    return answer;
  };
  let count = 0;
  const look = () => {
    const now = document.querySelectorAll('.case:not(.ghost) h3 a, .row:not(.ghost) h3 a').length;
    if (now <= count) return;
    count = now;
    requestAnimationFrame(() => {
      marks.last = performance.timeOrigin + performance.now();
      marks.first ||= marks.last;
    });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) marks.cls += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The end of each answer, epoch ms, from the stream that the page itself read. */
function answersIn(stream: string): number[] {
  const rows = stream
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Stromrad);
  return rows.flatMap((row) =>
    row.rad === 'utfall' && row.utfall.resultat.slag === 'svar' ? [row.utfall.svarade] : [],
  );
}

async function read(page: Page): Promise<View> {
  const seen = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const bytes = (pattern: RegExp) =>
      entries
        .filter((e) => pattern.test(new URL(e.name).pathname))
        .reduce((sum, e) => sum + e.encodedBodySize, 0);
    const hydrated = performance.getEntriesByName('bollkoll:hydrerad')[0]?.startTime ?? Number.NaN;
    return {
      marks: window.bench,
      hydrated: performance.timeOrigin + hydrated,
      requests: entries.length + 1,
      script: bytes(/\.js$/),
      style: bytes(/\.css$/),
    };
  });
  if (!seen.marks || Number.isNaN(seen.hydrated)) throw new Error('the page left no marks to measure by');
  const answers = answersIn(seen.marks.stream);
  return {
    firstCase: seen.marks.first - Math.max(Math.min(...answers), seen.hydrated),
    lastCase: seen.marks.last - Math.max(...answers, seen.hydrated),
    cls: seen.marks.cls,
    requests: seen.requests,
    script: seen.script,
    style: seen.style,
  };
}

/** Opens the overview at `address` once, in a fresh context with the session of `storage`, nothing cached. */
export async function measureView(
  browser: Browser,
  address: string,
  storageState: Awaited<ReturnType<import('@playwright/test').BrowserContext['storageState']>>,
  viewport: { width: number; height: number },
): Promise<View> {
  const context = await browser.newContext({ storageState, viewport, locale: 'sv-SE' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.bench?.stream.includes('"slut"'));
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await page.waitForTimeout(200);
    return await read(page);
  } finally {
    await context.close();
  }
}
