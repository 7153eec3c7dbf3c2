// Who is let in (facts 2.1, 2.2): a client by its access token, and the person that its own signed token is about. Every demand that
// the real service makes of that token is made here.

import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, errors, importJWK, type JWK, jwtVerify } from 'jose';
import type { Konsument, Tjanst } from './tjanst.ts';

const LIVSLANGD_S = 300;
const SCOPE = 'user:self';
const ALG = ['RS256', 'RS384', 'RS512'];
const JWKS_MS = 60_000;
/** Longer than this no user token may live, whatever it says. */
const LANGST_S = 300;

/** The person behind a call. */
export type Anvandare = { readonly id: string; readonly typ: 'pnr' | 'samnr' };

type Utfardade = Map<string, number>;
const utfardade = new WeakMap<Konsument, Utfardade>();

function klientAv(request: Request, falt: URLSearchParams): { id: string; hemlighet: string } {
  const basic = /^Basic (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (basic === undefined)
    return { id: falt.get('client_id') ?? '', hemlighet: falt.get('client_secret') ?? '' };
  const [id = '', ...rest] = Buffer.from(basic, 'base64').toString().split(':');
  const avkodad = (del: string) => new URLSearchParams(`x=${del}`).get('x') ?? '';
  return { id: avkodad(id), hemlighet: avkodad(rest.join(':')) };
}

/** The token endpoint: client credentials, by form or HTTP Basic. */
export async function utfardaToken(request: Request, { konsument, nu }: Tjanst): Promise<Response> {
  const falt = new URLSearchParams(await request.text());
  const { id, hemlighet } = klientAv(request, falt);
  if (id !== konsument.klientId || hemlighet !== konsument.hemlighet)
    return Response.json({ error: 'invalid_client' }, { status: 401 });
  if (falt.get('grant_type') !== 'client_credentials')
    return Response.json({ error: 'unsupported_grant_type' }, { status: 400 });
  if (falt.get('scope') !== SCOPE) return Response.json({ error: 'invalid_scope' }, { status: 400 });
  const alla: Utfardade = utfardade.get(konsument) ?? new Map();
  utfardade.set(konsument, alla);
  for (const [token, till] of alla) if (till <= nu()) alla.delete(token);
  const token = randomBytes(24).toString('base64url');
  alla.set(token, nu() + LIVSLANGD_S * 1000);
  const svar = { access_token: token, token_type: 'Bearer', expires_in: LIVSLANGD_S, scope: SCOPE };
  return Response.json(svar, { headers: { 'cache-control': 'no-store' } });
}

/** Whether the call bears a token of ours that still holds. */
export function harToken(request: Request, { konsument, nu }: Tjanst): boolean {
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return (utfardade.get(konsument)?.get(token) ?? 0) > nu();
}

type Hamtade = { readonly fran: number; readonly nycklar: readonly JWK[] };
const jwks = new WeakMap<Konsument, Hamtade>();

async function nyckelAv(kid: string, { konsument, nu }: Tjanst): Promise<JWK | undefined> {
  let kanda = jwks.get(konsument);
  if (kanda === undefined || nu() - kanda.fran > JWKS_MS || !kanda.nycklar.some((en) => en.kid === kid)) {
    const svar = await fetch(konsument.jwks, { signal: AbortSignal.timeout(5000), redirect: 'error' });
    const { keys } = (await svar.json()) as { keys: JWK[] };
    kanda = { fran: nu(), nycklar: keys };
    jwks.set(konsument, kanda);
  }
  return kanda.nycklar.find((en) => en.kid === kid);
}

/** What is wrong with a published key, as the demands on it are written; undefined when nothing is. */
export function felMedNyckel(nyckel: JWK, nu: number): string | undefined {
  const { kty, alg, use, key_ops, n, e, x5c } = nyckel;
  if (kty !== 'RSA') return 'kty';
  if (Buffer.from(n ?? '', 'base64url').length * 8 < 2048) return 'n';
  if (alg !== undefined && !ALG.includes(alg)) return 'alg';
  if (use !== undefined && use !== 'sig') return 'use';
  if (key_ops !== undefined && !key_ops.includes('verify')) return 'key_ops';
  const [forst] = x5c ?? [];
  if (forst === undefined) return 'x5c';
  const certifikat = new X509Certificate(Buffer.from(forst, 'base64'));
  const publik = certifikat.publicKey.export({ format: 'jwk' });
  if (publik.n !== n || publik.e !== e) return 'x5c';
  if (certifikat.validToDate.getTime() < nu || certifikat.validFromDate.getTime() > nu) return 'x5c';
  const tumme = createHash('sha256').update(certifikat.raw).digest('base64url');
  return nyckel['x5t#S256'] === tumme ? undefined : 'x5t#S256';
}

async function claimsAv(token: string, tjanst: Tjanst) {
  const { alg, kid, typ } = decodeProtectedHeader(token);
  if (alg === undefined || !ALG.includes(alg) || kid === undefined || (typ !== undefined && typ !== 'JWT'))
    return undefined;
  const nyckel = await nyckelAv(kid, tjanst);
  if (nyckel === undefined || felMedNyckel(nyckel, tjanst.nu()) !== undefined) return undefined;
  const { payload } = await jwtVerify(token, await importJWK(nyckel, alg), {
    algorithms: ALG,
    issuer: tjanst.konsument.iss,
    audience: tjanst.konsument.aud,
    requiredClaims: ['sub', 'iat', 'exp'],
    currentDate: new Date(tjanst.nu()),
    clockTolerance: 5,
  });
  return (payload.exp ?? 0) - (payload.iat ?? 0) <= LANGST_S ? payload : undefined;
}

/** The person that the call is made for; undefined when her token does not hold. */
export async function anvandareAv(request: Request, tjanst: Tjanst): Promise<Anvandare | undefined> {
  const { personnummer, samordningsnummer } = tjanst.konsument.claims;
  try {
    const claims = await claimsAv(request.headers.get('x-id-token') ?? '', tjanst);
    const pnr = claims?.[personnummer];
    const samnr = claims?.[samordningsnummer];
    if (typeof pnr === 'string' && samnr === undefined) return { id: pnr, typ: 'pnr' };
    return typeof samnr === 'string' && pnr === undefined ? { id: samnr, typ: 'samnr' } : undefined;
  } catch (fel) {
    // A token that cannot be read is one that does not hold; a key set that cannot be had is our own trouble.
    if (fel instanceof errors.JOSEError || fel instanceof TypeError) return undefined;
    throw fel;
  }
}
