// A small OpenID client for the tests: a cookie jar, and the steps of the code flow one by one, with PKCE and
// private_key_jwt, as the consumer service takes them.

import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';

const KLIENT = 'http://localhost:4100';
export const ATERVAND = `${KLIENT}/api/auth/callback/legitimation`;
export const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
const SCOPE = [
  'openid',
  'https://id.oidc.se/scope/naturalPersonNumber',
  'https://id.oidc.se/scope/naturalPersonInfo',
];

/** A browser that keeps cookies and follows no redirects by itself. */
export class Webblasare {
  readonly #kakor = new Map<string, { vag: string; varde: string }>();

  async hamta(adress: string, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(adress);
    const kakor = [...this.#kakor].filter(([, { vag }]) => pathname.startsWith(vag));
    const cookie = kakor.map(([namn, { varde }]) => `${namn}=${varde}`).join('; ');
    const svar = await fetch(adress, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const rad of svar.headers.getSetCookie()) this.#spara(rad);
    return svar;
  }

  /** Sends a form and follows the redirects that stay at the provider; gives the last Location. */
  async skicka(adress: string, falt: Record<string, string>): Promise<URL> {
    let svar = await this.hamta(adress, { method: 'POST', body: new URLSearchParams(falt) });
    for (;;) {
      const mal = new URL(svar.headers.get('location') ?? '', adress);
      if (mal.origin !== new URL(adress).origin) return mal;
      svar = await this.hamta(mal.href);
    }
  }

  #spara(rad: string): void {
    const [par = '', ...egenskaper] = rad.split(/;\s*/);
    const [namn = '', varde = ''] = par.split(/=(.*)/);
    const vag = egenskaper.find((del) => del.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    if (varde === '') this.#kakor.delete(namn);
    else this.#kakor.set(namn, { vag, varde });
  }
}

/** A sign-in under way. `krav` are the essential acr values; `andra` overrides or (as '') removes parameters. */
export class Inloggning {
  readonly webblasare: Webblasare;
  readonly #verifierare = randomBytes(32).toString('base64url');
  readonly issuer: string;

  constructor(issuer: string, webblasare = new Webblasare()) {
    this.issuer = issuer;
    this.webblasare = webblasare;
  }

  /** Goes to the authorization endpoint; gives where the provider sends the browser. */
  async borja(krav: string[] = [LOA3], andra: Record<string, string> = {}): Promise<URL> {
    const parametrar = {
      client_id: 'bollkoll',
      response_type: 'code',
      redirect_uri: ATERVAND,
      scope: SCOPE.join(' '),
      state: 'tillstand',
      nonce: 'engang',
      code_challenge: createHash('sha256').update(this.#verifierare).digest('base64url'),
      code_challenge_method: 'S256',
      claims: JSON.stringify({ id_token: { acr: { essential: true, values: krav } } }),
      ...andra,
    };
    const satta = Object.entries(parametrar).filter(([, varde]) => varde !== '');
    const svar = await this.webblasare.hamta(`${this.issuer}/auth?${new URLSearchParams(satta)}`);
    return new URL(svar.headers.get('location') ?? '', this.issuer);
  }

  /** Exchanges the code; gives the checked claims of the ID token and the access token. */
  async vaxla(kod: string, privat: JWK): Promise<{ claims: JWTPayload; alg: string; accessToken: string }> {
    const svar = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: kod,
        redirect_uri: ATERVAND,
        code_verifier: this.#verifierare,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await this.#intyg(privat),
      }),
    });
    const { id_token, access_token } = (await svar.json()) as { id_token: string; access_token: string };
    const nycklar = createRemoteJWKSet(new URL(`${this.issuer}/jwks`));
    const { payload, protectedHeader } = await jwtVerify(id_token, nycklar, {
      issuer: this.issuer,
      audience: 'bollkoll',
    });
    return { claims: payload, alg: protectedHeader.alg, accessToken: access_token };
  }

  async #intyg(privat: JWK): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: privat.kid ?? '' })
      .setIssuer('bollkoll')
      .setSubject('bollkoll')
      .setAudience(this.issuer)
      .setJti(randomBytes(16).toString('hex'))
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(await importJWK(privat, 'RS256'));
  }
}
