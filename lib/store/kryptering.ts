// How what only some may read is kept: AES-256-GCM under a key that needs both the server's secret and something that only
// the reader has. Promises that the database and the secret together do not open a row without it, and that a row moved or
// altered does not open at all.

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Whom a text is encrypted for. `lasare` is what only the reader can show: her browser's reference, or her number. `rad`
 * is the row that it stands in, and opens in no other.
 */
export type Bindning = {
  readonly andamal: 'session' | 'enhet' | 'historik' | 'mal';
  readonly lasare: string;
  readonly rad: string;
};

/** What the row is found by: the SHA-256 of the reference, base64url. */
export function hashaReferens(referens: string): string {
  return createHash('sha256').update(referens).digest('base64url');
}

/** What only the browser that carries `referens` may have read to it. */
export function forReferens(referens: string): Bindning {
  return { andamal: 'session', lasare: referens, rad: hashaReferens(referens) };
}

function nyckel(hemlighet: Uint8Array, { andamal, lasare }: Bindning): Buffer {
  return Buffer.from(hkdfSync('sha256', hemlighet, lasare, `bollkoll ${andamal} v1`, 32));
}

/** Encrypts `klartext` for whom `bindning` says. */
export function kryptera(hemlighet: Uint8Array, bindning: Bindning, klartext: string): string {
  const iv = randomBytes(IV_BYTES);
  const chiffer = createCipheriv('aes-256-gcm', nyckel(hemlighet, bindning), iv);
  chiffer.setAAD(Buffer.from(bindning.rad));
  const kropp = Buffer.concat([chiffer.update(klartext, 'utf8'), chiffer.final()]);
  return `${VERSION}.${Buffer.concat([iv, chiffer.getAuthTag(), kropp]).toString('base64url')}`;
}

/** The clear text, or undefined when it was not encrypted for this reader and row under this secret, or was altered. */
export function dekryptera(hemlighet: Uint8Array, bindning: Bindning, text: string): string | undefined {
  const [version, data] = text.split('.');
  const bytes = Buffer.from(data ?? '', 'base64url');
  if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const iv = bytes.subarray(0, IV_BYTES);
  const chiffer = createDecipheriv('aes-256-gcm', nyckel(hemlighet, bindning), iv, {
    authTagLength: TAG_BYTES,
  });
  chiffer.setAAD(Buffer.from(bindning.rad));
  chiffer.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([chiffer.update(bytes.subarray(IV_BYTES + TAG_BYTES)), chiffer.final()]).toString(
      'utf8',
    );
  } catch {
    // The tag does not match. Why cannot be told apart, and need not be: there is nothing here for this reader.
    return undefined;
  }
}
