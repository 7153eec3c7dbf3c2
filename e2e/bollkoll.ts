// What every journey needs: a person signed in, producers that can be stopped and are whole again afterwards, and the
// accessibility audit. A journey reads as sentences with these.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { producenter, TEST_BAS } from '../scripts/journeys-setup.ts';
import { pick, signIn } from '../scripts/sign-in.ts';
import type { Lage } from '../scripts/uppsatt.ts';

export { expect, type Page, pick };

/** The six, as the scenarios name them. */
export const MYNDIGHETER = [
  'skatteverket',
  'bolagsverket',
  'lindkopings-kommun',
  'tillvaxtverket',
  'transportstyrelsen',
  'arbetsmiljoverket',
] as const;
/** A stand-in that a journey may stop or tell how to behave. */
type Myndighet = (typeof MYNDIGHETER)[number] | 'mina-ombud' | 'brevlada';

type Producenter = {
  stoppa(namn: Myndighet): Promise<void>;
  starta(namn: Myndighet): Promise<void>;
  lage(namn: Myndighet, lage: Lage): Promise<void>;
};

export const test = base.extend<{ producenter: Producenter; inloggad: (person: string) => Promise<void> }>({
  // Whatever a journey did to the producers is undone, also when it failed.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  producenter: async ({}, use) => {
    const touched = new Set<Myndighet>();
    const stopped = new Set<Myndighet>();
    await use({
      async stoppa(namn) {
        stopped.add(namn);
        await producenter.stoppa(namn);
      },
      async starta(namn) {
        stopped.delete(namn);
        await producenter.starta(namn);
      },
      async lage(namn, lage) {
        touched.add(namn);
        await producenter.lage(namn, lage);
      },
    });
    for (const namn of stopped) await producenter.starta(namn);
    // Whom Mina ombud was told to forget comes back too; the producers know nothing of that.
    for (const namn of touched) await producenter.lage(namn, { fel: null, aterkallade: [] });
  },
  inloggad: async ({ page }, use) => {
    await use((person) => signIn(page, person));
  },
});

/** Waits until every producer has answered or failed. */
export async function allaSvar(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^(Frågar|Asking|Hämtar)/);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** WCAG 2.2 AA and below, every rule, zero violations. */
export async function granska(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  );
}

/** No part of the page is wider than the window. */
export async function ryms(page: Page): Promise<void> {
  const [wide, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(window ?? 0);
}

export type Registerkalla = Record<string, unknown> & {
  id: string;
  producenter: readonly object[];
};

/** Edits the registry that the running service reads, and waits until it has seen the edit. Gives back how to undo it. */
export async function andraRegistret(
  andra: (kalla: Registerkalla) => Registerkalla,
): Promise<() => Promise<void>> {
  const fil = join('.demo', `test-${TEST_BAS}`, 'kallor.json');
  const fore = await readFile(fil, 'utf8');
  const register: { kallor: Registerkalla[] } = JSON.parse(fore);
  const skriv = async (text: string) => {
    await writeFile(fil, text);
    // The service looks at most once a second (lib/producenter/registry-levande.ts).
    await new Promise((klar) => setTimeout(klar, 1100));
  };
  await skriv(JSON.stringify({ ...register, kallor: register.kallor.map(andra) }));
  return () => skriv(fore);
}
