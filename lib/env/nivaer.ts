// The levels of sign-in: which are accepted, in what order, and what it takes to act for others. Promises that a level which is asked
// for is one that can be reached.

import { z } from 'zod';

type Satta = Readonly<Record<string, string | undefined>>;

/** Swedish tillitsnivå 3 (Sweden Connect, "Registry for identifiers"). */
const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';

/** `OIDC_ACR`: the accepted levels, the lowest first. `OIDC_ACR_ANDRA`: one of them. */
export const NIVAER = { OIDC_ACR: z.string().default(LOA3), OIDC_ACR_ANDRA: z.string().optional() };

/** The accepted levels, the lowest first. */
export function nivaerna({ OIDC_ACR = LOA3 }: Satta): readonly string[] {
  return OIDC_ACR.split(/\s+/).filter(Boolean);
}

/** In the form that lib/session asks for. */
export function nivaerAv(varden: z.output<z.ZodObject<typeof NIVAER>>) {
  return { acr: nivaerna(varden), acrAndra: varden.OIDC_ACR_ANDRA };
}

/** What the schema cannot say. */
export function nivaproblem(satta: Satta): string[] {
  const { OIDC_ACR_ANDRA: andra } = satta;
  if (andra === undefined || nivaerna(satta).includes(andra)) return [];
  return ['OIDC_ACR_ANDRA: ska vara en av nivåerna i OIDC_ACR'];
}
