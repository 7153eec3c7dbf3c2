// GET /api-info: what the REST API-profil (VER.06) wants every API to tell about itself under its root.

import type { Tjanst } from './tjanst.ts';

/** The version of this API. Its major part follows the standard's dialect that it speaks. */
export const API_VERSION = '6.0.0';

/** The body. `apiReleased` is the day on which this version was released. */
export function apiInfo({ namn }: Tjanst): Record<string, string> {
  return {
    apiName: `Kundhändelser från ${namn}`,
    apiVersion: API_VERSION,
    apiReleased: '2026-11-23',
    apiDocumentation: '/openapi.json',
    apiStatus: 'active',
  };
}
