// What sign-in needs to know about the identity provider; lib/env.ts reads it (docs/configuration.md, OIDC_*).

/**
 * The relying party's settings. `acr` lists the accepted levels, the lowest first; `acrAndra`, one of them, is what it takes to ask on
 * someone else's behalf, when that is more. `alg` is what ID tokens are signed with.
 */
export type Oidckonfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly klientnyckel: JsonWebKey & { readonly kid?: string };
  readonly scopes: string;
  readonly claimPersonnummer: string;
  readonly claimSamordningsnummer: string;
  readonly claimNamn: string;
  /** The organisation whose eID it was: its ten digits, and who@ten digits. Left out: neither is read. */
  readonly claimOrganisation?: string;
  readonly claimTillhorighet?: string;
  readonly acr: readonly string[];
  readonly acrAndra?: string | undefined;
  readonly alg: string;
};
