// The keys that sign for each authority, made when they are first needed, and the wrong ones that the faults sign with.

import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { lasEllerSkapa } from '../idp/nycklar.ts';

/** One key: its private half, and the public one as it is published. */
export type Signeringsnyckel = { readonly privat: CryptoKey; readonly publik: JWK };

/** Keys by authority (ten digits). `frammande` is published nowhere; `ec` is published though it must not be used. */
export type Signeringsnycklar = {
  readonly till: (orgnr: string) => Promise<Signeringsnyckel>;
  readonly ec: () => Promise<Signeringsnyckel>;
  readonly frammande: () => Promise<Signeringsnyckel>;
};

async function skapa(alg: 'RS256' | 'ES256', kid: string): Promise<Signeringsnyckel> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return { privat: privateKey, publik: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg } };
}

/** The same from the folder: a register that starts anew signs with the keys that it had. */
async function bevarad(mapp: string, kid: string): Promise<Signeringsnyckel> {
  const jwk = await lasEllerSkapa(mapp, `minaombud-${kid}.json`, async () => {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    return { ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' };
  });
  const { kty, n, e, use, alg } = jwk;
  const privat = (await importJWK(jwk, 'RS256')) as CryptoKey;
  return { privat, publik: { kty, n, e, kid, use, alg } as JWK };
}

/** No key is made before someone asks for it. `mapp`: where the authorities' own are kept; without it they last as long as the process. */
export function skapaNycklar(mapp?: string): Signeringsnycklar {
  const gjorda = new Map<string, Promise<Signeringsnyckel>>();
  const enGang = (namn: string, gor: () => Promise<Signeringsnyckel>) => {
    const en = gjorda.get(namn) ?? gor();
    gjorda.set(namn, en);
    return en;
  };
  return {
    till: (orgnr) =>
      enGang(orgnr, () =>
        mapp === undefined ? skapa('RS256', `tm-${orgnr}`) : bevarad(mapp, `tm-${orgnr}`),
      ),
    ec: () => enGang('ec', () => skapa('ES256', 'tm-ec')),
    frammande: () => enGang('frammande', () => skapa('RS256', 'tm-frammande')),
  };
}
