// What tests of portals build on: a portal with a key of each kind, and what its server says of someone who is signed in there.

import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { type Prov, startaProv } from '../exempel.ts';
import type { Sessionsdelar } from '../innehav.ts';
import type { Session } from '../session.ts';
import type { Portal, Portalerna, Portalnyckel } from './portal.ts';

export const PORTALSIDA = 'https://minasidor.granby.example';

/** A key pair of a portal's. */
export type Par = { readonly privat: CryptoKey; readonly publik: Portalnyckel; readonly alg: string };

/** A new key. RSA keys are not bound to one way of signing. */
export async function nyttPar(alg: 'ES256' | 'RS256' | 'PS256', kid: string): Promise<Par> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const publik = { ...(await exportJWK(publicKey)), kid } as Portalnyckel;
  return { privat: privateKey, publik, alg };
}

/** A portal of the name, with these keys. */
export function portalen(id: string, nycklar: readonly Portalnyckel[], sidor = [PORTALSIDA]): Portal {
  return { id, namn: { sv: `Mina sidor ${id}`, en: `My pages ${id}` }, sidor, nycklar };
}

/** How an assertion differs from a good one. */
export type Avvikelse = {
  readonly claims?: Record<string, unknown>;
  readonly utan?: readonly string[];
  readonly huvud?: JWTHeaderParameters;
  readonly med?: CryptoKey | Uint8Array;
};

type Vems = { readonly portal: string; readonly varumarke: string; readonly par: Par; readonly nu: number };

/** What the portal's server signs of `nummer`, good but for what `avvikelse` says. */
export function pastaende(
  { portal, varumarke, par, nu }: Vems,
  { adress, oidc }: Pick<Sessionsdelar, 'adress' | 'oidc'>,
  nummer: string,
  { claims, utan = [], huvud, med = par.privat }: Avvikelse = {},
): Promise<string> {
  const iat = Math.floor(nu / 1000);
  const alla: Record<string, unknown> = {
    ...{ iss: portal, sub: portal, aud: adress, iat, exp: iat + 60, jti: randomUUID() },
    ...{ varumarke, sid: 'portalens-session', acr: oidc.acr[0], name: 'Maja Lind' },
    [oidc.claimPersonnummer]: nummer,
    ...claims,
  };
  for (const ett of utan) delete alla[ett];
  return new SignJWT(alla)
    .setProtectedHeader(huvud ?? { alg: par.alg, kid: par.publik.kid, typ: 'JWT' })
    .sign(med);
}

export const MAJA = '199001019802';
/** The portal's own name for her session, unless an assertion says another. */
export const SID = 'portalens-session';

/** A room that takes the word of two portals: *mina-sidor* by three keys, and another by one that goes by the same name as the first's. */
export type Portalprov = {
  readonly prov: Prov;
  readonly nycklar: { readonly ec: Par; readonly rsa: Par; readonly pss: Par; readonly annan: Par };
  readonly portaler: Portalerna;
  readonly rum: Session;
  /** Signed just now by mina-sidor, or another. */
  jwt(avvikelse?: Avvikelse, par?: Par, portal?: string): Promise<string>;
  /** Forgets everything that has happened. */
  borjaOm(): Promise<void>;
};

/** Starts it all. */
export async function startaPortalprov(): Promise<Portalprov> {
  const prov = await startaProv();
  const nycklar = {
    ec: await nyttPar('ES256', 'ec-1'),
    rsa: await nyttPar('RS256', 'rsa-1'),
    pss: await nyttPar('PS256', 'pss-1'),
    annan: await nyttPar('ES256', 'ec-1'),
  };
  const { ec, rsa, pss, annan } = nycklar;
  const portaler = {
    varumarke: 'granby',
    portaler: [
      portalen('mina-sidor', [ec.publik, rsa.publik, pss.publik]),
      portalen('annan-portal', [annan.publik], ['https://annan.example']),
    ],
  };
  return {
    ...{ prov, nycklar, portaler, rum: prov.rum({ portaler }) },
    jwt: (avvikelse = {}, par = ec, portal = 'mina-sidor') =>
      pastaende({ portal, varumarke: 'granby', par, nu: prov.nu }, prov.delar, MAJA, avvikelse),
    async borjaOm() {
      await prov.klient.exec('delete from sessioner; delete from engangsnycklar');
      prov.logg.length = 0;
      prov.nu = Date.now();
    },
  };
}
