// The portal's key: made when it is first needed, kept in the demo's folder. The brand is given the public half alone.

import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { lasEllerSkapa } from '../idp/nycklar.ts';

/** What the portal calls itself. */
const ID = 'granby-mina-sidor';

type Portalnyckel = { readonly id: string; readonly privat: JWK; readonly publik: JWK };

/** The key in `portalnyckel.json`. */
export async function skaffaPortalnyckel(mapp: string): Promise<Portalnyckel> {
  const privat = await lasEllerSkapa<JWK>(mapp, 'portalnyckel.json', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    return { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'ES256' };
  });
  const { d: _, ...publik } = privat;
  return { id: ID, privat, publik };
}
