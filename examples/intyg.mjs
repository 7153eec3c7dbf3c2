// What the portal's server says of who is signed in there: a JWT for one use, signed with the portal's own key. Used by the two
// examples beside it. The names of the claims are those that the service is configured with (OIDC_CLAIM_…).

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importJWK, SignJWT } from 'jose';

const NUMMER = 'https://id.oidc.se/claim/personalIdentityNumber';

/** `person`: { nummer, namn, acr, sid }, from the portal's own sign-in. */
export async function intyg({ adress, varumarke, portal, nyckelfil }, { nummer, namn, acr, sid }) {
  const jwk = JSON.parse(readFileSync(nyckelfil, 'utf8'));
  const alg = jwk.kty === 'EC' ? 'ES256' : 'RS256';
  return new SignJWT({ varumarke, sid, acr, name: namn, ...(nummer && { [NUMMER]: nummer }) })
    .setProtectedHeader({ alg, kid: jwk.kid })
    .setIssuer(portal)
    .setSubject(portal)
    .setAudience(adress)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importJWK(jwk, alg));
}

/** Where the service is, and who the portal is. */
export const installning = {
  adress: process.env.BOLLKOLL ?? 'https://arenden.kommunen.example',
  varumarke: process.env.VARUMARKE ?? 'kommunen',
  portal: process.env.PORTAL ?? 'mina-sidor',
  nyckelfil: process.env.PORTALNYCKEL ?? 'portalnyckel.json',
};
