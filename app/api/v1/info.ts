// GET /api-info, and the same under the API's root (REST API-profil VER.06): what this API is, and of which version.

/** But for where its description is, which each brand has at its own address. `apiReleased`: the day of this version. */
export const API_INFO = {
  apiName: 'Bollkoll',
  apiVersion: '1.0.0',
  apiReleased: '2026-11-29',
  apiStatus: 'active',
} as const;
