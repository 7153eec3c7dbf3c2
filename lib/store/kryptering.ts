// How a session's content is kept: AES-256-GCM under a key that needs both the server's secret and the browser's
// own reference. Promises that the database and the secret together still do not open a row without the cookie,
// and that a row moved or altered does not open at all.

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What the row is found by: the SHA-256 of the reference, base64url. */
export function hashaReferens(referens: string): string {
  return createHash('sha256').update(referens).digest('base64url');
}

function nyckel(hemlighet: Uint8Array, referens: string): Buffer {
  return Buffer.from(hkdfSync('sha256', hemlighet, referens, 'bollkoll session v1', 32));
}

/** Encrypts `klartext` for the holder of `referens`. */
export function kryptera(hemlighet: Uint8Array, referens: string, klartext: string): string {
  const iv = randomBytes(IV_BYTES);
  const chiffer = createCipheriv('aes-256-gcm', nyckel(hemlighet, referens), iv);
  chiffer.setAAD(Buffer.from(hashaReferens(referens)));
  const kropp = Buffer.concat([chiffer.update(klartext, 'utf8'), chiffer.final()]);
  return `${VERSION}.${Buffer.concat([iv, chiffer.getAuthTag(), kropp]).toString('base64url')}`;
}

/** The clear text, or undefined when it was not encrypted for this reference under this secret, or was altered. */
export function dekryptera(hemlighet: Uint8Array, referens: string, text: string): string | undefined {
  const [version, data] = text.split('.');
  const bytes = Buffer.from(data ?? '', 'base64url');
  if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const iv = bytes.subarray(0, IV_BYTES);
  const chiffer = createDecipheriv('aes-256-gcm', nyckel(hemlighet, referens), iv, {
    authTagLength: TAG_BYTES,
  });
  chiffer.setAAD(Buffer.from(hashaReferens(referens)));
  chiffer.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([chiffer.update(bytes.subarray(IV_BYTES + TAG_BYTES)), chiffer.final()]).toString(
      'utf8',
    );
  } catch {
    // The tag does not match. Why cannot be told apart, and need not be: there is no session here.
    return undefined;
  }
}
