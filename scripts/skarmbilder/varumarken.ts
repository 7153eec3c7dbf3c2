// One small picture of each brand for the docs: the start and the overview in light, the overview on a phone in dark, beside each other.

import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { signIn } from '../sign-in.ts';
import type { Uppsatt } from '../uppsatt.ts';
import { klar, lugn } from './steg.ts';

type Vy = {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  readonly vad: 'start' | 'oversikt';
};

const VYER: readonly Vy[] = [
  { colorScheme: 'light', width: 1280, vad: 'start' },
  { colorScheme: 'light', width: 1280, vad: 'oversikt' },
  { colorScheme: 'dark', width: 390, vad: 'oversikt' },
];
const HOJD = 844;
const ZOOM = 0.45;

async function fotografera(
  browser: Browser,
  baseURL: string,
  { colorScheme, width, vad }: Vy,
): Promise<Buffer> {
  const context = await browser.newContext({
    ...{ baseURL, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', colorScheme },
    viewport: { width, height: HOJD },
  });
  const page = await context.newPage();
  // A face that came too late is not shown on the first page.
  await page.goto('/');
  await page.goto('/');
  if (vad === 'oversikt') {
    await signIn(page, 'Maja Lind');
    await klar(page);
  }
  const bild = await page.screenshot();
  await context.close();
  return bild;
}

/** Takes them all into `mapp`. */
export async function taVarumarken(browser: Browser, allt: Uppsatt, mapp: string): Promise<void> {
  await lugn(allt);
  for (const { namn, adress } of allt.varumarken) {
    const bilder = [];
    for (const vy of VYER) bilder.push(await fotografera(browser, adress, vy));
    const page = await browser.newPage({ deviceScaleFactor: ZOOM });
    await page.setContent(
      `<body style="display:flex;gap:32px;width:max-content;padding:32px;margin:0;background:#d8d8d8">${bilder
        .map((bild) => `<img src="data:image/png;base64,${bild.toString('base64')}">`)
        .join('')}`,
    );
    await page.locator('body').screenshot({ path: join(mapp, `varumarke-${namn}.png`) });
    await page.close();
  }
}
