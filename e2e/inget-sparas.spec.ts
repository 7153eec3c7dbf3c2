// Nothing is kept: marked events are put through the whole system, and the mark is found on no disk, in no database
// and in no log. The stand-ins' own scenario files are the only place in the world where it may stand.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MARKE } from '../lib/reference/personer/testdata.ts';
import { allaSvar, expect, test } from './bollkoll.ts';

const ROOT = join(import.meta.dirname, '..');
const NUMBERS = ['189506069880', '164420990014'];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function holding(files: readonly string[], words: readonly string[]): string[] {
  return files.flatMap((file) => {
    if (statSync(file).size > 200_000_000) return [`${file} is too large to search`];
    const content = readFileSync(file);
    return words
      .filter((word) => content.includes(word) || content.includes(Buffer.from(word, 'utf16le')))
      .map((word) => `${file}: ${word}`);
  });
}

test('after marked events have been shown, the mark is on no disk, in no database and in no log', async ({
  page,
  inloggad,
}) => {
  await inloggad('Tindra Testdata');
  await allaSvar(page);
  await expect(page.getByText(MARKE).first()).toBeVisible();
  await page.locator('.case h3 a').first().click();
  await expect(page.locator('.story')).toContainText(MARKE);
  // .demo holds the database, the logs and the configuration of this run; .next what the framework may have cached.
  const kept = [
    ...filesIn(join(ROOT, '.demo')),
    ...filesIn(join(ROOT, process.env.BOLLKOLL_BYGGMAPP ?? '.next')),
  ];
  expect(kept.some((file) => file.endsWith('.log'))).toBe(true);
  expect(holding(kept, [MARKE])).toEqual([]);
  // The registry of who signs for what is the only file that holds numbers, as the operator wrote it.
  const rest = kept.filter((file) => !file.endsWith('engagemang.json'));
  expect(holding(rest, NUMBERS)).toEqual([]);
});

test('what is written about accessibility, received or not, is on no disk, in no database and in no log', async ({
  page,
  producenter,
}) => {
  const skrivet = `synpunkt-som-ingen-sparar-${'x'.repeat(8)}`;
  for (const fel of [null, '503']) {
    await producenter.lage('brevlada', { fel });
    await page.goto('/tillganglighet');
    await page.locator('#synpunkt-text').fill(`Knappen ${skrivet}`);
    await page.locator('#synpunkt-epost').fill(`${skrivet}@exempel.se`);
    await page.locator('.synpunkt .go').click();
    await expect(page.locator('.synpunkt .kvitto')).toBeVisible();
  }
  const kept = filesIn(join(ROOT, '.demo'));
  expect(holding(kept, ['synpunkt-lamnad']).length).toBeGreaterThan(0);
  expect(holding(kept, [skrivet])).toEqual([]);
});

test('the browser keeps nothing of the cases, but in the tab whom it acts for: no other storage, no readable cookie', async ({
  page,
  context,
  inloggad,
}) => {
  await inloggad('Tindra Testdata');
  await allaSvar(page);
  const stored = await page.evaluate(async () => ({
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookie: document.cookie,
  }));
  // An opaque name that is bound to her (docs/decisions/0053).
  const session = JSON.stringify({ 'bollkoll-for': new URL(page.url()).pathname.split('/').at(-1) });
  expect(stored).toEqual({ local: '{}', session, databases: 0, caches: 0, cookie: '' });
  const cookies = await context.cookies();
  expect(
    cookies.filter((cookie) => cookie.name.includes('bollkoll')).every((cookie) => cookie.httpOnly),
  ).toBe(true);
  for (const number of NUMBERS) expect(JSON.stringify(cookies)).not.toContain(number);
});
