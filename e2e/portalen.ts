// What the journeys of the frame need: the whole set-up once more behind TLS, with an authority made on the spot, and a browser that
// trusts it. Two sites: the service's brand at one name, the portal's page at another.

import { request } from 'node:https';
import { join, resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  test as grund,
  type Page,
} from '@playwright/test';
import { uppstallning } from '../lib/reference/uppstallning.ts';
import { findBrowser, LAUNCH_ARGS } from '../scripts/browser.ts';
import { Child } from '../scripts/child.ts';
import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { webApp } from '../scripts/uppsatt.ts';

const BAS = TEST_BAS + 60;
const MAPP = join('.demo', `test-${BAS}`);

/** The two sites, and one that nobody has let in. It is served by the portal's own process. */
export const BOLLKOLL = `https://granby.localhost:${BAS + 4}`;
export const PORTALEN = `https://portalen.localhost:${BAS + 6}`;
export const ANNANS = `https://annans.localhost:${BAS + 6}`;

/** The portal and the identity provider of the service's own site (`enSajt`). */
export const MINASIDOR = `https://minasidor.granby.localhost:${BAS + 6}`;
export const LEGITIMATION = `https://legitimation.granby.localhost:${BAS + 8}`;

type Uppsatt = {
  readonly browser: Browser;
  readonly stoppa: (namn: string) => Promise<void>;
  readonly starta: (namn: string) => Promise<void>;
};

/** What the web app needs to reach an identity provider that is behind the authority, by a name under localhost. */
const NAR_LEGITIMATIONEN = {
  NODE_EXTRA_CA_CERTS: join(MAPP, 'tls-ca.pem'),
  NODE_OPTIONS: `--import ${resolve(import.meta.dirname, '../scripts/local-names.mjs')}`,
};

async function stallUpp(enSajt: boolean): Promise<{ uppsatt: Uppsatt; stang: () => Promise<void> }> {
  const { env, processer, spki } = await uppstallning({ bas: BAS, mapp: MAPP, tls: true, enSajt });
  const webb = webApp(BAS, { ...env, ...(enSajt && NAR_LEGITIMATIONEN) });
  const barn = [...processer, webb].map((spec) => new Child(spec, MAPP, () => undefined));
  const stang = async () => void (await Promise.all(barn.map((ett) => ett.stop())));
  await Promise.all(barn.map((ett) => ett.start())).catch(async (fel) => {
    await stang();
    throw fel;
  });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...LAUNCH_ARGS, `--ignore-certificate-errors-spki-list=${spki}`],
    ...(executablePath && { executablePath }),
  });
  const en = (namn: string) => {
    const funnen = barn.find(({ spec }) => spec.namn === namn);
    if (funnen === undefined) throw new Error(namn);
    return funnen;
  };
  return {
    uppsatt: { browser, stoppa: (namn) => en(namn).stop(), starta: (namn) => en(namn).start() },
    stang: async () => {
      await browser.close();
      await stang();
    },
  };
}

/** A page in a context of its own, in the browser that trusts the authority. `enSajt`: portal, service and identity provider are of one. */
export const test = grund.extend<{ rum: BrowserContext; sida: Page }, { uppsatt: Uppsatt; enSajt: boolean }>({
  enSajt: [false, { option: true, scope: 'worker' }],
  uppsatt: [
    async ({ enSajt }, use) => {
      const { uppsatt, stang } = await stallUpp(enSajt);
      await use(uppsatt);
      await stang();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  rum: async ({ uppsatt }, use) => {
    const rum = await uppsatt.browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
    await use(rum);
    await rum.close();
  },
  sida: async ({ rum }, use) => use(await rum.newPage()),
});

/** Signs in at the portal, by its own sign-in, and shows its page with the frame. */
export async function loggaInPaPortalen(
  sida: Page,
  person: string,
  fraga = '',
  portal = PORTALEN,
): Promise<void> {
  await sida.goto(`${portal}/${fraga && `?${fraga}`}`);
  await sida.getByRole('button', { name: person }).click();
  await sida.waitForURL(`${portal}/mina-sidor${fraga && `?${fraga}`}`);
}

/** What the frame says to Maja Lind, who begins at her company as on our own pages. */
export const HOS_DIG = /^Bollen är hos\sdig i\s4\särenden och\s1\smeddelande$/;

/** What stands in the frame. */
export const iRamen = (sida: Page) => sida.frameLocator('bollkoll-arenden > iframe');

/** The frame itself. */
export const ramen = (sida: Page): Frame => {
  const funnen = sida.frames().find((ram) => ram !== sida.mainFrame() && ram.url().startsWith(BOLLKOLL));
  if (funnen === undefined) throw new Error('there is no frame');
  return funnen;
};

type Svar = {
  readonly status: number;
  readonly huvuden: Record<string, string | string[] | undefined>;
  readonly text: string;
};

/** A request as nobody's browser sends it. `host`: the name that it claims. */
export function fraga(
  path: string,
  {
    host,
    headers = {},
    form,
  }: { host: string; headers?: Record<string, string>; form?: Record<string, string> },
): Promise<Svar> {
  return new Promise((klar, fel) => {
    const kropp = form && `${new URLSearchParams(form)}`;
    const typ = kropp === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const req = request(
      {
        ...{ host: '127.0.0.1', port: BAS + 4, path, method: kropp === undefined ? 'GET' : 'POST' },
        ...{ headers: { ...typ, ...headers, host }, setHost: false, rejectUnauthorized: false },
      },
      (res) => {
        let text = '';
        res.setEncoding('utf8').on('data', (del) => {
          text += del;
        });
        res.on('end', () => klar({ status: res.statusCode ?? 0, huvuden: res.headers, text }));
      },
    );
    req.on('error', fel).end(kropp);
  });
}
