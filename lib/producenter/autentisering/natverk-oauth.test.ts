import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { Oauth } from '../kalla.ts';
import {
  env,
  hemlighetUr,
  kallpunkt,
  natverk,
  oauthMot,
  oppna,
  riktigTokenpunkt,
  tokenpunkt,
} from './exempel.ts';

const hemlighet = hemlighetUr({ HEM: 'h:e m%l+&=', GW: 'gw', GWH: 'gwh', API: 'api' });
const svar = { slag: 'svar', kundhandelser: [], olasliga: 0 };

function klocka() {
  let nu = 1_800_000_000_000;
  return { now: () => nu, ga: (ms: number) => (nu += ms) };
}

const jwkPar = (typ: 'RSA' | 'P-256' | 'Ed25519') => {
  const pair =
    typ === 'RSA'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : typ === 'P-256'
        ? generateKeyPairSync('ec', { namedCurve: typ })
        : generateKeyPairSync('ed25519');
  return {
    privat: JSON.stringify({ ...pair.privateKey.export({ format: 'jwk' }), kid: 'k1' }),
    publik: { ...pair.publicKey.export({ format: 'jwk' }), kid: 'k1' },
  };
};

test.each(['client_secret_basic', 'client_secret_post'] as const)(
  'a real token endpoint lets us in by %s, however strange the id and the secret',
  async (metod) => {
    const klient = {
      client_id: 'boll:koll+1',
      client_secret: 'h:e m%l+&=',
      token_endpoint_auth_method: metod,
    };
    const { adress } = await riktigTokenpunkt([{ ...klient, scope: 'arenden' }]);
    const kalla = await kallpunkt();
    const bevis = { metod, hemlighet: env('HEM') };
    const oauth = oauthMot(adress, { klientId: klient.client_id, scope: 'arenden', bevis });
    expect(await natverk({ hemlighet, now: Date.now }).fraga(kalla.url, { oauth })).toEqual(svar);
    expect(kalla.huvuden[0]?.authorization).toMatch(/^Bearer \S{20,}$/);
  },
);

test.each([
  ['RSA', 'RS256'],
  ['RSA', 'PS256'],
  ['P-256', 'ES256'],
  ['Ed25519', 'EdDSA'],
] as const)(
  'a real token endpoint lets us in by private_key_jwt with a key of %s and %s',
  async (typ, alg) => {
    const { privat, publik } = jwkPar(typ);
    const { adress, origin } = await riktigTokenpunkt([
      {
        client_id: 'bollkoll',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: alg,
        jwks: { keys: [publik] },
      },
    ]);
    const kalla = await kallpunkt();
    const { fraga } = natverk({
      hemlighet: hemlighetUr({ JWK: JSON.stringify({ ...JSON.parse(privat), alg }) }),
      now: Date.now,
    });
    const bevis = { metod: 'private_key_jwt', nyckel: env('JWK') } as const;
    expect(await fraga(kalla.url, { oauth: oauthMot(adress, { bevis }) })).toEqual(svar);
    expect(await fraga(kalla.url, { oauth: oauthMot(adress, { bevis: { ...bevis, aud: origin } }) })).toEqual(
      svar,
    );
  },
);

test('a real token endpoint that does not know the secret refuses, and the källa is never asked', async () => {
  const { adress } = await riktigTokenpunkt([
    { client_id: 'bollkoll', client_secret: 'another', token_endpoint_auth_method: 'client_secret_post' },
  ]);
  const kalla = await kallpunkt();
  await expect(
    natverk({ hemlighet, now: Date.now }).fraga(kalla.url, { oauth: oauthMot(adress) }),
  ).rejects.toMatchObject({
    led: 'token',
    fel: { slag: 'refused', status: 401 },
  });
  expect(kalla.huvuden).toEqual([]);
});

test('bearer, gateway headers and an API key go together, each where its entry says', async () => {
  const { adress } = await tokenpunkt();
  const kalla = await kallpunkt();
  const { fraga } = natverk({ hemlighet, now: () => 0 });
  await fraga(kalla.url, {
    oauth: oauthMot(adress),
    klient: { id: env('GW'), hemlighet: env('GWH') },
    apiNyckel: { huvud: 'X-API-Key', nyckel: env('API') },
  });
  expect(kalla.huvuden).toMatchObject([
    { authorization: 'Bearer t1', client_id: 'gw', client_secret: 'gwh', 'x-api-key': 'api' },
  ]);
});

test('a källa without authentication is shown nothing', async () => {
  const kalla = await kallpunkt();
  expect(await natverk({}).fraga(kalla.url, {})).toEqual(svar);
  const sent = Object.keys(kalla.huvuden[0] ?? {});
  expect(sent.sort()).toEqual(['accept-encoding', 'connection', 'content-length', 'host']);
});

test('fifty calls at once ask for one token, and the next call for none', async () => {
  const { adress, fragor } = await tokenpunkt();
  const kalla = await kallpunkt();
  const { fraga } = natverk({ hemlighet, now: () => 0 });
  const oauth = oauthMot(adress);
  await Promise.all(Array.from({ length: 50 }, () => fraga(kalla.url, { oauth })));
  await fraga(kalla.url, { oauth });
  expect(fragor).toHaveLength(1);
  expect(fragor[0]?.falt.get('grant_type')).toBe('client_credentials');
  expect(kalla.huvuden).toHaveLength(51);
});

test('källor with different clients at one token endpoint have a token each', async () => {
  const { adress } = await tokenpunkt();
  const kalla = await kallpunkt();
  const { fraga } = natverk({ hemlighet, now: () => 0 });
  await fraga(kalla.url, { oauth: oauthMot(adress, { klientId: 'a' }) });
  await fraga(kalla.url, { oauth: oauthMot(adress, { klientId: 'b' }) });
  await fraga(kalla.url, { oauth: oauthMot(adress, { klientId: 'a', scope: 's' }) });
  expect(kalla.huvuden.map((h) => h.authorization)).toEqual(['Bearer t1', 'Bearer t2', 'Bearer t3']);
});

test.each([
  [3600, 3_569_000, 3_571_000],
  ['3600', 3_569_000, 3_571_000],
  [20, 9_000, 11_000],
  [undefined, 29_000, 31_000],
  ['soon', 29_000, 31_000],
  [1e12, 86_300_000, 86_400_000],
])(
  'with expires_in %s a token is kept for a while and then asked for anew',
  async (expires_in, kept, gone) => {
    const { adress, fragor } = await tokenpunkt((nr) => ({ body: { access_token: `t${nr}`, expires_in } }));
    const kalla = await kallpunkt();
    const { now, ga } = klocka();
    const { fraga } = natverk({ hemlighet, now });
    const oauth = oauthMot(adress);
    await fraga(kalla.url, { oauth });
    ga(kept);
    await fraga(kalla.url, { oauth });
    expect(fragor).toHaveLength(1);
    ga(gone - kept);
    await fraga(kalla.url, { oauth });
    expect(fragor).toHaveLength(2);
  },
);

test('one who leaves while waiting for a token takes it from nobody else', async () => {
  const asked = Promise.withResolvers<ServerResponse>();
  const origin = await oppna((_, res) => asked.resolve(res));
  const kalla = await kallpunkt();
  const { fraga } = natverk({ hemlighet, now: () => 0 });
  const oauth = oauthMot(`${origin}/token`);
  const left = new AbortController();
  const first = fraga(kalla.url, { oauth }, left.signal);
  const second = fraga(kalla.url, { oauth });
  const res = await asked.promise;
  left.abort();
  await expect(first).rejects.toMatchObject({ fel: { slag: 'unreachable' } });
  res.end('{"access_token":"t","token_type":"bearer"}');
  expect(await second).toEqual(svar);
  expect(kalla.huvuden).toHaveLength(1);
});

test('a kept token that the källa refuses is replaced once, and all who were refused share the new one', async () => {
  const { adress, fragor } = await tokenpunkt();
  let withdrawn = false;
  const kalla = await kallpunkt((h) => (withdrawn && h.authorization === 'Bearer t1' ? 401 : 200));
  const { fraga } = natverk({ hemlighet, now: () => 0 });
  const oauth = oauthMot(adress);
  await fraga(kalla.url, { oauth });
  withdrawn = true;
  const again = await Promise.all(Array.from({ length: 10 }, () => fraga(kalla.url, { oauth })));
  expect(again).toEqual(Array(10).fill(svar));
  expect(fragor).toHaveLength(2);
});

test('a källa that refuses the new token too has refused: asked twice, never more', async () => {
  const { adress, fragor } = await tokenpunkt();
  let closed = false;
  const kalla = await kallpunkt(() => (closed ? 401 : 200));
  const { fraga } = natverk({ hemlighet, now: () => 0 });
  const oauth = oauthMot(adress);
  await fraga(kalla.url, { oauth });
  closed = true;
  expect(await fraga(kalla.url, { oauth })).toEqual({ slag: 'refused', status: 401 });
  expect([fragor.length, kalla.huvuden.length]).toEqual([2, 3]);
});

test('a källa that refuses a token just issued is not asked again', async () => {
  const { adress, fragor } = await tokenpunkt();
  const kalla = await kallpunkt(() => 401);
  const { fraga } = natverk({ hemlighet, now: () => 0 });
  expect(await fraga(kalla.url, { oauth: oauthMot(adress) })).toEqual({ slag: 'refused', status: 401 });
  expect([fragor.length, kalla.huvuden.length]).toEqual([1, 1]);
});

const tokenOm = (body: unknown) => ({ body });
test.each([
  [
    '400 invalid_client',
    { status: 400, body: { error: 'invalid_client' } },
    { slag: 'refused', status: 400 },
  ],
  ['401', { status: 401 }, { slag: 'refused', status: 401 }],
  ['403', { status: 403 }, { slag: 'refused', status: 403 }],
  ['404', { status: 404 }, { slag: 'refused', status: 404 }],
  [
    '429 with a time',
    { status: 429, headers: { 'retry-after': '7' } },
    { slag: 'overloaded', igenEfter: 7000 },
  ],
  ['503', { status: 503 }, { slag: 'overloaded' }],
  ['500', { status: 500 }, { slag: 'broken', status: 500 }],
  ['204', { status: 204, body: '' }, { slag: 'broken', status: 204 }],
  ['no JSON', tokenOm('<html>'), { slag: 'malformed' }],
  ['no token', tokenOm({ token_type: 'Bearer' }), { slag: 'malformed' }],
  ['a token that would end a header', tokenOm({ access_token: 'a\r\nx: y' }), { slag: 'malformed' }],
  ['another kind of token', tokenOm({ access_token: 'a', token_type: 'mac' }), { slag: 'malformed' }],
  ['more than anyone needs', tokenOm(`{"access_token":"${'a'.repeat(70_000)}"}`), { slag: 'malformed' }],
])('a token endpoint that answers %s is the failure of the källa', async (_, answer, fel) => {
  const { adress, fragor } = await tokenpunkt(() => answer);
  const kalla = await kallpunkt();
  const asking = natverk({ hemlighet, now: () => 0 }).fraga(kalla.url, { oauth: oauthMot(adress) });
  await expect(asking).rejects.toMatchObject({ code: 'inget-svar', led: 'token', fel });
  expect([fragor.length, kalla.huvuden.length]).toEqual([1, 0]);
});

test('a token endpoint that is not there, or says nothing by its own deadline, is unreachable', async () => {
  const { fraga } = natverk({ hemlighet, now: () => 0, tokenMs: 20 });
  const silent = await oppna(() => undefined);
  for (const adress of ['http://127.0.0.1:1/token', `${silent}/token`]) {
    const asking = fraga('http://127.0.0.1:1', { oauth: oauthMot(adress) });
    await expect(asking).rejects.toMatchObject({ led: 'token', fel: { slag: 'unreachable' } });
  }
});

test('a token endpoint that failed is asked again by the next call', async () => {
  const { adress } = await tokenpunkt((nr) => (nr === 1 ? { status: 503 } : {}));
  const kalla = await kallpunkt();
  const { fraga } = natverk({ hemlighet, now: () => 0 });
  const oauth = oauthMot(adress);
  await expect(fraga(kalla.url, { oauth })).rejects.toThrow();
  expect(await fraga(kalla.url, { oauth })).toEqual(svar);
});

test('a redirect by the källa or by the token endpoint is never followed: no secret reaches another origin', async () => {
  const reached: IncomingMessage[] = [];
  const other = await oppna((req, res) => {
    reached.push(req);
    res.end('{"access_token":"stolen"}');
  });
  const { fraga } = natverk({ hemlighet, now: () => 0 });
  const moved = (status: number) => ({ status, headers: { location: `${other}/x` } });
  for (const status of [301, 302, 307, 308]) {
    const token = await tokenpunkt(() => moved(status));
    const asking = fraga('http://127.0.0.1:1', { oauth: oauthMot(token.adress) });
    await expect(asking).rejects.toMatchObject({ fel: { slag: 'broken', status } });
    const kalla = await oppna((_, res) => res.writeHead(status, { location: `${other}/x` }).end());
    const klient = { id: env('GW'), hemlighet: env('GWH') };
    expect(await fraga(kalla, { klient })).toEqual({ slag: 'broken', status });
  }
  expect(reached).toEqual([]);
});

test('closing the network ends a question to a token endpoint', async () => {
  const asked = Promise.withResolvers<IncomingMessage>();
  const origin = await oppna((req) => asked.resolve(req));
  const { fraga, close } = natverk({ hemlighet, now: () => 0 });
  const asking = fraga('http://127.0.0.1:1', { oauth: oauthMot(`${origin}/token`) as Oauth });
  const failed = expect(asking).rejects.toMatchObject({ fel: { slag: 'unreachable' } });
  const { socket } = await asked.promise;
  const closed = once(socket, 'close');
  await close();
  await Promise.all([failed, closed]);
});
