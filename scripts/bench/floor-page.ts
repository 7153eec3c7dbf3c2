/**
 * Next's own floor: the script that an empty page of the same Next ships. Built in a folder inside the project, so
 * that it is built with the very same packages, and measured in the same browser.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { NEXT } from '../build.ts';
import { Child } from '../child.ts';
import { run } from '../run.ts';
import { Stop } from '../stop.ts';

const LAYOUT = `export default function Layout({ children }) { return <html lang="sv"><body>{children}</body></html>; }`;
const PAGE = `export default function Page() { return <h1>Tom</h1>; }`;

function writeApp(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'app'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  writeFileSync(
    join(folder, 'next.config.js'),
    `export default { turbopack: { root: ${JSON.stringify(join(import.meta.dirname, '../..'))} } };`,
  );
  writeFileSync(join(folder, 'app/layout.jsx'), LAYOUT);
  writeFileSync(join(folder, 'app/page.jsx'), PAGE);
  // Without one of its own it would be given the project's.
  writeFileSync(join(folder, 'instrumentation.js'), 'export function register() {}');
}

/** Script bytes, compressed, of an empty page. `port` is free and on loopback. */
export async function floorScript(browser: Browser, folder: string, port: number): Promise<number> {
  writeApp(folder);
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const built = await run([NEXT, 'build'], { cwd: folder, env });
  if (built.code !== 0) throw new Stop(`The empty page could not be built.\n${built.output}`);
  const args = ['start', folder, '-H', '127.0.0.1', '-p', String(port)];
  const server = new Child(
    { namn: 'golv', fil: NEXT, args, port, halsa: `http://127.0.0.1:${port}/`, env },
    folder,
    () => undefined,
  );
  await server.start();
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
    return await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter((entry) => new URL(entry.name).pathname.endsWith('.js'))
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    );
  } finally {
    await page.close();
    await server.stop();
  }
}
