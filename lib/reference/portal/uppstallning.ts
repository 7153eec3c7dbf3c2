// The portal's part of the demo's set-up: the brand that lets it in, its process, and TLS in front of both where that is asked for.

import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Process } from '../process.ts';
import { skaffaPortalnyckel } from './nyckel.ts';

const HAR = join(import.meta.dirname, '..');
const ROT = join(HAR, '..', '..');
const VARUMARKEN = join(ROT, 'varumarken');
/** The one that has a portal. Its host and the portal's are two sites: a browser takes what is under localhost for that. */
export const PORTALENS = {
  varumarke: 'granby',
  vard: 'granby.localhost',
  egenVard: 'portalen.localhost',
  /** The portal and the identity provider, where all three are to be of one site. */
  sajten: { portal: 'minasidor.granby.localhost', legitimation: 'legitimation.granby.localhost' },
} as const;
const LADDARE = join(ROT, 'public', 'inbaddning', '1', 'bollkoll.js');

/**
 * The brands that ship, and one of them with its portal: the portal's key is made on this machine and stands in no file that ships.
 * `tyst`: it asks for silent sign-in.
 */
export async function skrivVarumarken(
  mapp: string,
  sidor: readonly string[],
  tyst: boolean,
): Promise<string> {
  const hit = join(mapp, 'varumarken');
  await rm(hit, { recursive: true, force: true });
  await mkdir(hit, { recursive: true });
  // Links, so that an edit of one that ships is seen while the demo runs.
  for (const namn of await readdir(VARUMARKEN)) {
    const fran = join(VARUMARKEN, namn);
    if (namn !== `${PORTALENS.varumarke}.json`)
      await symlink(fran, join(hit, namn)).catch(() => cp(fran, join(hit, namn), { recursive: true }));
  }
  const fil = join(hit, `${PORTALENS.varumarke}.json`);
  const { id, publik } = await skaffaPortalnyckel(mapp);
  const namn = { sv: 'Granby kommuns Mina sidor', en: 'Granby’s My pages' };
  const portaler = [{ id, namn, sidor, nycklar: [publik], ...(tyst && { tystInloggning: true }) }];
  const fore: object = JSON.parse(await readFile(join(VARUMARKEN, `${PORTALENS.varumarke}.json`), 'utf8'));
  await writeFile(fil, `${JSON.stringify({ ...fore, portaler }, null, 2)}\n`);
  return hit;
}

type Portalval = { bas: number; mapp: string; tls: boolean; portal: string; bollkoll: string };

/** The invented Mina sidor as a process. */
export async function portalen({ bas, mapp, tls, portal, bollkoll }: Portalval): Promise<Process> {
  const port = bas + 3;
  const hash = createHash('sha384')
    .update(await readFile(LADDARE))
    .digest('base64');
  return {
    ...{ namn: 'portalen', fil: join(HAR, 'portal.ts'), port },
    halsa: `http://127.0.0.1:${port}/halsa`,
    args: [
      ...['--port', `${port}`, '--mapp', mapp, '--adress', portal, '--bollkoll', bollkoll],
      ...['--varumarke', PORTALENS.varumarke, '--integritet', `sha384-${hash}`, ...(tls ? ['--tls'] : [])],
    ],
  };
}

/** TLS in front of the web app and of the portal, and with `idp` of the identity provider. */
export function tlsFramfor(bas: number, mapp: string, idp: boolean): Process {
  const halsa = bas + 7;
  const fram = [`${bas + 4}:${bas}`, `${bas + 6}:${bas + 3}`, ...(idp ? [`${bas + 8}:${bas + 1}`] : [])];
  const args = [...fram.flatMap((ett) => ['--fram', ett]), '--halsa', `${halsa}`, '--mapp', mapp];
  return {
    ...{
      namn: 'tls',
      fil: join(HAR, 'tls.ts'),
      args,
      port: bas + 4,
      fler: [halsa, bas + 6, ...(idp ? [bas + 8] : [])],
    },
    halsa: `http://127.0.0.1:${halsa}/halsa`,
  };
}
