// Every component in every state under each brand that ships, as `bollkoll varumarke visa` draws it: it can be read in light and dark, in
// both languages, and nothing is wider than a narrow window.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, ryms, test } from './bollkoll.ts';

/** What the gallery as a page is not held to: the same piece stands there many times, each with the ids and headings of a page. */
const SIDANS = [
  ...['heading-order', 'page-has-heading-one', 'region', 'landmark-unique', 'landmark-no-duplicate-main'],
  ...['landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-main-is-top-level'],
  ...['landmark-banner-is-top-level', 'landmark-contentinfo-is-top-level', 'duplicate-id-aria', 'skip-link'],
];

async function visa(varumarke: string): Promise<{ child: ChildProcess; adress: string }> {
  const fil = join('varumarken', `${varumarke}.json`);
  const child = spawn(process.execPath, [join('scripts', 'visa.ts'), fil, '--port', '0']);
  for await (const del of child.stdout ?? []) {
    const [adress] = /http:\/\/localhost:\d+/.exec(String(del)) ?? [];
    if (adress !== undefined) return { child, adress };
  }
  throw new Error('the gallery did not start');
}

for (const varumarke of ['neutral', 'granby', 'solvik']) {
  test(`${varumarke}: every component passes the audit in light and dark, in both languages, and at 320 px`, async ({
    page,
  }) => {
    const { child, adress } = await visa(varumarke);
    try {
      for (const lage of ['ljust', 'morkt']) {
        for (const sprak of ['sv', 'en']) {
          await page.setViewportSize({ width: sprak === 'sv' ? 1280 : 320, height: 800 });
          await page.goto(`${adress}/prov?lage=${lage}&sprak=${sprak}`);
          await ryms(page);
          const { violations } = await new AxeBuilder({ page }).disableRules(SIDANS).analyze();
          const fel = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
          expect(fel, `${lage} ${sprak}`).toEqual([]);
        }
      }
    } finally {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
  });
}
