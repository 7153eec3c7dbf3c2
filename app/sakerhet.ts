// The security headers as data, apart from Next, so that a test can read them. docs/security.md explains each.

type Policy = {
  nonce: string;
  /** Origin of the identity provider: a sign-in form ends there after redirects, and form-action follows them. */
  identitet: string;
  https: boolean;
  /** `next dev` needs eval and inline styles for its error overlay; a build never gets them. */
  utveckling: boolean;
};

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
