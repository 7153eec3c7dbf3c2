// How one gets to a state that is worth a picture: the steps that several states share, and how all is put back after each.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Uppsatt } from '../uppsatt.ts';

/** The first port of the pictures' own set-up. */
export const BAS = Number(process.env.BOLLKOLL_BILDBAS ?? 3400);

/** One state: who is signed in, what is done before, and how one gets there. */
export type Tillstand = {
  namn: string;
  person?: string;
  fore?: (allt: Uppsatt) => Promise<void>;
  till: (page: Page, allt: Uppsatt) => Promise<void>;
  /** Only what the window shows: a page that is longer than any picture. */
  bara?: 'fonstret';
};

/** Waits until everyone has answered or failed. */
export async function klar(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

export const fel = (namn: string, slag: string) => (allt: Uppsatt) =>
  allt.lage(namn, { fordrojningMs: 0, fel: slag });
/** The history, when something has been asked. */
export const historiken = (sok: string) => async (page: Page) => {
  await klar(page);
  await page.goto(`/historik${sok}`);
};
export const oppna = (path: string) => async (page: Page) => void (await page.goto(path));
export const forstaArendet = async (page: Page) => {
  await klar(page);
  await page.locator('.yours .case h3 a').first().click();
  await page.locator('.story').waitFor();
};
/** The page of a case of Bolagsverket's, opened and then loaded anew when something has become of it. */
export const arendetSedan =
  (andra: (page: Page, allt: Uppsatt) => Promise<void>) => async (page: Page, allt: Uppsatt) => {
    await klar(page);
    await page
      .locator('article', { hasText: /Bolagsverket|Companies Registration/ })
      .locator('h3 a')
      .first()
      .click();
    await page.waitForURL(/\/arende\//);
    await andra(page, allt);
    await page.reload({ waitUntil: 'commit' });
  };
/** The answers say nothing of the case any longer. */
export const borttaget = async (page: Page) => {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.route('**/api/handelser*', async (route) => {
    const svar = await route.fetch();
    await route.fulfill({ response: svar, body: (await svar.text()).replaceAll(id, 'ett-annat') });
  });
};
export const rakning = async (page: Page) => {
  await klar(page);
  await page.locator('.ledger summary').click();
};

const REGISTER = join(import.meta.dirname, '..', '..', '.demo', 'bilder', 'kallor.json');
let orort: string | undefined;
/** The registry as it was before anybody changed it. */
function registret(): string {
  orort ??= readFileSync(REGISTER, 'utf8');
  return orort;
}
async function skrivRegistret(text: string): Promise<void> {
  writeFileSync(REGISTER, text);
  // The service looks at most once a second.
  await new Promise((nasta) => setTimeout(nasta, 1100));
}
type Kalla = { id: string; producenter: object[] };
/** One entry as the running service is to see it; `lugn` puts the file back. */
const kallan = (id: string, andra: (kalla: Kalla) => object) => () => {
  const { kallor }: { kallor: Kalla[] } = JSON.parse(registret());
  return skrivRegistret(JSON.stringify({ kallor: kallor.map((en) => (en.id === id ? andra(en) : en)) }));
};
/** Bolagsverket's entry with more to it. */
export const bolagsverket = (mer: object) => kallan('bolagsverket', (en) => ({ ...en, ...mer }));
/** The kommun as one that one adds oneself. */
export const valfriKommun = kallan('lindkopings-kommun', (en) => ({
  ...en,
  producenter: en.producenter.map((producent) => ({ ...producent, valfri: true })),
}));

/** Everything as it was: the registry, and every producer without delay and fault. */
export async function lugn(allt: Uppsatt): Promise<void> {
  if (readFileSync(REGISTER, 'utf8') !== registret()) await skrivRegistret(registret());
  for (const rad of producenterna(allt)) await allt.lage(rad.namn, { fordrojningMs: 0, fel: null });
  await allt.lage('brevlada', { fel: null });
}

/** The producers among the processes. */
export const producenterna = (allt: Uppsatt) =>
  allt.rader().filter(({ port }) => port >= BAS + 11 && port < BAS + 31);

export const folj = (nummer?: string) => async (page: Page) => {
  await page.goto('/folj');
  const falt = page.locator('input[name="nummer"]');
  await falt.waitFor();
  if (nummer === undefined) return;
  await page.locator('.folj .go:enabled').waitFor();
  await falt.fill(nummer);
  await falt.press('Enter');
  await page.locator('.story, .falt .fel:not(:empty)').first().waitFor();
};

/** From her overview to another page about the same part. */
export const omParten = (rum: 'behorighet' | 'fragas') => async (page: Page) => {
  const part = new URL(page.url()).pathname.split('/').at(-1);
  await page.goto(`/${rum}/${part}`);
};
/** From whom the tab acts for to another, by the page that asks first. */
export const bytTillSista = async (page: Page) => {
  await klar(page);
  const fran = new URL(page.url()).pathname.split('/').at(-1);
  await page.goto('/for');
  const lankar = page.locator('main a[data-for]');
  await lankar.first().waitFor();
  const alla = await lankar.evaluateAll((en) => en.map((lank) => (lank as HTMLElement).dataset.for));
  const till = alla.findLast((id) => id !== fran);
  await page.goto(`/byt/${till}?fran=${fran}`);
  await page.locator('h1').waitFor();
};
/** The board, when every client has a line. */
export const tavlan = async (page: Page) => {
  await page.goto('/ombud', { waitUntil: 'commit' });
  await page
    .getByRole('button', { name: /^(Fråga för alla igen|Ask for all again|Ask for everyone again)$/ })
    .waitFor({ timeout: 90_000 });
};
/** The form about accessibility, sent with a text. */
export const synpunkt = (text: string) => async (page: Page) => {
  await page.goto('/tillganglighet');
  await page.locator('#synpunkt-text').fill(text);
  await page.locator('.synpunkt .go').click();
  await page.locator('.synpunkt .kvitto').waitFor();
};
/** The search, open, with something written in it. */
export const sok = (ord: string) => async (page: Page) => {
  await klar(page);
  await page.getByRole('button', { name: /^(Sök bland ärendena|Search the cases)$/ }).click();
  await page.getByRole('searchbox').fill(ord);
};
