// What a portal's server says of who is signed in there: a JWT of its own, signed just now for this brand and used once (RFC
// 7523). Promises that nothing in it is believed before the signature, that every failing has its own word for the operator and
// none for the sender, and that two processes on one store never both take it.

import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import type { Engangsnyckel } from '../../store/sessioner.ts';
import type { Innehav } from '../innehav.ts';
import { avtryckAv, type Portal, type Portalnyckel } from './portal.ts';

/** An assertion is for now: it may not be valid for longer than this. */
const LANGST_S = 60;
/** Two clocks that are kept right differ by no more. */
const KLOCKSKILLNAD_S = 5;
const LANGSTA_TEXT = 256;

/** Why it is refused. For the operator alone. */
export type Avslag =
  | 'oläsbart'
  | 'okänd-portal'
  | 'okänd-nyckel'
  | 'algoritm'
  | 'signatur'
  | 'typ'
  | 'avsändare'
  | 'mottagare'
  | 'varumärke'
  | 'tid'
  | 'anspråk'
  | 'upprepat'
  | 'nivå'
  | 'nummer'
  | 'namn'
  | 'ålder'
  | 'kod'
  | 'sida';

/** What is believed. `sid` is opaque: the portal's own session as it is kept. `nyckel`: the key's fingerprint. */
export type Pastaende = {
  readonly portal: Portal;
  readonly nyckel: string;
  readonly sid: string;
  readonly engang: Engangsnyckel;
  readonly claims: JWTPayload;
};

/** `portal`: whose key it was, once that is known. */
export type Nekat = { readonly avslag: Avslag; readonly portal?: string };

const text = (varde: unknown): varde is string =>
  typeof varde === 'string' && varde !== '' && varde.length <= LANGSTA_TEXT;

function algoritmer({ kty, alg }: Portalnyckel): readonly string[] {
  if (kty === 'EC') return ['ES256'];
  return alg === undefined ? ['RS256', 'PS256'] : [alg];
}

type Funnen = { readonly portal: Portal; readonly nyckel: Portalnyckel; readonly alg: string };

/** The key that it says it is signed with. Only which key to try is read before the signature. */
function nyckelFor({ portaler }: Innehav, token: string): Funnen | Nekat {
  try {
    const { kid, alg = '' } = decodeProtectedHeader(token);
    const { iss } = decodeJwt(token);
    const portal = portaler?.portaler.find(({ id }) => id === iss);
    if (portal === undefined) return { avslag: 'okänd-portal' };
    const nyckel = portal.nycklar.find((ett) => ett.kid === kid);
    if (nyckel === undefined) return { avslag: 'okänd-nyckel', portal: portal.id };
    return algoritmer(nyckel).includes(alg)
      ? { portal, nyckel, alg }
      : { avslag: 'algoritm', portal: portal.id };
  } catch {
    // jose's message quotes what it could not read.
    return { avslag: 'oläsbart' };
  }
}

function avslagAv(fel: unknown): Avslag {
  if (fel instanceof errors.JWTExpired) return 'tid';
  if (fel instanceof errors.JWTClaimValidationFailed)
    return ['iat', 'nbf', 'exp'].includes(fel.claim) ? 'tid' : 'anspråk';
  return fel instanceof errors.JWSSignatureVerificationFailed ? 'signatur' : 'oläsbart';
}

function tidsfel({ now }: Innehav, { iat, exp }: JWTPayload): boolean {
  if (typeof iat !== 'number' || typeof exp !== 'number') return true;
  return exp <= iat || exp - iat > LANGST_S || iat > now() / 1000 + KLOCKSKILLNAD_S;
}

/** The claims' own rules, of what the signature has vouched for. */
function claimsfel(innehav: Innehav, portal: Portal, claims: JWTPayload): Avslag | undefined {
  const { iss, sub, aud, jti, sid, varumarke } = claims;
  if (iss !== portal.id || sub !== portal.id) return 'avsändare';
  // One receiver, and exactly this one: an assertion for several could be passed on by any of them.
  if (aud !== innehav.adress) return 'mottagare';
  if (varumarke !== innehav.portaler?.varumarke) return 'varumärke';
  if (tidsfel(innehav, claims)) return 'tid';
  return text(jti) && text(sid) ? undefined : 'anspråk';
}

async function verifierat({ now }: Innehav, token: string, { nyckel, alg }: Funnen) {
  return jwtVerify(token, await importJWK(nyckel as JWK, alg), {
    algorithms: [alg],
    requiredClaims: ['iss', 'sub', 'aud', 'iat', 'exp', 'jti', 'sid', 'varumarke'],
    clockTolerance: KLOCKSKILLNAD_S,
    currentDate: new Date(now()),
  });
}

/** What the assertion says, when all of it holds; used up by nobody yet. Rejects when a key is none. */
export async function granskaPastaende(innehav: Innehav, token: string): Promise<Pastaende | Nekat> {
  const funnen = nyckelFor(innehav, token);
  if ('avslag' in funnen) return funnen;
  const { portal } = funnen;
  const nekat = (avslag: Avslag): Nekat => ({ avslag, portal: portal.id });
  try {
    const { payload: claims, protectedHeader } = await verifierat(innehav, token, funnen);
    // No other token that the portal signs, for a logout say, may pass for one.
    if (!/^(jwt|client-authentication\+jwt)$/i.test(protectedHeader.typ ?? 'jwt')) return nekat('typ');
    const fel = claimsfel(innehav, portal, claims);
    if (fel !== undefined) return nekat(fel);
    const namn = (slag: 'jti' | 'sid') =>
      innehav.opak.idpnamn(slag, `portal:${portal.id}`, String(claims[slag]));
    // For as long as it could be sent again, and a moment more.
    const till = ((claims.exp ?? 0) + KLOCKSKILLNAD_S + 1) * 1000;
    const nyckel = await avtryckAv(funnen.nyckel);
    return { portal, nyckel, sid: namn('sid'), engang: { nyckel: namn('jti'), till }, claims };
  } catch (fel) {
    if (fel instanceof errors.JOSEError) return nekat(avslagAv(fel));
    throw fel;
  }
}
