// Unites what the ID token says with what UserInfo adds: the Swedish profile delivers the name in UserInfo only, as
// JSON or as a signed JWT (facts 3.1, 3.2). Promises that UserInfo never overrides the ID token and is about the same
// person. When it fails, what the ID token says is enough.

import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Leverantor } from './leverantor.ts';
import type { Oidckonfig } from './oidckonfig.ts';

type Claims = Record<string, unknown> & { readonly sub: string };
type Tokens = { claims(): Claims; readonly access_token?: string };

const TIDSGRANS_MS = 5_000;

async function userinfo(
  adress: string,
  token: string,
  leverantor: Leverantor,
  oidc: Oidckonfig,
): Promise<object> {
  const svar = await fetch(adress, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json, application/jwt' },
    signal: AbortSignal.timeout(TIDSGRANS_MS),
    redirect: 'error',
    cache: 'no-store',
  });
  if (!svar.ok) throw new Error(`userinfo answered ${svar.status}`);
  if (!svar.headers.get('content-type')?.startsWith('application/jwt')) return (await svar.json()) as object;
  const nycklar = createRemoteJWKSet(new URL(leverantor.jwks_uri), { timeoutDuration: TIDSGRANS_MS });
  const krav = { issuer: leverantor.issuer, audience: oidc.clientId, algorithms: [oidc.alg] };
  return (await jwtVerify(await svar.text(), nycklar, krav)).payload;
}

/** The claims of a finished sign-in. Never rejects for UserInfo's sake. */
export async function uppgifterAv(
  tokens: unknown,
  leverantor: Leverantor,
  oidc: Oidckonfig,
): Promise<Claims> {
  const token = (tokens as Tokens).access_token;
  const claims = (tokens as Tokens).claims();
  const harAllt = Boolean(
    claims[oidc.claimNamn] && (claims[oidc.claimPersonnummer] ?? claims[oidc.claimSamordningsnummer]),
  );
  if (harAllt || !token || !leverantor.userinfo_endpoint) return claims;
  try {
    const mer = (await userinfo(leverantor.userinfo_endpoint, token, leverantor, oidc)) as Partial<Claims>;
    return mer.sub === claims.sub ? { ...mer, ...claims } : claims;
  } catch {
    // Without a name the page greets nobody by name; without a number she is told so. Neither stops the sign-in.
    return claims;
  }
}
