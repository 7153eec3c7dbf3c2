// The portals whose word is taken here, as the brand says now. Promises that what was begun with a key ends when the brand no
// longer has it, whatever name the key goes by.

import { calculateJwkThumbprint, type JWK } from 'jose';
import type { Portalmarke } from '../../store/sessioner.ts';

/** A portal: pages of someone else's, whose server signs with one of `nycklar`. `sidor` are origins. */
export type Portal = {
  readonly id: string;
  readonly namn: { readonly sv: string; readonly en?: string | undefined };
  readonly sidor: readonly string[];
  readonly nycklar: readonly Portalnyckel[];
  /** Whoever the identity provider knows already is signed in to a frame without a press (tyst.ts). */
  readonly tystInloggning?: boolean;
};

/** A public key. `alg` is left out when an RSA key may sign in either way. */
export type Portalnyckel = {
  readonly kty: 'RSA' | 'EC';
  readonly kid: string;
  readonly alg?: string | undefined;
};

/** The brand that is shown, and the portals that may show it. */
export type Portalerna = { readonly varumarke: string; readonly portaler: readonly Portal[] };

const avtryck = new WeakMap<Portalnyckel, Promise<string>>();

/** What a key is known by when its name is not believed (RFC 7638). */
export function avtryckAv(nyckel: Portalnyckel): Promise<string> {
  const kant = avtryck.get(nyckel) ?? calculateJwkThumbprint(nyckel as JWK);
  avtryck.set(nyckel, kant);
  return kant;
}

/** In place of a key's fingerprint: the person signed in with us herself, in a window that the portal's page opened. */
export const FONSTER = 'fonster';

/** Whether what came through a portal may go on: the portal is there, and so is the key that it vouched with. */
export async function galler(
  alla: Portalerna | undefined,
  { portal, nyckel }: Portalmarke,
): Promise<boolean> {
  if (nyckel === FONSTER) return alla?.portaler.some(({ id }) => id === portal) ?? false;
  const dess = alla?.portaler.find(({ id }) => id === portal)?.nycklar ?? [];
  return (await Promise.all(dess.map(avtryckAv))).includes(nyckel);
}
