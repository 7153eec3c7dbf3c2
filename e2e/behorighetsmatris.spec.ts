// Who may what: every person × every part × every address that can be read, held against one table. An address that is not in the
// table fails the test, so that a new one cannot be forgotten. What changes something is tried in annan-sida.spec.ts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Browser } from '@playwright/test';
import { personer } from '../lib/reference/personer/index.ts';
import { helaNamnet } from '../lib/reference/personer/person.ts';
import { signIn } from '../scripts/sign-in.ts';
import { expect, test } from './bollkoll.ts';

/** What an address lets through. Anything that is neither is denied: nobody 401, anyone else 403. */
type Slapper =
  /** Everyone, with this status. */
  | { readonly alla: number }
  /** Whoever is signed in. */
  | 'inloggad'
  /** Whoever the part is made for, by any right. */
  | 'egen-part'
  /** Whoever the part is made for by a right of her own: not by fullmakt. */
  | 'egen-ratt'
  /** Nobody: what stands there was made for no one. */
  | 'ingen';

/** Every address that answers GET. `{part}` is filled in with every part of everyone. */
const TABELL: Readonly<Record<string, Slapper>> = {
  '/': { alla: 200 },
  '/vad-som-visas': { alla: 200 },
  '/integritet': { alla: 200 },
  '/kakor': { alla: 200 },
  '/tillganglighet': { alla: 200 },
  '/inloggning-misslyckades': { alla: 200 },
  '/utan-nummer': { alla: 200 },
  '/utloggad': { alla: 200 },
  '/api/halsa': { alla: 200 },
  '/api/redo': { alla: 200 },
  '/api/jwks': { alla: 200 },
  '/api-info': { alla: 200 },
  '/api/v1/api-info': { alla: 200 },
  '/api/v1/openapi.json': { alla: 200 },
  '/api/v1/fragment.css': { alla: 200 },
  // By a bearer in a header: no cookie opens any of it (scripts/api).
  '/api/v1/parter': { alla: 401 },
  '/api/v1/parter/egen/arenden': { alla: 401 },
  '/api/v1/parter/egen/fragment/oversikt': { alla: 401 },
  // On to the start, or to her first part: an address alone says nothing.
  '/hem': { alla: 303 },
  '/api/auth/callback/legitimation': { alla: 303 },
  '/api/session': 'inloggad',
  '/for': 'inloggad',
  '/for/upphorda': 'inloggad',
  '/folj': 'inloggad',
  '/ombud': 'inloggad',
  '/inloggningar': 'inloggad',
  '/historik': 'inloggad',
  '/historik/inte-jag': 'inloggad',
  '/historik/export?format=json': 'inloggad',
  '/for/{part}': 'egen-part',
  '/behorighet/{part}': 'egen-part',
  '/byt/{part}': 'egen-part',
  '/api/handelser?part={part}': 'egen-part',
  // By the cookie of a frame on a portal's page, which nobody has here; our own opens nothing there (scripts/api/intrade.test.ts).
  '/inbaddad/session': { alla: 401 },
  '/inbaddad/vakt': { alla: 401 },
  // They say that nobody is signed in, or lead there; the window signs in by our own session.
  '/inbaddad/oversikt': { alla: 200 },
  '/inbaddad/hos-dig': { alla: 200 },
  '/inbaddad/arende': { alla: 200 },
  '/inbaddad/antal': { alla: 200 },
  '/inbaddad/utloggad': { alla: 200 },
  '/inbaddad/fonster': { alla: 200 },
  // Only from within our own frame, and what it answers opens nothing (tyst.spec.ts).
  '/inbaddad/tyst': { alla: 403 },
  '/inbaddad/tyst/svar': { alla: 200 },
  '/inbaddad/handelser': { alla: 401 },
  '/fragas/{part}': 'egen-ratt',
  '/historik?part={part}': 'egen-ratt',
  '/historik/export?format=json&part={part}': 'egen-ratt',
  '/historik/inte-jag?part={part}': 'egen-ratt',
  '/for/{part}/arende/pahittat': 'ingen',
};

const FYLLDA = Object.keys(TABELL).map((vag) =>
  vag
    .replace(/\?.*/, '')
    .replace('pahittat', '{arende}')
    .replace('/egen/', '/{part}/')
    .replace('/fragment/oversikt', '/fragment/{vy}'),
);

/** Every address of the house that answers GET, as the table writes it. */
function adresserna(): string[] {
  const filer = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((fil) =>
    fil.replaceAll('\\', '/'),
  );
  const laser = (fil: string) =>
    /(^|\/)page\.tsx$/.test(fil) ||
    (/(^|\/)route\.ts$/.test(fil) &&
      /export (async )?(function|const) GET\b/.test(readFileSync(join('app', fil), 'utf8')));
  const ramverket = filer.filter(laser).map((fil) => {
    const vag = fil.replace(/(^|\/)(page\.tsx|route\.ts)$/, '').replace(/\([^)]*\)\/?/g, '');
    return `/${vag.replace(/\[([^\]]*)\]/g, '{$1}')}`;
  });
  const dorren = ['dorr.ts', 'api/v1/vagar.ts'].flatMap((fil) => [
    ...readFileSync(join('app', fil), 'utf8').matchAll(/\[\s*'(\/[^']+)',\s*\{ metod: 'GET'/g),
  ]);
  return [...ramverket, ...dorren.map(([, vag = '']) => vag)];
}

const FA = 3;

type Part = { readonly av: string; readonly id: string; readonly fullmakt: boolean };
type Vem = { readonly namn: string; readonly request: APIRequestContext };

async function logga(browser: Browser, namn: string): Promise<{ vem: Vem; parter: Part[] }> {
  const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await signIn(page, namn);
  await page.goto('/for');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const huvudman = page.locator('section', {
    has: page.getByRole('heading', { name: 'De som har gett dig fullmakt' }),
  });
  const ider = (i: typeof huvudman) =>
    i.locator('a[data-for]').evaluateAll((alla) => alla.map((en) => (en as HTMLElement).dataset.for ?? ''));
  const [alla, andras] = [await ider(page.locator('main')), await ider(huvudman)];
  const parter = alla.map((id) => ({ av: namn, id, fullmakt: andras.includes(id) }));
  return { vem: { namn, request: page.context().request }, parter };
}

function vantat(slapper: Slapper, vem: Vem | undefined, part: Part | undefined): number {
  if (typeof slapper === 'object') return slapper.alla;
  if (vem === undefined) return 401;
  if (slapper === 'inloggad') return 200;
  const egen = part?.av === vem.namn;
  if (slapper === 'egen-part' && egen) return 200;
  return slapper === 'egen-ratt' && egen && part?.fullmakt === false ? 200 : 403;
}

test('every address that can be read stands in the table', () => {
  expect([...new Set(adresserna())].sort()).toEqual([...new Set(FYLLDA)].sort());
});

test('every person, every part, every address: what the table says, and nothing else', async ({
  browser,
  playwright,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const inne = [];
  for (const person of personer)
    if (person.nummer !== undefined && person.niva !== 'loa2')
      inne.push(await logga(browser, helaNamnet(person)));
  const utan = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  // Of the two hundred who have given one person a fullmakt, a few stand for all.
  const parter = inne.flatMap(({ parter: egna }) => [
    ...egna.filter(({ fullmakt }) => !fullmakt),
    ...egna.filter(({ fullmakt }) => fullmakt).slice(0, FA),
  ]);
  expect(parter.filter(({ fullmakt }) => fullmakt)).toHaveLength(1 + FA);
  const fel: string[] = [];
  for (const vem of [undefined, ...inne.map((en) => en.vem)]) {
    for (const [vag, slapper] of Object.entries(TABELL)) {
      const har = vag.includes('{part}')
        ? [...parter, { av: 'ingen', id: 'A'.repeat(22), fullmakt: false }]
        : [undefined];
      for (const part of har) {
        const adress = part === undefined ? vag : vag.replace('{part}', part.id);
        const svar = await (vem?.request ?? utan).get(adress, { maxRedirects: 0 });
        const ska = vantat(slapper, vem, part);
        const sa = `${vem?.namn ?? 'nobody'} ${vag} of ${part?.av ?? '–'}${part?.fullmakt ? ' by fullmakt' : ''}`;
        if (svar.status() !== ska) fel.push(`${sa}: ${svar.status()}, not ${ska}`);
      }
    }
  }
  await utan.dispose();
  expect(fel).toEqual([]);
});

test('an id with a character changed, cut off or made longer is nobody’s', async ({ page, inloggad }) => {
  await inloggad('Maja Lind');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const bytt = `${id.slice(0, -2)}${id.at(-2) === 'A' ? 'B' : 'A'}${id.at(-1)}`;
  for (const annat of [bytt, id.slice(1), `${id}A`, id.toLowerCase(), `${id}%00`, `${id}/../${id}x`, ''])
    expect([annat, (await page.request.get(`/api/handelser?part=${annat}`)).status()]).toEqual([annat, 403]);
});
