// The identity provider's own description of itself (OpenID Connect Discovery 1.0). Promises that it is about the
// configured issuer and is kept for ten minutes, as the Swedish profile asks (facts 3.2). A failure is not kept.

import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const METADATA = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  end_session_endpoint: z.url().optional(),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
});

/** What we use of the description. */
export type Leverantor = Readonly<z.infer<typeof METADATA>>;

const GALLER_MS = 10 * 60_000;
const TIDSGRANS_MS = 5_000;

async function hamta(issuer: string): Promise<Leverantor> {
  const adress = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const svar = await fetch(adress, {
    signal: AbortSignal.timeout(TIDSGRANS_MS),
    redirect: 'error',
    cache: 'no-store',
  });
  if (!svar.ok) throw new Error(`discovery answered ${svar.status}`);
  const beskrivning = METADATA.parse(await svar.json());
  if (beskrivning.issuer !== issuer) throw new Error('discovery describes another issuer');
  return beskrivning;
}

/**
 * The keys that the provider signs with, by its description. Fetched when they are first needed and when a token names one
 * that is not known, at most every half minute however many such tokens come.
 */
export function nyckelskap(): (leverantor: Leverantor) => JWTVerifyGetKey {
  let kant: { readonly adress: string; readonly nycklar: JWTVerifyGetKey } | undefined;
  return ({ jwks_uri: adress }) => {
    if (kant?.adress !== adress) {
      kant = { adress, nycklar: createRemoteJWKSet(new URL(adress), { timeoutDuration: TIDSGRANS_MS }) };
    }
    return kant.nycklar;
  };
}

/** A reader of the description. Rejects when the provider does not answer or describes another issuer. */
export function leverantorAv(issuer: string, now: () => number): () => Promise<Leverantor> {
  let kand: { readonly till: number; readonly svar: Promise<Leverantor> } | undefined;
  return () => {
    if (kand !== undefined && kand.till > now()) return kand.svar;
    const ny = { till: now() + GALLER_MS, svar: hamta(issuer) };
    kand = ny;
    ny.svar.catch(() => {
      // Whoever waits for it is told; only the memory of it is dropped here.
      if (kand === ny) kand = undefined;
    });
    return ny.svar;
  };
}
