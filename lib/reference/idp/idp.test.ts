import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, type JWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personer } from '../personer/index.ts';
import { helaNamnet } from '../personer/person.ts';
import { ATERVAND, Inloggning, LOA3 } from './klient.ts';
import { skapaLeverantor } from './leverantor.ts';
import { lasPublikKlientnyckel, skaffaIdpnycklar, skaffaKlientnyckel } from './nycklar.ts';
import { startaIdp } from './server.ts';

const CLAIM = 'https://id.oidc.se/claim/';
const logg: string[] = [];
let mapp: string;
let privat: JWK;
const servrar: Server[] = [];

async function ledigPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The issuer must be known before the provider is made, so the port is found first. */
async function starta(alg: 'RS256' | 'ES256'): Promise<string> {
  const port = await ledigPort();
  const adress = `http://localhost:${port}`;
  const klient = {
    id: 'bollkoll',
    nyckel: await lasPublikKlientnyckel(mapp),
    atervand: [ATERVAND],
    efterUtloggning: 'http://localhost:4100/utloggad',
    alg,
  };
  const leverantor = skapaLeverantor({ adress, klient, nycklar: await skaffaIdpnycklar(mapp) });
  servrar.push(
    await startaIdp(leverantor, { port, klient: 'http://localhost:4100', logga: (rad) => logg.push(rad) }),
  );
  return adress;
}

let issuer: string;
beforeAll(async () => {
  mapp = await mkdtemp(join(tmpdir(), 'idp-'));
  privat = JSON.parse(await readFile(await skaffaKlientnyckel(mapp), 'utf8'));
  issuer = await starta('RS256');
});
afterAll(async () => {
  for (const server of servrar) {
    server.close();
    server.closeAllConnections();
  }
  await rm(mapp, { recursive: true });
});

async function loggaIn(person: string, inloggning = new Inloggning(issuer)) {
  const sida = await inloggning.borja();
  const mal = await inloggning.webblasare.skicka(sida.href, { person });
  return inloggning.vaxla(mal.searchParams.get('code') ?? '', privat);
}

describe('the ID token', () => {
  test('carries the personnummer, the name, the nonce and the demanded acr, for five minutes at most', async () => {
    const { claims } = await loggaIn('maja-lind');
    expect(claims).toMatchObject({
      [`${CLAIM}personalIdentityNumber`]: '189807149829',
      name: 'Maja Lind',
      given_name: 'Maja',
      family_name: 'Lind',
      acr: LOA3,
      nonce: 'engang',
      auth_time: expect.any(Number),
    });
    expect(claims).not.toHaveProperty([`${CLAIM}coordinationNumber`]);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBeLessThanOrEqual(300);
  });

  test('carries a samordningsnummer under its own claim', async () => {
    const { claims } = await loggaIn('amira-haddad');
    expect(claims).toHaveProperty([`${CLAIM}coordinationNumber`], '189105789847');
    expect(claims).not.toHaveProperty([`${CLAIM}personalIdentityNumber`]);
  });

  test('has no number for a foreign eID', async () => {
    const { claims } = await loggaIn('hannah-weber');
    expect(Object.keys(claims).filter((namn) => namn.startsWith(CLAIM))).toEqual([]);
    expect(claims.name).toBe('Hannah Weber');
  });

  test('returns the level that the eID has, though a higher one was demanded', async () => {
    const { claims } = await loggaIn('olle-nystrom');
    expect(claims.acr).toBe('http://id.elegnamnden.se/loa/1.0/loa2');
  });

  test('has the higher level of the one who has such an eID, when it is demanded, and of nobody else', async () => {
    const LOA4 = 'http://id.elegnamnden.se/loa/1.0/loa4';
    const niva = async (person: string) => {
      const inloggning = new Inloggning(issuer);
      const sida = await inloggning.borja([LOA4]);
      const mal = await inloggning.webblasare.skicka(sida.href, { person });
      return (await inloggning.vaxla(mal.searchParams.get('code') ?? '', privat)).claims.acr;
    };
    expect([await niva('maja-lind'), await niva('erik-berg')]).toEqual([LOA4, LOA3]);
  });

  test('has a sub that is the same every time, and neither a number nor a name', async () => {
    const [ena, andra, annan] = [
      await loggaIn('maja-lind'),
      await loggaIn('maja-lind'),
      await loggaIn('erik-berg'),
    ];
    expect(ena.claims.sub).toBe(andra.claims.sub);
    expect(ena.claims.sub).not.toBe(annan.claims.sub);
    expect(ena.claims.sub).not.toMatch(/\d{8}|maja/i);
  });

  test('is signed with RS256 or ES256, as the client is registered', async () => {
    const es = new Inloggning(await starta('ES256'));
    expect((await loggaIn('maja-lind')).alg).toBe('RS256');
    expect((await loggaIn('maja-lind', es)).alg).toBe('ES256');
  });
});

test('UserInfo is a signed JWT with the same number and name', async () => {
  const { accessToken } = await loggaIn('maja-lind');
  const svar = await fetch(`${issuer}/me`, { headers: { authorization: `Bearer ${accessToken}` } });
  const { payload } = await jwtVerify(await svar.text(), createRemoteJWKSet(new URL(`${issuer}/jwks`)));
  expect(payload).toMatchObject({ name: 'Maja Lind', [`${CLAIM}personalIdentityNumber`]: '189807149829' });
});

describe('the answers when it does not work', () => {
  test('Avbryt gives access_denied', async () => {
    const inloggning = new Inloggning(issuer);
    const sida = await inloggning.borja();
    const mal = await inloggning.webblasare.skicka(sida.href, { avbryt: '1' });
    expect(Object.fromEntries(mal.searchParams)).toMatchObject({
      error: 'access_denied',
      state: 'tillstand',
    });
  });

  test('a level that nobody reaches gives unmet_authentication_requirements', async () => {
    const inloggning = new Inloggning(issuer);
    const sida = await inloggning.borja(['http://id.elegnamnden.se/loa/1.0/eidas-high']);
    const ater = await inloggning.webblasare.hamta(sida.href);
    const mal = await inloggning.webblasare.hamta(ater.headers.get('location') ?? '');
    const { searchParams } = new URL(mal.headers.get('location') ?? '');
    expect(searchParams.get('error')).toBe('unmet_authentication_requirements');
  });

  test('a question without PKCE, or with plain, is refused', async () => {
    const utan = await new Inloggning(issuer).borja([LOA3], {
      code_challenge: '',
      code_challenge_method: '',
    });
    const oppen = await new Inloggning(issuer).borja([LOA3], { code_challenge_method: 'plain' });
    expect([utan, oppen].map((mal) => mal.searchParams.get('error'))).toEqual([
      'invalid_request',
      'invalid_request',
    ]);
  });

  test('an unregistered return address is refused on a page, never redirected to', async () => {
    const adress = new URL(`${issuer}/auth`);
    adress.search = `${new URLSearchParams({ client_id: 'bollkoll', response_type: 'code', scope: 'openid', redirect_uri: 'https://ond.example/' })}`;
    const svar = await fetch(adress, { redirect: 'manual', headers: { accept: 'text/html' } });
    expect(svar.status).toBe(400);
    expect(await svar.text()).toContain('invalid_redirect_uri');
  });

  test('a client that does not sign its assertion gets no token', async () => {
    const svar = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x', client_id: 'bollkoll' }),
    });
    expect(svar.status).toBe(401);
  });
});

describe('the session', () => {
  test('spares an ordinary person the list the second time', async () => {
    const forsta = new Inloggning(issuer);
    await loggaIn('maja-lind', forsta);
    const mal = await new Inloggning(issuer, forsta.webblasare).borja();
    expect(mal.origin).toBe('http://localhost:4100');
  });

  test.each(['hannah-weber', 'olle-nystrom'])('lets %s choose someone else', async (person) => {
    const forsta = new Inloggning(issuer);
    await loggaIn(person, forsta);
    const mal = await new Inloggning(issuer, forsta.webblasare).borja();
    expect(mal.pathname).toMatch(/^\/inloggning\//);
  });

  test('ends when the client signs out with client_id and no token', async () => {
    const inloggning = new Inloggning(issuer);
    await loggaIn('maja-lind', inloggning);
    const parametrar = new URLSearchParams({
      client_id: 'bollkoll',
      post_logout_redirect_uri: 'http://localhost:4100/utloggad',
    });
    const sida = await (await inloggning.webblasare.hamta(`${issuer}/session/end?${parametrar}`)).text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(sida) ?? [];
    const mal = await inloggning.webblasare.skicka(`${issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect(mal.href).toBe('http://localhost:4100/utloggad');
    const igen = await new Inloggning(issuer, inloggning.webblasare).borja();
    expect(igen.pathname).toMatch(/^\/inloggning\//);
  });
});

describe('the pages', () => {
  test('the login page names every person, says that it is a stand-in, and has no inline script or style', async () => {
    const inloggning = new Inloggning(issuer);
    const svar = await inloggning.webblasare.hamta((await inloggning.borja()).href);
    const html = await svar.text();
    for (const person of personer) expect(html).toContain(`>${helaNamnet(person)}</button>`);
    expect(html).toContain('ingen riktig e-legitimation');
    expect(html).not.toMatch(/<style|<script|style=|\son\w+=/);
    expect(svar.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('an expired sign-in is a page that says so', async () => {
    const svar = await fetch(`${issuer}/inloggning/finns-inte`);
    expect(svar.status).toBe(400);
    expect(await svar.text()).toContain('börja om');
  });

  test('the log holds no numbers, names or query strings', () => {
    expect(logg.length).toBeGreaterThan(10);
    expect(logg.join('\n')).not.toMatch(/\d{6}|lind|\?/i);
  });
});
