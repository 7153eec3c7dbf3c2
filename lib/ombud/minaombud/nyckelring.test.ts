import { createHash, X509Certificate } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { utfarda } from '../../reference/certifikat.ts';
import { felMedNyckel } from '../../reference/minaombud/slapp-in.ts';
import { skapaIdtoken } from './idtoken.ts';
import { lasNyckelring } from './nyckelring.ts';

const NU = Date.now();
const DAG = 86_400_000;
const dag = (fran: number) => new Date(NU + fran * DAG).toISOString();
const forra = utfarda('forra', { rsa: 2048 });
const denna = utfarda('denna', { rsa: 2048 });
const nasta = utfarda('nasta', { rsa: 2048 });
const filer: Record<string, string> = {
  'forra.pem': forra.key,
  'forra.crt': forra.cert,
  'denna.pem': denna.key,
  'denna.crt': denna.cert + forra.cert,
  'nasta.pem': nasta.key,
  'nasta.crt': nasta.cert,
};
const las = (fil: string) => {
  const text = filer[fil];
  if (text === undefined) throw new Error(`no ${fil} among ${Object.values(filer).join()}`);
  return text;
};
const post = (namn: string, fran?: string) => ({
  nyckel: `${namn}.pem`,
  certifikat: `${namn}.crt`,
  ...(fran && { fran }),
});
const ringen = (...nycklar: object[]) => {
  const last = lasNyckelring({ nycklar }, las, NU);
  if (last.slag === 'ogiltig') throw new Error(last.problem.join());
  return last.ring;
};
const problem = (nycklar: unknown, filar: Record<string, string> = {}) => {
  const last = lasNyckelring({ nycklar }, (fil) => filar[fil] ?? las(fil), NU);
  return last.slag === 'ogiltig' ? last.problem : [];
};
const kid = (cert: string) => createHash('sha256').update(new X509Certificate(cert).raw).digest('base64url');

test('the newest key that has begun signs; the next is shown before it does, and the last after', () => {
  const ring = ringen(post('nasta', dag(1)), post('forra'), post('denna', dag(-1)));
  expect(ring.jwks().keys.map((en) => en.kid)).toEqual([nasta, forra, denna].map(({ cert }) => kid(cert)));
  expect(ring.signerar(NU).kid).toBe(kid(denna.cert));
  expect(ring.signerar(NU - 2 * DAG).kid).toBe(kid(forra.cert));
  expect(ring.signerar(NU + 2 * DAG).kid).toBe(kid(nasta.cert));
});

test('what is shown is what Mina ombud demands: RSA, x5c with its chain, x5t#S256, and no private half', () => {
  const [en] = ringen(post('denna')).jwks().keys;
  expect(felMedNyckel(en ?? { kty: 'EC' }, NU)).toBeUndefined();
  expect(Object.keys(en ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use', 'x5c', 'x5t#S256']);
  expect(en?.x5c).toHaveLength(2);
  expect(en?.kid).toBe(en?.['x5t#S256']);
});

test.each([
  ['no keys', [], 'minst en nyckel'],
  ['a name that is not known', [{ ...post('denna'), kid: 'x' }], 'nycklar.0'],
  ['a file that is not there', [post('borta')], 'borta.pem går inte att läsa'],
  ['a certificate that is none', [{ ...post('denna'), certifikat: 'denna.pem' }], 'certifikat som PEM'],
  ['a key that is none', [{ ...post('denna'), nyckel: 'denna.crt' }], 'privat nyckel som PEM'],
  ['somebody else’s certificate', [{ ...post('denna'), certifikat: 'nasta.crt' }], 'inte certifikatets'],
  ['a day that is none', [{ ...post('denna'), fran: 'snart' }], 'en dag eller en tidpunkt'],
  ['no key that has begun', [post('denna', dag(1))], 'ingen nyckel har börjat gälla'],
  ['the same key twice', [post('denna'), post('denna', dag(1))], 'mer än en gång'],
])('%s is told, without a word of any key', (_vad, nycklar, del) => {
  const lista = problem(nycklar).join('\n');
  expect(lista).toContain(del);
  expect(lista).not.toMatch(/BEGIN|MII/);
});

test('a short key, a key of another kind and a certificate that has run out are refused', () => {
  const kort = utfarda('kort', { rsa: 1024 });
  const ec = utfarda('ec');
  const over = utfarda('over', { rsa: 2048, utgangen: true });
  const med = ({ key, cert }: typeof ec) => problem([{ nyckel: 'k', certifikat: 'c' }], { k: key, c: cert });
  expect(med(kort)).toEqual(['nycklar.0: filen k ska vara en RSA-nyckel på minst 2048 bitar']);
  expect(med(ec)).toEqual(['nycklar.0: filen k ska vara en RSA-nyckel på minst 2048 bitar']);
  expect(med(over)).toEqual(['nycklar: certifikatet till den nyckel som signerar har gått ut']);
});

test('every fault is told at once', () => {
  expect(problem([post('borta'), { ...post('denna'), certifikat: 'nasta.crt' }])).toHaveLength(2);
  for (const innehall of [null, [], {}, { nycklar: {} }, 'x'])
    expect(lasNyckelring(innehall, las, NU).slag).toBe('ogiltig');
});

const val = {
  iss: 'https://bollkoll.example',
  aud: 'mina-ombud',
  claimPersonnummer: 'pnr',
  claimSamordningsnummer: 'samnr',
  hemlighet: Buffer.alloc(32, 3),
};

test('the user token is RS256 by the key that signs now, two minutes long, and its sub is not her number', async () => {
  const ring = ringen(post('forra'), post('denna', dag(-1)));
  const token = await skapaIdtoken(
    val,
    ring,
    () => NU,
  )({
    identifierare: '189703229857',
    typ: 'Personnummer',
    namn: 'Erik Berg',
  });
  const header = decodeProtectedHeader(token ?? '');
  expect(header).toEqual({ alg: 'RS256', kid: kid(denna.cert), typ: 'JWT' });
  const nycklar = createLocalJWKSet({ keys: [...ring.jwks().keys] } as Parameters<
    typeof createLocalJWKSet
  >[0]);
  const { payload } = await jwtVerify(token ?? '', nycklar, { issuer: val.iss, audience: val.aud });
  const { iat = 0, exp = 0, sub = '', ...resten } = payload;
  expect(exp - iat).toBe(120);
  expect(iat).toBe(Math.floor(NU / 1000));
  expect(sub).toMatch(/^[\w-]{43}$/);
  expect(resten).toEqual({ iss: val.iss, aud: val.aud, name: 'Erik Berg', pnr: '189703229857' });
});

test('a samordningsnummer goes under its own claim, and an organisation has no token', async () => {
  const idtoken = skapaIdtoken(val, ringen(post('denna')), () => NU);
  const token = await idtoken({ identifierare: '189105789847', typ: 'Samordningsnummer', namn: 'Amira' });
  const [, claims = ''] = (token ?? '').split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ samnr: '189105789847' });
  expect(idtoken({ identifierare: '164420162606', typ: 'Organisationsnummer', namn: 'AB' })).toBeUndefined();
});
