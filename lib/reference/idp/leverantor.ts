// The OpenID provider itself: oidc-provider, set up as the Swedish OIDC profile asks. Code flow with PKCE S256 and
// private_key_jwt, RS256 and ES256, ID tokens that live five minutes, and a sub that says nothing about the person.

import { createHmac } from 'node:crypto';
import type { JWK } from 'jose';
import { interactionPolicy, type Kontext, Provider } from 'oidc-provider';
import { personer } from '../personer/index.ts';
import { CLAIMS_PER_SCOPE, claimsOm, NIVAER } from './konto.ts';
import type { Idpnycklar } from './nycklar.ts';
import { felsida, utloggadsida, utloggningssida } from './sida.ts';

/** A client. `atervand` are its exact callback addresses. */
export type Klient = {
  readonly id: string;
  readonly nyckel: JWK;
  readonly atervand: readonly string[];
  readonly efterUtloggning: string;
  /** Where the client is told, server to server, that a session has ended. */
  readonly bakkanal?: string;
  readonly alg: 'RS256' | 'ES256';
};

/** How the provider is set up, with one client or several. Addresses are origins. */
export type Installning = {
  readonly adress: string;
  readonly klient: Klient | readonly Klient[];
  readonly nycklar: Idpnycklar;
};

const MINUT = 60;

/** Makes the provider. Throws when oidc-provider refuses the settings. */
export function skapaLeverantor({ adress, klient, nycklar }: Installning): Provider {
  const https = adress.startsWith('https:');
  const leverantor = new Provider(adress, {
    clients: [klient].flat().map((ett) => klientpost(ett)),
    jwks: nycklar.jwks,
    acrValues: Object.values(NIVAER),
    claims: { acr: null, auth_time: null, iss: null, sid: null, ...CLAIMS_PER_SCOPE },
    scopes: Object.keys(CLAIMS_PER_SCOPE),
    // The profile delivers the number in the ID token as well as in UserInfo.
    conformIdTokenClaims: false,
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx: Kontext, konto: string, { clientId }: { clientId: string }) =>
      createHmac('sha256', nycklar.salt).update(`${clientId}\n${konto}`).digest('base64url'),
    pkce: { required: () => true },
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    findAccount: (_ctx: Kontext, id: string) => konto(id),
    loadExistingGrant: medgivande,
    interactions: {
      policy: policy(),
      url: (_ctx: Kontext, { uid }: { uid: string }) => `/inloggning/${uid}`,
    },
    ttl: {
      IdToken: 5 * MINUT,
      AuthorizationCode: MINUT,
      AccessToken: 5 * MINUT,
      Interaction: 15 * MINUT,
      Session: 60 * MINUT,
      Grant: 60 * MINUT,
    },
    cookies: {
      keys: nycklar.kaknycklar,
      // Behind TLS it can be asked in a frame of another site as well (prompt=none), where the browser lets its cookies through.
      ...(https && { long: { httpOnly: true, overwrite: true, sameSite: 'none' } }),
      // Browsers share cookies between ports: names of our own keep them apart from the web app's.
      names: { session: 'pahittad-session', interaction: 'pahittad-inloggning', resume: 'pahittad-ater' },
    },
    // The library refuses this machine's own addresses, and that is where the client is.
    fetch: (url: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }) =>
      fetch(url, options),
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: Kontext, formular: string) => sida(ctx, utloggningssida(formular)),
        postLogoutSuccessSource: (ctx: Kontext) => sida(ctx, utloggadsida()),
      },
    },
    renderError: (ctx: Kontext, { error }: { error: string }) => sida(ctx, felsida(error)),
  });
  // What stands in front passes bytes, and server.ts says for it how they came.
  leverantor.proxy = https;
  return leverantor;
}

function klientpost(klient: Klient): Record<string, unknown> {
  return {
    client_id: klient.id,
    redirect_uris: klient.atervand,
    post_logout_redirect_uris: [klient.efterUtloggning],
    ...(klient.bakkanal && {
      backchannel_logout_uri: klient.bakkanal,
      backchannel_logout_session_required: true,
    }),
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: [klient.nyckel] },
    subject_type: 'pairwise',
    id_token_signed_response_alg: klient.alg,
    userinfo_signed_response_alg: klient.alg,
    require_auth_time: true,
    // The demo's own addresses are http on the loopback.
    application_type: 'web',
  };
}

function konto(id: string): { accountId: string; claims: () => Record<string, string> } | undefined {
  const person = personer.find((kand) => kand.id === id);
  return person && { accountId: id, claims: () => claimsOm(person) };
}

/** There is no consent page, as at a Swedish eID: whoever signs in has agreed. */
async function medgivande({ oidc }: Kontext): Promise<unknown> {
  const { client, session, provider } = oidc;
  const finns = session.grantIdFor(client.clientId);
  const grant = finns === undefined ? undefined : await provider.Grant.find(finns);
  if (grant || session.accountId === undefined) return grant;
  const nytt = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  nytt.addOIDCScope(Object.keys(CLAIMS_PER_SCOPE).join(' '));
  nytt.addOIDCClaims([...Object.values(CLAIMS_PER_SCOPE).flat(), 'acr', 'auth_time']);
  await nytt.save();
  return nytt;
}

/**
 * oidc-provider would never let a too low level through. Here a too low session asks for a new sign-in, but what is
 * then chosen is returned as it is: the client must check acr by itself. A level that nobody reaches is refused in
 * interaktion.ts.
 */
function policy(): unknown {
  const regler = interactionPolicy.base();
  regler.remove('consent');
  const { checks } = regler.get('login');
  checks.remove('essential_acrs');
  checks.remove('essential_acr');
  checks.add(
    new interactionPolicy.Check('annan_legitimation', 'another eID is needed', ({ oidc }) => {
      if (oidc.result?.login || oidc.session.accountId === undefined) return false;
      const {
        essential,
        value,
        values = value === undefined ? [] : [value],
      } = oidc.claims.id_token?.acr ?? {};
      const forLag = essential === true && !values.includes(oidc.session.acr ?? '');
      const utanNummer = !personer.find(({ id }) => id === oidc.session.accountId)?.nummer;
      return forLag || utanNummer;
    }),
  );
  return regler;
}

function sida(ctx: Kontext, html: string): void {
  ctx.type = 'html';
  ctx.body = html;
}
