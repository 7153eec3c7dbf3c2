// A page elsewhere cannot make a browser change anything here. Every route that takes a POST is found by looking, so that a
// new one cannot be forgotten.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './bollkoll.ts';

const ANDRAR = /export (?:async )?(?:function|const) (POST|PUT|PATCH|DELETE)\b/g;

/** Those that are answered at the process's own door, ahead of the framework (app/dorr.ts). */
const DORREN = /\[\s*'(\/[^']+)',\s*\{ metod: '(POST|PUT|PATCH|DELETE)'/g;
const VID_DORREN = ['dorr.ts', 'api/v1/vagar.ts'].flatMap((fil) => [
  ...readFileSync(join('app', fil), 'utf8').matchAll(DORREN),
]);

/** Every route of the framework's that changes something. A part in brackets is filled in with something. */
const RAMVERKETS = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((fil) => /(^|[\\/])route\.ts$/.test(fil))
  .flatMap((fil) => {
    const vag = `/${fil
      .replaceAll('\\', '/')
      .replace(/(^|\/)route\.ts$/, '')
      .replace(/\([^)]*\)\//g, '')
      .replace(/\[[^\]]*\]/g, 'x')}`;
    const metoder = [...readFileSync(join('app', fil), 'utf8').matchAll(ANDRAR)].map(
      ([, metod]) => metod ?? '',
    );
    return metoder.map((metod) => ({ metod, vag }));
  });

/** A form whose answer is the page itself, taken between the door and the framework. */
const VID_SIDAN = [...readFileSync(join('app', 'synpunkt.ts'), 'utf8').matchAll(/const VAG = '(\/[^']+)'/g)];

/** All of them, as method and path. */
const ROUTER = [
  ...RAMVERKETS,
  ...VID_DORREN.map(([, vag = '', metod = '']) => ({ metod, vag })),
  ...VID_SIDAN.map(([, vag = '']) => ({ metod: 'POST', vag })),
];

/**
 * Sent by the identity provider or a portal's server and no browser: what it brings is signed (lib/session/bakkanal.test.ts and
 * lib/session/portal). A code is posted from the portal's page, whose origin is then what counts.
 */
const SIGNERADE = [
  '/api/auth/backchannel-logout',
  '/api/v1/engangskod',
  '/api/v1/token',
  '/api/v1/utloggning',
  '/inbaddad/losen',
];

const FRAMMANDE = {
  'of another origin': { origin: 'https://annan.example' },
  'of a sibling host': { origin: 'http://annan.localhost' },
  'of another scheme': { origin: 'https://localhost' },
  'that the browser calls cross-site': { 'sec-fetch-site': 'cross-site' },
  'that the browser calls same-site': { 'sec-fetch-site': 'same-site' },
  'without an origin': { origin: 'null' },
  'of which nothing is said': {},
};

test('the routes that change something are found', () => {
  const vagar = ROUTER.map(({ vag }) => vag);
  for (const vag of [
    '/logga-in',
    '/logga-ut',
    '/sprak',
    '/api/session',
    '/api/folj',
    '/inloggningar/avsluta',
    '/tillganglighet',
    ...SIGNERADE,
  ])
    expect(vagar).toContain(vag);
});

for (const { metod, vag } of ROUTER.filter((en) => !SIGNERADE.includes(en.vag))) {
  test(`${metod} ${vag} from a page elsewhere changes nothing`, async ({ page, inloggad, baseURL }) => {
    await inloggad('Erik Berg');
    const before = await page.context().cookies();
    for (const [vems, headers] of Object.entries(FRAMMANDE)) {
      const egen = 'sec-fetch-site' in headers ? { origin: baseURL ?? '' } : {};
      const svar = await page.request.fetch(vag, {
        method: metod,
        headers: { ...egen, ...headers },
        form: { overallt: 'ja', sprak: 'en', id: 'x', kalla: 'bolagsverket', nummer: 'KV-5518-2094' },
        maxRedirects: 0,
      });
      expect(`${vems}: ${svar.status()}`).toBe(`${vems}: 403`);
      expect(svar.headers()['set-cookie']).toBeUndefined();
    }
    expect(await page.context().cookies()).toEqual(before);
    expect((await page.goto('/inloggningar'))?.status()).toBe(200);
  });
}
