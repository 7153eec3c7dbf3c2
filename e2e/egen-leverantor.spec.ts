// A brand that signs in at an identity provider of its own, beside one that uses the service's: two real providers with keys of their own,
// one process. What one of them says is worth nothing at the other's brand, and one that is down stops nobody else.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as begar, createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { skapaLeverantor } from '../lib/reference/idp/leverantor.ts';
import { lasPublikKlientnyckel, skaffaIdpnycklar } from '../lib/reference/idp/nycklar.ts';
import { startaIdp } from '../lib/reference/idp/server.ts';
import { lasTls, skaffaTls } from '../lib/reference/tls/certifikat.ts';
import { uppstallning } from '../lib/reference/uppstallning.ts';
import { Child } from '../scripts/child.ts';
import { TEST_BAS } from '../scripts/journeys-setup.ts';
import { webApp } from '../scripts/uppsatt.ts';
import { expect, type Page, test } from './bollkoll.ts';

const BAS = TEST_BAS + 20;
const RELA = BAS + 8;
const VARUMARKEN = join(import.meta.dirname, '..', 'varumarken');
const ATERVAND = '/api/auth/callback/legitimation';
const BAKKANAL = '/api/auth/backchannel-logout';

/** The service's own provider and the neutral brand; Solvik's and Solvik. */
const TJANSTENS = {
  adress: `http://localhost:${BAS}`,
  issuer: `http://localhost:${BAS + 1}`,
  klient: 'bollkoll',
};
const SOLVIKS = {
  adress: `http://solvik.localhost:${BAS}`,
  issuer: `https://localhost:${BAS + 9}`,
  klient: 'solvik',
};
type Par = typeof TJANSTENS;

/** The last logout token that each provider sent: taken here, so that the test says whom it is given to. */
const tokens = new Map<string, string>();

async function bakkanaler(): Promise<Server> {
  const server = createServer((req, res) => {
    let text = '';
    req.setEncoding('utf8').on('data', (del) => {
      text += del;
    });
    req.on('end', () => {
      tokens.set((req.url ?? '').slice(1), new URLSearchParams(text).get('logout_token') ?? '');
      res.end();
    });
  });
  await new Promise<void>((klar) => server.listen(RELA, '127.0.0.1', klar));
  return server;
}

async function leverantoren(par: Par, mapp: string): Promise<Server> {
  const https = par.issuer.startsWith('https:');
  const leverantor = skapaLeverantor({
    adress: par.issuer,
    klient: {
      id: par.klient,
      nyckel: await lasPublikKlientnyckel(mapp),
      atervand: [`${par.adress}${ATERVAND}`],
      efterUtloggning: `${par.adress}/utloggad`,
      bakkanal: `http://127.0.0.1:${RELA}/${par.klient}`,
      alg: 'RS256',
    },
    nycklar: await skaffaIdpnycklar(join(mapp, par.klient)),
  });
  const tls = https && { tls: await lasTls(mapp) };
  const port = Number(new URL(par.issuer).port);
  return startaIdp(leverantor, { port, klient: par.adress, logga: () => undefined, ...tls });
}

async function stang(server: Server | undefined): Promise<void> {
  server?.closeAllConnections();
  await new Promise<void>((klar) => (server ? server.close(() => klar()) : klar()));
}

/** The service, with Solvik's file saying where Solvik signs in. Without authorities: signing in asks none of them. */
async function starta(mapp: string): Promise<Child> {
  const { env } = await uppstallning({ bas: BAS, mapp, fordrojningMs: 0 });
  await skaffaTls(mapp, ['localhost']);
  const hit = join(mapp, 'egna');
  mkdirSync(hit);
  cpSync(VARUMARKEN, hit, { recursive: true });
  const fil = join(hit, 'solvik.json');
  const inloggning = { klientId: SOLVIKS.klient, issuer: SOLVIKS.issuer };
  writeFileSync(fil, JSON.stringify({ ...JSON.parse(readFileSync(fil, 'utf8')), inloggning }));
  const egna = { BOLLKOLL_VARUMARKEN: hit, NODE_EXTRA_CA_CERTS: join(mapp, 'tls-ca.pem') };
  const barn = new Child(webApp(BAS, { ...env, ...egna }), mapp, () => undefined);
  await barn.start();
  return barn;
}

async function nySida(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'sv-SE', ignoreHTTPSErrors: true })).newPage();
}

async function tillLeverantoren(page: Page, { adress, issuer }: Par): Promise<void> {
  await page.goto(`${adress}/`);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.waitForURL((url) => url.origin === issuer);
}

async function loggaIn(page: Page, par: Par): Promise<void> {
  await tillLeverantoren(page, par);
  await page.getByRole('button', { name: 'Maja Lind', exact: true }).click();
  await page.waitForURL(new RegExp(`^${par.adress}/for/`), { waitUntil: 'commit' });
}

/** Chooses a person, and gives the address that the provider sends the browser back to, without going there. */
async function kodenTill(page: Page, par: Par): Promise<URL> {
  await tillLeverantoren(page, par);
  const knapp = page.getByRole('button', { name: 'Maja Lind', exact: true });
  const form = { person: (await knapp.getAttribute('value')) ?? '' };
  const { request } = page.context();
  const ett = await request.post(page.url(), { form, maxRedirects: 0 });
  const vidare = new URL(ett.headers().location ?? '', par.issuer);
  const svar = await request.get(vidare.href, { maxRedirects: 0 });
  const url = new URL(svar.headers().location ?? '');
  expect(url.href).toContain(`${par.adress}${ATERVAND}?code=`);
  return url;
}

/** Signs out at the provider, which tells its client. */
async function loggaUtHos(page: Page, { issuer, klient }: Par): Promise<string> {
  tokens.delete(klient);
  await page.goto(`${issuer}/session/end?client_id=${klient}`);
  await expect.poll(() => tokens.get(klient)).toBeTruthy();
  return tokens.get(klient) ?? '';
}

function lamna(par: Par, token: string): Promise<number> {
  const headers = { host: new URL(par.adress).host, 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((klar, fel) => {
    const req = begar({ host: '127.0.0.1', port: BAS, path: BAKKANAL, method: 'POST', headers }, (res) => {
      res.resume().on('end', () => klar(res.statusCode ?? 0));
    });
    req.on('error', fel).end(new URLSearchParams({ logout_token: token }).toString());
  });
}

const inloggad = async (page: Page, { adress }: Par) =>
  (await page.goto(`${adress}/inloggningar`))?.status() === 200;

const sessionskakor = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name.endsWith('bollkoll-session'));

test('each brand signs in at its own provider, and neither believes the other’s', async ({ browser }) => {
  const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-egen-'));
  let barn: Child | undefined;
  const servrar: Server[] = [await bakkanaler()];
  try {
    barn = await starta(mapp);
    servrar.push(await leverantoren(TJANSTENS, mapp));
    const [hemma, solvik, tredje] = [await nySida(browser), await nySida(browser), await nySida(browser)];

    // Solvik's is down: that is said there, and the other brand knows nothing of it.
    await solvik.goto(`${SOLVIKS.adress}/`);
    await solvik.getByRole('button', { name: 'Logga in' }).click();
    await solvik.waitForURL(/\/inloggning-misslyckades\?fel=idp-fel$/);
    await expect(solvik.getByRole('heading', { level: 1 })).toHaveText(
      /^Identitetsleverantören svarade inte/,
    );
    await loggaIn(hemma, TJANSTENS);

    // It is up again, which is seen at the next try.
    servrar.push(await leverantoren(SOLVIKS, mapp));
    await loggaIn(solvik, SOLVIKS);
    expect(await inloggad(solvik, SOLVIKS)).toBe(true);

    // A code of one, brought to the other in the middle of a sign-in of its own, whoever it says that it is from.
    // Its own code by the same way signs in, so it is the other's that is refused.
    const ratt = await nySida(browser);
    await ratt.goto((await kodenTill(ratt, SOLVIKS)).href);
    expect(await sessionskakor(ratt)).toHaveLength(1);
    for (const [egen, annan] of [
      [SOLVIKS, TJANSTENS],
      [TJANSTENS, SOLVIKS],
    ] as const) {
      for (const vems of ['egen', 'annan'] as const) {
        const [dar, har] = [await nySida(browser), await nySida(browser)];
        const fran = await kodenTill(dar, annan);
        const svar = await kodenTill(har, egen);
        svar.searchParams.set('code', fran.searchParams.get('code') ?? '');
        if (vems === 'annan') svar.searchParams.set('iss', annan.issuer);
        await har.goto(svar.href);
        await expect(har, `${egen.klient} ${vems}`).toHaveURL(/\/inloggning-misslyckades\?fel=/);
        expect(await sessionskakor(har)).toEqual([]);
        await Promise.all([dar.context().close(), har.context().close()]);
      }
    }

    // A token of one's own provider ends the session; the other's ends none, though it is real and just made.
    await loggaIn(tredje, SOLVIKS);
    const solviks = await loggaUtHos(solvik, SOLVIKS);
    const tjanstens = await loggaUtHos(hemma, TJANSTENS);
    expect(await lamna(TJANSTENS, solviks)).toBe(400);
    expect(await lamna(SOLVIKS, tjanstens)).toBe(400);
    expect([await inloggad(hemma, TJANSTENS), await inloggad(solvik, SOLVIKS)]).toEqual([true, true]);
    expect(await lamna(SOLVIKS, solviks)).toBe(200);
    expect([await inloggad(hemma, TJANSTENS), await inloggad(solvik, SOLVIKS)]).toEqual([true, false]);
    expect(await lamna(TJANSTENS, tjanstens)).toBe(200);
    expect([await inloggad(hemma, TJANSTENS), await inloggad(tredje, SOLVIKS)]).toEqual([false, true]);
  } finally {
    await barn?.stop();
    await Promise.all(servrar.map(stang));
    rmSync(mapp, { recursive: true, force: true });
  }
});
