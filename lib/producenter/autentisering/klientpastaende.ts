// The client assertion of private_key_jwt (RFC 7523, section 3): a short-lived token that we sign ourselves, once for
// each time a token is asked for.

import { constants, createPrivateKey, type JsonWebKey, type KeyObject, randomUUID, sign } from 'node:crypto';

type Signering = {
  readonly hash: string | null;
  readonly padding?: number;
  readonly saltLength?: number;
};

const PSS = {
  padding: constants.RSA_PKCS1_PSS_PADDING,
  saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
};
const SIGNERING: Readonly<Record<string, Signering>> = {
  RS256: { hash: 'sha256' },
  PS256: { hash: 'sha256', ...PSS },
  ES256: { hash: 'sha256' },
  ES384: { hash: 'sha384' },
  ES512: { hash: 'sha512' },
  EdDSA: { hash: null },
};
// What a key can sign with; the first is used when the key does not say.
const ALGORITMER: Readonly<Record<string, readonly string[]>> = {
  RSA: ['RS256', 'PS256'],
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  'P-521': ['ES512'],
  Ed25519: ['EdDSA'],
};
const LIFE_S = 60;

/** A key that can sign, and what it says of itself. */
export type Signeringsnyckel = { readonly nyckel: KeyObject; readonly alg: string; readonly kid?: string };

/** Reads a private key as JWK. Undefined for a key we cannot sign with; throws for what is no key at all. */
export function lasNyckel(text: string): Signeringsnyckel | undefined {
  const jwk: JsonWebKey & { kid?: unknown } = JSON.parse(text);
  const kan = ALGORITMER[jwk.kty === 'RSA' ? 'RSA' : (jwk.crv ?? '')] ?? [];
  const alg = jwk.alg === undefined ? kan[0] : kan.find((one) => one === jwk.alg);
  if (alg === undefined) return undefined;
  const nyckel = createPrivateKey({ key: jwk, format: 'jwk' });
  return { nyckel, alg, ...(typeof jwk.kid === 'string' && { kid: jwk.kid }) };
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The signed assertion: issuer and subject are the client, for one use within a minute of `nu` (epoch ms). */
export function klientpastaende(
  { nyckel, alg, kid }: Signeringsnyckel,
  { klientId, aud, nu }: { readonly klientId: string; readonly aud: string; readonly nu: number },
): string {
  const iat = Math.floor(nu / 1000);
  const claims = { iss: klientId, sub: klientId, aud, jti: randomUUID(), iat, exp: iat + LIFE_S };
  const text = `${part({ alg, typ: 'JWT', ...(kid !== undefined && { kid }) })}.${part(claims)}`;
  const { hash, ...how } = SIGNERING[alg] ?? { hash: null };
  const signature = sign(hash, Buffer.from(text), { key: nyckel, dsaEncoding: 'ieee-p1363', ...how });
  return `${text}.${signature.toString('base64url')}`;
}
