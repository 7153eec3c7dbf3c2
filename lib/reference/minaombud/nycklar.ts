// The keys that sign for each authority, made when they are first needed, and the wrong ones that the faults sign with.

import { exportJWK, generateKeyPair, type JWK } from 'jose';

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

/** No key is made before someone asks for it. */
export function skapaNycklar(): Signeringsnycklar {
  const gjorda = new Map<string, Promise<Signeringsnyckel>>();
  const enGang = (namn: string, gor: () => Promise<Signeringsnyckel>) => {
    const en = gjorda.get(namn) ?? gor();
    gjorda.set(namn, en);
    return en;
  };
  return {
    till: (orgnr) => enGang(orgnr, () => skapa('RS256', `tm-${orgnr}`)),
    ec: () => enGang('ec', () => skapa('ES256', 'tm-ec')),
    frammande: () => enGang('frammande', () => skapa('RS256', 'tm-frammande')),
  };
}
