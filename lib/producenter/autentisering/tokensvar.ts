// Reads a token endpoint's answer (RFC 6749, 5.1). Pure. Promises a token that fits in a header, and a time after which
// it is not used: earlier than the endpoint's, so that a token does not expire on its way to the källa.

import { z } from 'zod';

/** A token and the instant (epoch ms) from which it is not used any more. */
export type Token = { readonly varde: string; readonly giltigTill: number };

const SECOND = 1000;
const MARGIN_MS = 30 * SECOND;
/** When the endpoint does not say, which it only ought to (RFC 6749, 5.1). */
const UNSAID_MS = 60 * SECOND;
/** A day: a longer life is not taken at its word. */
const LONGEST_MS = 86_400 * SECOND;

const Tokensvar = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  // Required by the RFC and left out by some; any other kind than bearer we cannot use.
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .optional(),
  expires_in: z.coerce.number().nonnegative().optional().catch(undefined),
});

function lifeOf(expiresIn: number | undefined): number {
  const said = Math.min(expiresIn === undefined ? UNSAID_MS : expiresIn * SECOND, LONGEST_MS);
  return said - Math.min(MARGIN_MS, said / 2);
}

/** The token, counted from when it was asked for; undefined for anything that is not a bearer token. */
export function readTokensvar(text: string, asked: number): Token | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Silence: the parser's message quotes the answer, which may hold a token.
    return undefined;
  }
  const read = Tokensvar.safeParse(json);
  if (!read.success) return undefined;
  return { varde: read.data.access_token, giltigTill: asked + lifeOf(read.data.expires_in) };
}
