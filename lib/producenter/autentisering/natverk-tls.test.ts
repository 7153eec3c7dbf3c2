import tls, { type TLSSocket } from 'node:tls';
import { beforeAll, expect, test } from 'vitest';
import { env, hemlighetUr, natverk, oauthMot, oppnaTls, tomt, type Utfardat, utfarda } from './exempel.ts';

let ca: Utfardat;
let annanCa: Utfardat;
let server: Utfardat;
let klient: Utfardat;
beforeAll(() => {
  ca = utfarda('CA');
  annanCa = utfarda('Another CA');
  server = utfarda('server', { ca });
  klient = utfarda('bollkoll', { ca });
});

const svar = { slag: 'svar', kundhandelser: [], olasliga: 0 };
const kortet = { certifikat: env('CERT'), nyckel: env('KEY'), ca: env('CA') };
const gomda = (kort: Utfardat) => ({ CERT: kort.cert, KEY: kort.key, CA: ca.cert });

/** A källa over TLS that keeps who was shown to it, and on how many connections. */
async function kalla(val: object = {}) {
  const visade: (string | undefined)[] = [];
  const anslutningar = new Set<unknown>();
  const url = await oppnaTls({ cert: server.cert, key: server.key, ...val }, (req, res) => {
    const socket = req.socket as TLSSocket;
    anslutningar.add(socket);
    visade.push(socket.getPeerCertificate().subject?.CN?.toString());
    tomt(req, res);
  });
  return { url, visade, anslutningar };
}
const krav = () => ({ ca: ca.cert, requestCert: true, rejectUnauthorized: true });

test('mutual TLS: the client certificate is shown, the källa is judged by its own CA, connections are kept', async () => {
  const { url, visade, anslutningar } = await kalla(krav());
  const { fraga } = natverk({ hemlighet: hemlighetUr(gomda(klient)), now: () => 0 });
  expect(await fraga(url, { tls: kortet })).toEqual(svar);
  for (let i = 0; i < 9; i += 1) expect(await fraga(url, { tls: { ...kortet } })).toEqual(svar);
  expect(visade).toEqual(Array(10).fill('bollkoll'));
  expect(anslutningar.size).toBeLessThan(3);
});

test('a certificate is shown only where its entry says, although the address is the same', async () => {
  const { url, visade } = await kalla({ ...krav(), rejectUnauthorized: false });
  const { fraga } = natverk({ hemlighet: hemlighetUr(gomda(klient)), now: () => 0 });
  await fraga(url, { tls: kortet });
  await fraga(url, { tls: { ca: env('CA') } });
  expect(visade).toEqual(['bollkoll', undefined]);
});

test.each<[string, () => object, () => object]>([
  ['is signed by a CA nobody named', () => ({}), () => ({})],
  ['is signed by another CA than its entry names', () => ({ ca: env('ANNAN') }), () => ({})],
  ['has expired', () => ({ ca: env('CA') }), () => utfarda('server', { ca, utgangen: true })],
  ['is for another name', () => ({ ca: env('CA') }), () => utfarda('server', { ca, dns: 'other.example' })],
])('a källa whose certificate %s is unreachable and is told nothing', async (_, tlsVal, kort) => {
  const { url, visade } = await kalla(kort());
  const { fraga } = natverk({
    hemlighet: hemlighetUr({ ...gomda(klient), ANNAN: annanCa.cert, API: 'very-secret' }),
    now: () => 0,
  });
  const asking = fraga(url, { tls: tlsVal(), apiNyckel: { huvud: 'X-API-Key', nyckel: env('API') } });
  await expect(asking).rejects.toMatchObject({ led: 'kalla', fel: { slag: 'unreachable' } });
  expect(visade).toEqual([]);
});

test('verification cannot be turned off from outside', async () => {
  const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  try {
    const { url, visade } = await kalla();
    await expect(natverk({}).fraga(url, {})).rejects.toMatchObject({ fel: { slag: 'unreachable' } });
    expect(visade).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
  }
});

test('a källa that speaks nothing newer than TLS 1.1 is unreachable, even when the process would allow it', async () => {
  const { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS } = tls;
  const old = 'DEFAULT@SECLEVEL=0';
  Object.assign(tls, { DEFAULT_MIN_VERSION: 'TLSv1', DEFAULT_CIPHERS: old });
  try {
    const { url, visade } = await kalla({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: old });
    const { fraga } = natverk({ hemlighet: hemlighetUr(gomda(klient)), now: () => 0 });
    await expect(fraga(url, { tls: { ca: env('CA') } })).rejects.toMatchObject({
      fel: { slag: 'unreachable' },
    });
    expect(visade).toEqual([]);
  } finally {
    Object.assign(tls, { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS });
  }
});

test('a källa that demands a certificate it is not shown, or does not trust, is unreachable', async () => {
  const { url, visade } = await kalla(krav());
  const frammande = utfarda('stranger', { ca: annanCa });
  const { fraga } = natverk({ hemlighet: hemlighetUr(gomda(frammande)), now: () => 0 });
  for (const val of [{ ca: env('CA') }, kortet]) {
    await expect(fraga(url, { tls: val })).rejects.toMatchObject({ fel: { slag: 'unreachable' } });
  }
  expect(visade).toEqual([]);
});

test('a certificate that is exchanged is shown from the next call on', async () => {
  const { url, visade } = await kalla(krav());
  const nytt = utfarda('bollkoll-new', { ca });
  let kort = gomda(klient);
  const { fraga } = natverk({ hemlighet: (plats) => hemlighetUr(kort)(plats), now: () => 0 });
  await fraga(url, { tls: kortet });
  kort = gomda(nytt);
  await fraga(url, { tls: kortet });
  expect(visade).toEqual(['bollkoll', 'bollkoll-new']);
});

test('a certificate half exchanged costs the calls of that moment, and the network goes on', async () => {
  const { url } = await kalla(krav());
  const nytt = utfarda('bollkoll-new', { ca });
  let kort = { ...gomda(klient), CERT: nytt.cert };
  const { fraga } = natverk({ hemlighet: (plats) => hemlighetUr(kort)(plats), now: () => 0 });
  await expect(fraga(url, { tls: kortet })).rejects.toMatchObject({ fel: { slag: 'unreachable' } });
  kort = gomda(nytt);
  expect(await fraga(url, { tls: kortet })).toEqual(svar);
});

test('a token endpoint has TLS of its own, and never meets the certificate of the källa', async () => {
  const { url, visade } = await kalla(krav());
  const modet: (string | undefined)[] = [];
  const token = await oppnaTls(
    { cert: server.cert, key: server.key, ...krav(), rejectUnauthorized: false },
    (req, res) => {
      modet.push((req.socket as TLSSocket).getPeerCertificate().subject?.CN?.toString());
      res.end('{"access_token":"t","token_type":"Bearer"}');
    },
  );
  const egen = utfarda('for-tokens', { ca });
  const { fraga } = natverk({
    hemlighet: hemlighetUr({ ...gomda(klient), HEM: 'h', TCERT: egen.cert, TKEY: egen.key }),
    now: () => 0,
  });
  await fraga(url, { tls: kortet, oauth: oauthMot(token, { tls: { ca: env('CA') } }) });
  const own = { certifikat: env('TCERT'), nyckel: env('TKEY'), ca: env('CA') };
  await fraga(url, { tls: kortet, oauth: oauthMot(token, { tls: own }) });
  expect([modet, visade]).toEqual([
    [undefined, 'for-tokens'],
    ['bollkoll', 'bollkoll'],
  ]);
});
