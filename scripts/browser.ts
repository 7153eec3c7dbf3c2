/**
 * Which Chromium the browser tests use: Playwright's own where it is installed, else one the machine has,
 * else one that can be installed.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { aptInstall } from './apt.ts';
import { bin, run } from './run.ts';
import { Stop } from './stop.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No calls home, no first-run pages; the sandbox is left out only where it cannot be had. */
export const LAUNCH_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The browser's file, or undefined when the machine has none. The variable CHROMIUM comes first. */
export function findBrowser(): string | undefined {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const given = process.env.CHROMIUM ? [process.env.CHROMIUM] : [];
  return [...given, chromium.executablePath(), ...inPath, '/usr/bin/chromium', ...MAC].find((file) =>
    existsSync(file),
  );
}

/** The browser's file, installed when missing; a `Stop` that says what to do when that fails too. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  const said = await aptInstall('chromium');
  if (!findBrowser()) await run([bin('@playwright/test', 'playwright'), 'install', 'chromium']);
  const installed = findBrowser();
  if (installed) return installed;
  throw new Stop(
    `There is no Chromium on this machine${said}, and Playwright's own could not be fetched. Install Chromium or Chrome, or name its file in CHROMIUM, and run this again.`,
  );
}
