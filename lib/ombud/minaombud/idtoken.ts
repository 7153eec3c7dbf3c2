// The token that tells Mina ombud who sits at the browser (facts 2.2). Promises that it is minted here, from the sign-in that we have
// checked ourselves, with our own RSA key, and lives two minutes: the identity provider's own token is never passed on.

import { createHmac, hkdfSync } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Fullmaktspart } from '../fullmakt.ts';
import type { Nyckelring } from './nyckelring.ts';

/** How the token is written: what is registered with Mina ombud, and the names of its claims. */
export type Idtokenval = {
  readonly iss: string;
  readonly aud: string;
  readonly claimPersonnummer: string;
  readonly claimSamordningsnummer: string;
  /** The server's secret: `sub` is made under it. */
  readonly hemlighet: Uint8Array;
};

/** A token about a person. Undefined for an organisation, which nobody can be at a browser. */
export type Idtoken = (vem: Fullmaktspart) => Promise<string> | undefined;

const LIVSLANGD_S = 120;

/** The minter. `now`: epoch ms. */
export function skapaIdtoken(val: Idtokenval, ring: Nyckelring, now: () => number): Idtoken {
  const nyckel = Buffer.from(hkdfSync('sha256', val.hemlighet, '', 'bollkoll mina ombud subject v1', 32));
  const subjekt = (nummer: string) => createHmac('sha256', nyckel).update(nummer).digest('base64url');
  const claims = { Personnummer: val.claimPersonnummer, Samordningsnummer: val.claimSamordningsnummer };
  return ({ identifierare, typ, namn }) => {
    if (typ === 'Organisationsnummer') return undefined;
    const nu = now();
    const iat = Math.floor(nu / 1000);
    const { kid, nyckel: privat } = ring.signerar(nu);
    return new SignJWT({ [claims[typ]]: identifierare, name: namn })
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
      .setIssuer(val.iss)
      .setAudience(val.aud)
      .setSubject(subjekt(identifierare))
      .setIssuedAt(iat)
      .setExpirationTime(iat + LIVSLANGD_S)
      .sign(privat);
  };
}
