// Why a sign-in came to nothing, as a closed list: each has its own sentence on /inloggning-misslyckades.

/**
 * `avbruten`: she cancelled, or the identity provider did not let her through. `for-lag-niva`: the e-legitimation is
 * not of an accepted level. `for-gammal`: it took too long, or was started again elsewhere. `idp-fel`: the identity
 * provider failed or answered wrongly. `konfiguration`: the provider and this service are set up differently.
 * `tekniskt-fel`: our own store failed. `for-ofta`: this person has signed in too many times within a minute.
 * `for-ung`: she is younger than this service lets in.
 */
export const INLOGGNINGSFEL = [
  'avbruten',
  'for-lag-niva',
  'for-gammal',
  'idp-fel',
  'konfiguration',
  'tekniskt-fel',
  'for-ofta',
  'for-ung',
] as const;

/** One of `INLOGGNINGSFEL`. */
export type Inloggningsfel = (typeof INLOGGNINGSFEL)[number];

const OIDC: Readonly<Record<string, Inloggningsfel>> = {
  access_denied: 'avbruten',
  login_required: 'avbruten',
  interaction_required: 'avbruten',
  unmet_authentication_requirements: 'for-lag-niva',
  invalid_grant: 'for-gammal',
  server_error: 'idp-fel',
  temporarily_unavailable: 'idp-fel',
  invalid_client: 'konfiguration',
  invalid_request: 'konfiguration',
  invalid_scope: 'konfiguration',
  unauthorized_client: 'konfiguration',
  unsupported_response_type: 'konfiguration',
};

/** Our code for an error code of OpenID Connect (RFC 6749 4.1.2.1 and 5.2, OIDC Core 3.1.2.6); unknown ones are `idp-fel`. */
export function felkodAv(oidc: string): Inloggningsfel {
  return Object.hasOwn(OIDC, oidc) ? (OIDC[oidc] ?? 'idp-fel') : 'idp-fel';
}
