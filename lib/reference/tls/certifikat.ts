// A certificate authority of this machine's own, and a certificate under it for the names that the stand-ins go by: made at each start,
// for a day, in the demo's folder. Nothing trusts it that is not told to.

import { createHash, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utfarda } from '../certifikat.ts';

/** PEM. */
type Tls = { readonly ca: string; readonly cert: string; readonly key: string };

const FILER = { ca: 'tls-ca.pem', cert: 'tls-cert.pem', key: 'tls-nyckel.pem' } as const;

/** Makes both for `namn` and writes them into `mapp`. Gives what Chromium is to be told to trust the authority by (its SPKI). */
export async function skaffaTls(mapp: string, namn: readonly string[]): Promise<string> {
  const ca = utfarda('Bollkoll lokal CA', { dygn: 1 });
  const dess = utfarda(namn[0] ?? 'localhost', { ca, dns: namn, dygn: 1 });
  await writeFile(join(mapp, FILER.ca), ca.cert);
  await writeFile(join(mapp, FILER.cert), dess.cert + ca.cert);
  await writeFile(join(mapp, FILER.key), dess.key, { mode: 0o600 });
  const spki = new X509Certificate(ca.cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}

/** What `skaffaTls` wrote. */
export async function lasTls(mapp: string): Promise<Tls> {
  const las = (fil: string) => readFile(join(mapp, fil), 'utf8');
  const [ca, cert, key] = await Promise.all([las(FILER.ca), las(FILER.cert), las(FILER.key)]);
  return { ca, cert, key };
}
