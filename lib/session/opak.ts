// The opaque names under which people, parts and cases are known outside the server. Promises that they say nothing
// without the server's secret, that one person's are never another's, and that nothing needs to be stored to tell.

import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Kund } from '../arenden/part.ts';

/** What a case id is made of. `nyckel` is the case's key in the timeline. */
type Arendenyckel = { readonly agare: string; readonly partId: string; readonly nyckel: string };

/** The makers of opaque ids under one secret. */
export type Opak = {
  /** A person, by her twelve digits. */
  agareAv(nummer: string): string;
  /** One way of asking about a kund, bound to the person who asks. */
  partId(agare: string, kund: Kund): string;
  /** A kund, bound to the person who asks: equal for equal twelve digits (design, "Principal"). */
  kundId(agare: string, kund: Kund): string;
  /** What a kvittensnummer at a källa stands for, bound to the person who asks by it. */
  kvittensId(agare: string, kalla: string, nummer: string): string;
  /** A session of a person's, by the key of its row. */
  inloggningsId(agare: string, nyckel: string): string;
  /** What the identity provider calls its session, the person, or a message: nothing can be told from it. */
  idpnamn(slag: 'sid' | 'sub' | 'jti', issuer: string, varde: string): string;
  /** A case: the same for the same person, part and key. */
  arendeId(nyckel: Arendenyckel): string;
  /** Whether `id` was made for this person and part. Takes the same time whatever the answer. */
  agerArende(agare: string, partId: string, id: string): boolean;
};

const HASH_BYTES = 12;
const MAC_BYTES = 8;

/** Opaque ids under `hemlighet`; another secret makes other ids. */
export function skapaOpak(hemlighet: Uint8Array): Opak {
  // A key object: a key of bytes is made into one for each HMAC, which takes five times longer than the HMAC.
  const nyckel = createSecretKey(
    Buffer.from(hkdfSync('sha256', hemlighet, '', 'bollkoll opaque ids v1', 32)),
  );
  // As JSON, so that no choice of parts can look like another choice of parts.
  const mac = (...delar: readonly string[]) =>
    createHmac('sha256', nyckel).update(JSON.stringify(delar)).digest();
  const namn = (...delar: readonly string[]) =>
    mac(...delar)
      .subarray(0, 16)
      .toString('base64url');
  const intyg = (agare: string, partId: string, hash: Buffer) =>
    mac('arende-agare', agare, partId, hash.toString('base64url')).subarray(0, MAC_BYTES);
  return {
    agareAv: (nummer) => namn('agare', nummer),
    partId: (agare, kund) => namn('part', agare, kund.typ, kund.identifierare, kund.tillagg ?? ''),
    kundId: (agare, kund) => namn('kund', agare, kund.identifierare),
    kvittensId: (agare, kalla, nummer) => namn('kvittens', agare, kalla, nummer),
    inloggningsId: (agare, rad) => namn('inloggning', agare, rad),
    idpnamn: (slag, issuer, varde) => namn('idp', slag, issuer, varde),
    arendeId({ agare, partId, nyckel: arende }) {
      const hash = mac('arende', agare, partId, arende).subarray(0, HASH_BYTES);
      return Buffer.concat([hash, intyg(agare, partId, hash)]).toString('base64url');
    },
    agerArende(agare, partId, id) {
      const bytes = Buffer.from(id, 'base64url');
      // Only the one spelling that we make: base64url has several for some bytes.
      if (bytes.length !== HASH_BYTES + MAC_BYTES || bytes.toString('base64url') !== id) return false;
      return timingSafeEqual(bytes.subarray(HASH_BYTES), intyg(agare, partId, bytes.subarray(0, HASH_BYTES)));
    },
  };
}
