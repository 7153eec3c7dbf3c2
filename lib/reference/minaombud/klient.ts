// What the demo's web app and the stand-in Mina ombud know of each other, made when it is first needed and kept in the demo's folder.
// None of it is worth anything elsewhere.

import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utfarda } from '../certifikat.ts';
import { lasEllerSkapa } from '../idp/nycklar.ts';

/** The client of the stand-in Mina ombud and its secret, in `minaombud-klient.json`. */
export function skaffaMinaOmbudklient(mapp: string): Promise<{ klientId: string; hemlighet: string }> {
  return lasEllerSkapa(mapp, 'minaombud-klient.json', async () => ({
    klientId: 'bollkoll',
    hemlighet: randomBytes(24).toString('base64url'),
  }));
}

/**
 * The web app's own key towards Mina ombud, with a certificate of its own making that lives two years: a list of one key, in
 * `minaombud-nycklar.json`, and the two files it names beside it. Returns the list's path.
 */
export async function skaffaOmbudsnyckel(mapp: string): Promise<string> {
  const namn = { nyckel: 'minaombud-nyckel.pem', certifikat: 'minaombud-certifikat.pem' };
  await lasEllerSkapa(mapp, 'minaombud-nycklar.json', async () => {
    const { key, cert } = utfarda('Bollkoll (demonstration)', { rsa: 2048, dygn: 730 });
    await mkdir(mapp, { recursive: true });
    await writeFile(join(mapp, namn.nyckel), key, { mode: 0o600 });
    await writeFile(join(mapp, namn.certifikat), cert);
    return { nycklar: [namn] };
  });
  return join(mapp, 'minaombud-nycklar.json');
}
