// The keys of the stand-in identity provider and of the demo's client, made when they are first needed and kept in the
// demo's folder, so that a restart does not sign anyone out. None of them is worth anything elsewhere.

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the identity provider signs and hides with. */
export type Idpnycklar = {
  readonly jwks: { keys: JWK[] };
  readonly kaknycklar: string[];
  readonly salt: string;
};

/** The file in the folder, parsed; made by `skapa` (and readable by its owner only) when it is not there. */
export async function lasEllerSkapa<T>(mapp: string, namn: string, skapa: () => Promise<T>): Promise<T> {
  const fil = join(mapp, namn);
  try {
    return JSON.parse(await readFile(fil, 'utf8'));
  } catch (fel) {
    if (!(fel instanceof Error && 'code' in fel && fel.code === 'ENOENT')) throw fel;
  }
  const nytt = await skapa();
  await mkdir(mapp, { recursive: true });
  await writeFile(fil, `${JSON.stringify(nytt, null, 2)}\n`, { mode: 0o600 });
  return nytt;
}

async function skapaJwk(alg: 'RS256' | 'ES256'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: randomBytes(8).toString('hex') };
}

/** The provider's signing keys (RS256 and ES256), cookie key and salt, in `idp-nycklar.json`. */
export function skaffaIdpnycklar(mapp: string): Promise<Idpnycklar> {
  return lasEllerSkapa(mapp, 'idp-nycklar.json', async () => ({
    jwks: { keys: [await skapaJwk('RS256'), await skapaJwk('ES256')] },
    kaknycklar: [randomBytes(32).toString('base64url')],
    salt: randomBytes(32).toString('base64url'),
  }));
}

/**
 * The client's key for private_key_jwt: the private half in `klientnyckel.json`, which only the client reads, the
 * public half in `klientnyckel-publik.json`, which is all that the provider is given. Returns the private one's path.
 */
export async function skaffaKlientnyckel(mapp: string): Promise<string> {
  const privat = await lasEllerSkapa(mapp, 'klientnyckel.json', () => skapaJwk('RS256'));
  const { kty, n, e, kid, alg, use } = privat;
  await writeFile(
    join(mapp, 'klientnyckel-publik.json'),
    `${JSON.stringify({ kty, n, e, kid, alg, use }, null, 2)}\n`,
  );
  return join(mapp, 'klientnyckel.json');
}

/** The client's public key, as the provider knows it. Throws when `skaffaKlientnyckel` has not been called. */
export async function lasPublikKlientnyckel(mapp: string): Promise<JWK> {
  return JSON.parse(await readFile(join(mapp, 'klientnyckel-publik.json'), 'utf8'));
}

/** A secret of 32 random bytes for the web app, base64url, in `hemlighet.json`. */
export async function skaffaHemlighet(mapp: string): Promise<string> {
  const skapa = async () => ({ hemlighet: randomBytes(32).toString('base64url') });
  return (await lasEllerSkapa(mapp, 'hemlighet.json', skapa)).hemlighet;
}
