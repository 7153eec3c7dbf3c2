// The security headers as data, apart from Next, so that a test can read them. docs/security.md explains each.

import { valt } from '../lib/wiring/varumarke.ts';

type Policy = {
  nonce: string;
  /** Origin of the identity provider: a sign-in form ends there after redirects, and form-action follows them. */
  identitet: string;
  https: boolean;
  /** Origins whose pages may hold the frame; empty: none, and so for every page that is no frame. */
  ramar?: readonly string[];
  /** A frame of ours may ask the identity provider, in a hidden one, who is at the browser. */
  tyst?: boolean;
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
export function policy({ nonce, identitet, https, ramar = [], tyst, utveckling }: Policy): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${utveckling ? " 'unsafe-eval'" : ''}`,
    utveckling ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action 'self' ${identitet}`,
    ...(tyst ? [`frame-src 'self' ${identitet}`] : []),
    `frame-ancestors ${ramar.length > 0 ? ramar.join(' ') : "'none'"}`,
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

/** The frame's own pages: the only ones that another's page may hold, and only one that the brand names. */
const INBADDAT = /^\/inbaddad(\/(?!fonster)|$)/;

/** What a sign-in in a small window passes: had it the isolation of the others, the frame would lose its window on the way. */
const PA_VAG = /^\/(inbaddad\/fonster|logga-in|api\/auth\/callback\/legitimation)$/;

/** The loader: a file that pages of others read, the same for everyone. */
const LADDARE = /^\/inbaddning\/\d+\/bollkoll\.js$/;

/** What of `alla` the answer at `sokvag` has; and what it has instead. */
function egnaHuvuden(sokvag: string, alla: Policy): readonly (readonly [string, string])[] {
  const vanliga = sakerhetshuvuden(alla.https);
  if (LADDARE.test(sokvag))
    return [
      ...vanliga.filter(([namn]) => namn !== 'cross-origin-resource-policy'),
      ['cross-origin-resource-policy', 'cross-origin'],
      ['access-control-allow-origin', '*'],
      ['cache-control', 'public, max-age=3600'],
    ];
  const utan = [
    ...(INBADDAT.test(sokvag) && alla.ramar?.length ? ['x-frame-options'] : []),
    ...(INBADDAT.test(sokvag) || PA_VAG.test(sokvag) ? ['cross-origin-opener-policy'] : []),
  ];
  return vanliga.filter(([namn]) => !utan.includes(namn));
}

/** The hidden frame in a frame: our own page holds it, and the portal's holds that one. */
const TYST = /^\/inbaddad\/tyst(\/|$)/;

/** The parts of a policy as they are at `sokvag`: who may hold the page, and what it may hold, is said of the frame's pages alone. */
export function delarVid(sokvag: string, delar: Policy): Policy {
  const { ramar = [], tyst = false } = delar;
  if (!INBADDAT.test(sokvag)) return { ...delar, ramar: [], tyst: false };
  if (!TYST.test(sokvag)) return delar;
  return { ...delar, ramar: tyst ? ["'self'", ...ramar] : [], tyst: false };
}

/** Every header that the answer at `sokvag` has for safety's sake, whoever makes it. */
export function svarshuvuden(sokvag: string, alla: Policy): readonly (readonly [string, string])[] {
  const delar = delarVid(sokvag, alla);
  return [
    ['content-security-policy', policy(delar)],
    ...egnaHuvuden(sokvag, delar),
    ...(PERSONLIGT.test(sokvag)
      ? ([
          ['cache-control', 'no-store'],
          ['x-robots-tag', 'noindex'],
        ] as const)
      : []),
  ];
}
