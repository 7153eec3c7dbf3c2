// The only file that knows next-auth 4. It is driven request by request for the two steps of the code flow, and
// never gets as far as a session of its own: the answer of the identity provider is handed to us, and next-auth's
// cookies for anything but state, nonce and PKCE are dropped. docs/decisions says why it is kept behind this file.

import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import nextAuthModul, { type NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { lasKaka } from './kaka.ts';
import type { Leverantor } from './leverantor.ts';
import type { Oidckonfig } from './oidckonfig.ts';
import { PAGAR_S, type Pagaende } from './pagaende.ts';
import { uppgifterAv } from './uppgifter.ts';

/** The last part of the redirect address, /api/auth/callback/legitimation. Registered at the identity provider. */
export const LEVERANTORSID = 'legitimation';

type Claims = Readonly<Record<string, unknown>>;

/** What one step came to: where the browser goes, what it is to remember, and what the provider said of the person. */
export type Steg = {
  readonly mal: string | undefined;
  readonly kakor: readonly string[];
  readonly claims: Claims | undefined;
  readonly orsak: unknown;
};

/** What both steps need. `pagaende`: where the sign-in is remembered meanwhile. */
export type Stegunderlag = {
  readonly pagaende: Pagaende;
  readonly adress: string;
  readonly hemlighet: Uint8Array;
  readonly oidc: Oidckonfig;
  readonly leverantor: Leverantor;
};

type Anrop = {
  query: Record<string, unknown>;
  body: object;
  cookies: Record<string, string>;
  headers: object;
  method: string;
};
type Svarsyta = {
  status(kod: number): Svarsyta;
  getHeader(namn: string): unknown;
  setHeader(namn: string, varde: unknown): Svarsyta;
  end(): void;
  json(kropp: unknown): void;
  send(kropp: unknown): void;
};
type Hanterare = (anrop: Anrop, svar: Svarsyta, options: NextAuthOptions) => Promise<unknown>;

// next-auth is CommonJS: Node gives the module, a bundler its default.
const nextAuth = ((nextAuthModul as { default?: unknown }).default ?? nextAuthModul) as Hanterare;

/** next-auth's three, encrypted. */
function stegkakor({ namn, sameSite, secure }: Pagaende) {
  const options = { httpOnly: true, sameSite, path: '/', secure, maxAge: PAGAR_S } as const;
  const kaka = (vad: 'state' | 'nonce' | 'pkce') => ({ name: namn(vad), options });
  return { state: kaka('state'), nonce: kaka('nonce'), pkceCodeVerifier: kaka('pkce') };
}

const stegnamn = (pagaende: Pagaende) => Object.values(stegkakor(pagaende)).map(({ name }) => name);

/** The library that writes them does not know of partitions. */
const medPartition = ({ rad }: Pagaende, kaka: string) =>
  rad.endsWith('Partitioned') ? `${kaka}; Partitioned` : kaka;

function nyckelAv(hemlighet: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', hemlighet, '', 'bollkoll sign-in cookies v1', 32)).toString(
    'base64url',
  );
}

function klientalg(nyckel: Oidckonfig['klientnyckel']): string {
  return nyckel.alg ?? (nyckel.kty === 'EC' ? 'ES256' : 'RS256');
}

/** How the provider is asked: in what language, for which levels when not all accepted ones will do, and whether to show nothing. */
type Stegfraga = {
  readonly sprak?: string | undefined;
  readonly acr?: readonly string[] | undefined;
  readonly tyst?: boolean;
};

type Provider = OAuthConfig<Record<string, unknown>>;

function provider(underlag: Stegunderlag, fraga: Stegfraga, fangad: { orsak: unknown }): Provider {
  const { oidc, leverantor } = underlag;
  const { sprak, acr, tyst } = fraga;
  const claims = JSON.stringify({ id_token: { acr: { essential: true, values: acr ?? oidc.acr } } });
  return {
    id: LEVERANTORSID,
    name: LEVERANTORSID,
    type: 'oauth',
    idToken: true,
    issuer: leverantor.issuer,
    jwks_endpoint: leverantor.jwks_uri,
    checks: ['pkce', 'state', 'nonce'],
    clientId: oidc.clientId,
    client: {
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: klientalg(oidc.klientnyckel),
      id_token_signed_response_alg: oidc.alg,
    },
    jwks: { keys: [oidc.klientnyckel as { kty: string }] },
    authorization: {
      url: leverantor.authorization_endpoint,
      params: {
        ...{ scope: oidc.scopes, claims },
        ...(sprak && { ui_locales: sprak }),
        ...(tyst && { prompt: 'none' }),
      },
    },
    token: {
      url: leverantor.token_endpoint,
      // The library's own call; it is here to learn why it failed, which next-auth keeps to itself.
      request: async ({ client, provider: { callbackUrl }, params, checks }) => {
        try {
          return { tokens: await client.callback(callbackUrl, params, checks as { state?: string }) };
        } catch (orsak) {
          fangad.orsak = orsak;
          throw orsak;
        }
      },
    },
    userinfo: { request: ({ tokens }) => uppgifterAv(tokens, underlag.leverantor, oidc) },
    profile: ({ sub }) => ({ id: String(sub) }),
    httpOptions: { timeout: 5_000 },
  };
}

/** Runs next-auth for one request and keeps of its answer only what the two steps need. */
async function kor(
  underlag: Stegunderlag,
  anrop: Omit<Anrop, 'headers'>,
  fraga: Stegfraga = {},
): Promise<Steg> {
  const https = underlag.adress.startsWith('https:');
  const fangad: { claims?: Claims; orsak: unknown } = { orsak: undefined };
  const huvuden = new Map<string, unknown>();
  const options: NextAuthOptions = {
    providers: [provider(underlag, fraga, fangad)],
    secret: nyckelAv(underlag.hemlighet),
    useSecureCookies: https,
    cookies: stegkakor(underlag.pagaende),
    // Its log lines may hold a whole profile, so none is written; what failed is in `orsak`.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    callbacks: {
      signIn({ profile }) {
        fangad.claims = profile as Claims;
        // An address instead of `true` ends it here, before next-auth makes a session.
        return underlag.adress;
      },
    },
  };
  const yta: Svarsyta = {
    status: () => yta,
    getHeader: (namn) => huvuden.get(namn.toLowerCase()),
    setHeader: (namn, varde) => {
      huvuden.set(namn.toLowerCase(), varde);
      return yta;
    },
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  };
  // The address comes from the configuration, one for each brand: next-auth takes it from these two and from nothing else.
  const { host, protocol } = new URL(underlag.adress);
  const headers = { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) };
  await nextAuth({ ...anrop, headers }, yta, options);
  const vara = stegnamn(underlag.pagaende).map((namn) => `${namn}=`);
  const kakor = ((huvuden.get('set-cookie') ?? []) as string[])
    .filter((rad) => vara.some((namn) => rad.startsWith(namn)))
    .map((rad) => medPartition(underlag.pagaende, rad));
  return {
    mal: huvuden.get('location') as string | undefined,
    kakor,
    claims: fangad.claims,
    orsak: fangad.orsak,
  };
}

/** The first step: `mal` is the identity provider's address, with state, nonce and PKCE, when all went well. */
export function borja(underlag: Stegunderlag, fraga: Stegfraga): Promise<Steg> {
  // The form's origin is checked by us; next-auth's own token for the same thing is made here and goes nowhere.
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256')
    .update(`${token}${nyckelAv(underlag.hemlighet)}`)
    .digest('hex');
  const prefix = underlag.adress.startsWith('https:') ? '__Host-' : '';
  return kor(
    underlag,
    {
      method: 'POST',
      query: { nextauth: ['signin', LEVERANTORSID] },
      body: { csrfToken: token },
      cookies: { [`${prefix}next-auth.csrf-token`]: `${token}|${hash}` },
    },
    fraga,
  );
}

/** The second step, with the provider's answer in `query`: `claims` are the checked ones, or `orsak` says why not. */
export function avsluta(
  underlag: Stegunderlag,
  query: Readonly<Record<string, string>>,
  cookieHeader: string | null,
): Promise<Steg> {
  const cookies = Object.fromEntries(
    stegnamn(underlag.pagaende).map((ett) => [ett, lasKaka(cookieHeader, ett) ?? '']),
  );
  return kor(underlag, {
    method: 'GET',
    query: { ...query, nextauth: ['callback', LEVERANTORSID] },
    body: {},
    cookies,
  });
}

/** Whether the browser carries the unfinished sign-in that `state` belongs to. */
export async function horTillPagaende(
  hemlighet: Uint8Array,
  pagaende: Pagaende,
  state: string | null,
  cookieHeader: string | null,
): Promise<boolean> {
  const name = pagaende.namn('state');
  const token = lasKaka(cookieHeader, name);
  if (!token || !state) return false;
  try {
    const innehall = await decode({ token, secret: nyckelAv(hemlighet), salt: name });
    return innehall?.value === state;
  } catch {
    // Too old or not made by us: either way it is not the one.
    return false;
  }
}
