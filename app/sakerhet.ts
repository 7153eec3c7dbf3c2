// The security headers as data, apart from Next, so that a test can read them. docs/security.md explains each.

import { valt } from '../lib/wiring/varumarke.ts';

type Policy = {
  nonce: string;
  /** Origin of the identity provider: a sign-in form ends there after redirects, and form-action follows them. */
  identitet: string;
  https: boolean;
  /** `next dev` needs eval and inline styles for its error overlay; a build never gets them. */
  utveckling: boolean;
};

/** What the configuration says of a policy. */
export function policydelar(
  konfig: {
    readonly adress: string;
    readonly oidc: { readonly issuer: string };
    readonly utveckling: boolean;
  },
  nonce: string,
): Policy {
  const https = konfig.adress.startsWith('https:');
  // A brand may have an identity provider of its own.
  const issuer = valt()?.varumarke.inloggning?.issuer ?? konfig.oidc.issuer;
  return { nonce, identitet: new URL(issuer).origin, https, utveckling: konfig.utveckling };
}

/** The Content-Security-Policy of one answer. Everything not named is refused. */
export function policy({ nonce, identitet, https, utveckling }: Policy): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${utveckling ? " 'unsafe-eval'" : ''}`,
    utveckling ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action 'self' ${identitet}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/**
 * The other headers of every answer. Referrer-Policy is `same-origin` and not `no-referrer`: the latter makes browsers
 * send `Origin: null` with form posts, and our posts are refused without an Origin of our own. Nothing leaves the
 * site either way.
 */
export function sakerhetshuvuden(https: boolean): readonly (readonly [string, string])[] {
  return [
    ['referrer-policy', 'same-origin'],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    [
      'permissions-policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()',
    ],
    ...(https ? ([['strict-transport-security', 'max-age=63072000; includeSubDomains']] as const) : []),
  ];
}

/** Pages and answers that belong to one signed-in person. */
const PERSONLIGT =
  /^\/(for|behorighet|byt|folj|hem|historik|inbaddad|inloggningar|ombud|api|logga-ut|logga-in)(\/|$)/;

/** Every header that the answer at `sokvag` has for safety's sake, whoever makes it. */
export function svarshuvuden(sokvag: string, delar: Policy): readonly (readonly [string, string])[] {
  return [
    ['content-security-policy', policy(delar)],
    ...sakerhetshuvuden(delar.https),
    ...(PERSONLIGT.test(sokvag)
      ? ([
          ['cache-control', 'no-store'],
          ['x-robots-tag', 'noindex'],
        ] as const)
      : []),
  ];
}
