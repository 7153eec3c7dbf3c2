// The identity provider says, server to server, that someone has signed out there (OpenID Connect Back-Channel Logout 1.0).
// Promises that nothing ends but by a token that the provider signed for us just now and has not used before.

import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Sessionsurval } from '../store/sessioner.ts';
import { lasFormular } from './formular.ts';
import type { Innehav } from './innehav.ts';

const HANDELSE = 'http://schemas.openid.net/event/backchannel-logout';

/** A token is for now: one that was made longer ago than this is refused, so its id need not be remembered for longer. */
const ALDST_S = 10 * 60;
const KLOCKSKILLNAD_S = 60;

/** Why a token ends nothing. For the operator; the one who sent it is told `invalid_request` and no more. */
type Avslag = 'oläsbar' | 'signatur' | 'anspråk' | 'typ' | 'händelse' | 'nonce' | 'vem' | 'upprepad';

type Dom = { readonly urval: Sessionsurval; readonly jti: string } | { readonly avslag: Avslag };

function avslagAv(fel: unknown): Avslag {
  if (fel instanceof errors.JWTClaimValidationFailed || fel instanceof errors.JWTExpired) return 'anspråk';
  return fel instanceof errors.JWSSignatureVerificationFailed || fel instanceof errors.JWKSNoMatchingKey
    ? 'signatur'
    : 'oläsbar';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Section 2.6, steps 4 to 8, of what the signature and the ordinary claims have vouched for. */
function domAv({ opak, oidc }: Innehav, claims: JWTPayload, typ: string | undefined): Dom {
  // A type of its own, so that no other token of the provider's can pass for one (ASVS 10.5.5).
  if (!/^(application\/)?logout\+jwt$/i.test(typ ?? '')) return { avslag: 'typ' };
  const { events, sub, sid, jti = '' } = claims;
  if (!isObject(events) || !isObject(events[HANDELSE])) return { avslag: 'händelse' };
  // What makes it unlike an ID token, so that neither can pass for the other.
  if ('nonce' in claims) return { avslag: 'nonce' };
  const namn = (slag: 'sid' | 'sub', varde: string) => opak.idpnamn(slag, oidc.issuer, varde);
  const namnd = (varde: unknown): varde is string => typeof varde === 'string' && varde !== '';
  if (namnd(sid))
    return { jti, urval: { sid: namn('sid', sid), ...(namnd(sub) && { sub: namn('sub', sub) }) } };
  return namnd(sub) ? { jti, urval: { sub: namn('sub', sub) } } : { avslag: 'vem' };
}

async function granska(innehav: Innehav, token: string): Promise<Dom> {
  const { leverantor, idpnycklar, oidc, now } = innehav;
  const beskriven = await leverantor();
  try {
    const { payload, protectedHeader } = await jwtVerify(token, idpnycklar(beskriven), {
      issuer: beskriven.issuer,
      audience: oidc.clientId,
      algorithms: [oidc.alg],
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      maxTokenAge: ALDST_S,
      clockTolerance: KLOCKSKILLNAD_S,
      currentDate: new Date(now()),
    });
    return domAv(innehav, payload, protectedHeader.typ);
  } catch (fel) {
    if (!(fel instanceof errors.JOSEError)) throw fel;
    return { avslag: avslagAv(fel) };
  }
}

async function avsluta(innehav: Innehav, token: string): Promise<{ antal: number } | { avslag: Avslag }> {
  const dom = await granska(innehav, token);
  if ('avslag' in dom) return dom;
  const till = innehav.now() + (ALDST_S + 2 * KLOCKSKILLNAD_S) * 1000;
  const nyckel = innehav.opak.idpnamn('jti', innehav.oidc.issuer, dom.jti);
  const antal = await (await innehav.lager()).avslutaEngang(dom.urval, { nyckel, till });
  return antal === undefined ? { avslag: 'upprepad' } : { antal };
}

function nekad(): Response {
  return Response.json(
    { error: 'invalid_request' },
    { status: 400, headers: { 'cache-control': 'no-store' } },
  );
}

/** POST /api/auth/backchannel-logout: 200 when the sessions that it names are gone, also when there were none; else 400. */
export async function idpLoggarUt(innehav: Innehav, request: Request): Promise<Response> {
  try {
    const token = (await lasFormular(request)).get('logout_token') ?? '';
    const svar = await avsluta(innehav, token);
    if ('antal' in svar) return new Response(null, { headers: { 'cache-control': 'no-store' } });
    innehav.logga({ handelse: 'idp-utloggning-nekad', orsak: svar.avslag });
  } catch (fel) {
    // The store, or the provider's keys. Its own retry is what mends it.
    innehav.logga({ handelse: 'idp-utloggning-nekad', orsak: fel instanceof Error ? fel.name : 'okänt' });
  }
  return nekad();
}
