import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import type { Autentisering, Kalla } from '../kalla.ts';
import {
  env,
  hemlighetUr,
  kallpunkt,
  natverk,
  oauthMot,
  tokenpunkt,
  type Utfardat,
  utfarda,
} from './exempel.ts';
import { saknadeHemligheter } from './hemlighet.ts';

let kort: Utfardat;
beforeAll(() => {
  kort = utfarda('bollkoll', { ca: utfarda('CA') });
});

// Only what the check reads.
const kallor = (...alla: readonly (Autentisering & { aktiv?: boolean })[]) =>
  alla.map(({ aktiv = true, ...autentisering }) => ({ autentisering, aktiv }) as Kalla);
const bevis = { metod: 'private_key_jwt', nyckel: env('JWK') } as const;
const jwk = JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));

test('every secret that is missing is told at once: its place and the name of the variable or file', () => {
  const alla = kallor(
    {},
    {
      apiNyckel: { huvud: 'X-API-Key', nyckel: env('API') },
      klient: { id: env('GW'), hemlighet: { fil: '/h/gwh' } },
    },
    {
      oauth: oauthMot('https://t.example'),
      tls: { certifikat: { fil: '/h/c' }, nyckel: env('K'), ca: env('CA') },
    },
    { oauth: oauthMot('https://t.example', { bevis, tls: { ca: env('TCA') } }) },
  );
  expect(saknadeHemligheter(alla, hemlighetUr({ GW: 'there' }))).toEqual([
    { var: 'kallor[1].autentisering.apiNyckel.nyckel', problem: 'miljövariabeln API saknas eller är tom' },
    {
      var: 'kallor[1].autentisering.klient.hemlighet',
      problem: 'filen /h/gwh går inte att läsa eller är tom',
    },
    {
      var: 'kallor[2].autentisering.oauth.bevis.hemlighet',
      problem: 'miljövariabeln HEM saknas eller är tom',
    },
    { var: 'kallor[2].autentisering.tls.certifikat', problem: 'filen /h/c går inte att läsa eller är tom' },
    { var: 'kallor[2].autentisering.tls.nyckel', problem: 'miljövariabeln K saknas eller är tom' },
    { var: 'kallor[2].autentisering.tls.ca', problem: 'miljövariabeln CA saknas eller är tom' },
    { var: 'kallor[3].autentisering.oauth.bevis.nyckel', problem: 'miljövariabeln JWK saknas eller är tom' },
    { var: 'kallor[3].autentisering.oauth.tls.ca', problem: 'miljövariabeln TCA saknas eller är tom' },
  ]);
});

test('secrets that are there and can be used are no problem, and a källa that is not asked needs none', () => {
  const tls = { certifikat: env('CERT'), nyckel: env('KEY'), ca: env('CERT') };
  const alla = kallor(
    {
      apiNyckel: { huvud: 'X', nyckel: env('API') },
      tls,
      oauth: oauthMot('https://t.example', { bevis, tls }),
    },
    { aktiv: false, klient: { id: env('NO'), hemlighet: env('NO') } },
  );
  const las = hemlighetUr({ API: 'a b', CERT: kort.cert, KEY: kort.key, JWK: jwk });
  expect(saknadeHemligheter(alla, las)).toEqual([]);
});

test.each<[string, Autentisering, string]>([
  [
    'a key that does not fit in a header',
    { apiNyckel: { huvud: 'X', nyckel: env('X') } },
    'synliga ASCII-tecken',
  ],
  [
    'a JWK that is none',
    { oauth: oauthMot('https://t.example', { bevis: { ...bevis, nyckel: env('X') } }) },
    'JWK',
  ],
  ['a certificate that is none', { tls: { ca: env('X') } }, 'certifikat som PEM'],
  ['a key that is none', { tls: { nyckel: env('X') } }, 'privat nyckel som PEM'],
  [
    'a key of another certificate',
    { tls: { certifikat: env('CERT'), nyckel: env('OTHER') } },
    'inte certifikatets',
  ],
])('%s is found before anything is asked, and is not quoted', (_, autentisering, sentence) => {
  const secret = 'line-one-s3cret\nline-two-s3cret';
  const las = hemlighetUr({ X: secret, CERT: kort.cert, OTHER: utfarda('other').key });
  const problem = saknadeHemligheter(kallor(autentisering), las);
  expect(problem).toHaveLength(1);
  expect(problem[0]?.problem).toContain(sentence);
  expect(JSON.stringify(problem)).not.toMatch(/s3cret|BEGIN/);
});

test.each([
  ['of kty oct', { kty: 'oct', k: 'AAAA' }],
  ['that is public alone', { ...JSON.parse(jwk), d: undefined }],
  ['whose alg is not its own', { ...JSON.parse(jwk), alg: 'RS256' }],
])('a JWK %s is found before anything is asked', (_, value) => {
  const alla = kallor({ oauth: oauthMot('https://t.example', { bevis }) });
  expect(saknadeHemligheter(alla, hemlighetUr({ JWK: JSON.stringify(value) }))).toHaveLength(1);
});

test('nothing secret appears in an error, or when the network and its outcomes are inspected', async () => {
  const hemliga = {
    HEM: 's3cret-a',
    API: 's3cret-b',
    BAD: 's3cret-c\r\nx: y',
    JWK: 's3cret-d',
    PEM: 's3cret-e',
  };
  const token = await tokenpunkt((nr) => ({ body: { access_token: `s3cret-t${nr}`, error: 's3cret-f' } }));
  const nekad = await tokenpunkt(() => ({ status: 400, body: { error_description: 's3cret-g' } }));
  const kalla = await kallpunkt();
  const upp = natverk({ hemlighet: hemlighetUr(hemliga), now: () => 0 });
  const api = { apiNyckel: { huvud: 'X-API-Key', nyckel: env('API') } };
  const seen: unknown[] = [];
  const ask = (url: string, autentisering: Autentisering) =>
    upp.fraga(url, autentisering).then(
      (outcome) => seen.push(outcome),
      (error: Error) => seen.push(error, error.message, error.stack, error.cause, JSON.stringify(error)),
    );
  const oauth = oauthMot(token.adress);
  await ask(kalla.url, { ...api, oauth });
  await ask('http://127.0.0.1:1', { ...api, oauth });
  await ask('not an address', { ...api, oauth });
  await ask(kalla.url, { oauth: oauthMot(nekad.adress) });
  await ask(kalla.url, { apiNyckel: { huvud: 'X', nyckel: env('BAD') } });
  await ask(kalla.url, { apiNyckel: { huvud: 'X', nyckel: env('MISSING') } });
  await ask(kalla.url, { oauth: oauthMot(nekad.adress, { bevis }) });
  await ask(kalla.url.replace('http:', 'https:'), { tls: { certifikat: env('PEM'), nyckel: env('PEM') } });
  expect(seen.length).toBe(1 + 7 * 5);
  expect(kalla.huvuden).toHaveLength(1);
  const whole = inspect([upp, upp.natverk, seen], { depth: 12, showHidden: true });
  expect(whole).not.toContain('s3cret');
});

test('a secret that is gone when it is needed makes the källa unreachable, and is read anew the next time', async () => {
  const kalla = await kallpunkt();
  let gomda: Record<string, string> = {};
  const { fraga } = natverk({ hemlighet: (plats) => hemlighetUr(gomda)(plats), now: () => 0 });
  const api = { apiNyckel: { huvud: 'X-API-Key', nyckel: env('API') } };
  await expect(fraga(kalla.url, api)).rejects.toMatchObject({
    led: 'hemlighet',
    fel: { slag: 'unreachable' },
  });
  for (const key of ['one', 'two']) {
    gomda = { API: key };
    await fraga(kalla.url, api);
  }
  expect(kalla.huvuden.map((h) => h['x-api-key'])).toEqual(['one', 'two']);
});
