// The keys: one to take events in, and one, if the producer wants it, to ask. Sent in the header X-API-Key, never in an
// address (REST API-profil SAK.16).

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Problem } from './problem.ts';

/** The fewest characters of a key: 32 random hexadecimal digits are 128 bits. */
export const KORTASTE_NYCKEL = 32;

/** True for what can be a key: at least 32 visible ASCII characters. */
export function arNyckel(text: string): boolean {
  return text.length >= KORTASTE_NYCKEL && /^[\x21-\x7e]+$/.test(text);
}

/** Why the call is refused, or undefined when its key is the right one. Takes equally long for every wrong key. */
export function provaNyckel(request: Request, ratt: string): Problem | undefined {
  const given = request.headers.get('x-api-key');
  // Hashes of equal length can be compared in constant time, and tell nothing about the key's own length.
  if (given !== null && timingSafeEqual(hash(given), hash(ratt))) return undefined;
  return {
    status: 401,
    titel: 'Nyckel saknas eller är fel',
    text: 'Skicka API-nyckeln i huvudet X-API-Key.',
    huvuden: { 'www-authenticate': 'ApiKey realm="producent", header="X-API-Key"' },
  };
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
