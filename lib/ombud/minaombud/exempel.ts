// Builds what the tests of Mina ombud meet: the stand-in on a port, our own key set on another, and the port between them, all by one
// clock that a test may move.

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Natverk, skapaNatverk } from '../../formedling/index.ts';
import { utfarda } from '../../reference/certifikat.ts';
import { BAS, TOKENVAG } from '../../reference/minaombud/hantera.ts';
import type { Lage } from '../../reference/minaombud/lage.ts';
import { skapaNycklar } from '../../reference/minaombud/nycklar.ts';
import { startaMinaOmbud } from '../../reference/minaombud/server.ts';
import type { Tjanst } from '../../reference/minaombud/tjanst.ts';
import { personer } from '../../reference/personer/index.ts';
import type { Person } from '../../reference/personer/person.ts';
import { myndigheter } from '../../reference/producent/myndigheter.ts';
import type { Fullmaktspart, Fullmaktsport, Upphordaport } from '../fullmakt.ts';
import type { Avvikelse } from './avvikelse.ts';
import { skapaIdtoken } from './idtoken.ts';
import { lasNyckelring, type Nyckelring } from './nyckelring.ts';
import { skapaMinaOmbud } from './port.ts';

export const PERSONNUMMER = 'https://claims.oidc.se/1.0/personalNumber';
export const SAMORDNINGSNUMMER = 'https://claims.oidc.se/1.0/coordinationNumber';

/** An http server until the test is over; its origin. */
export async function oppna(handler: RequestListener): Promise<string> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

// Made once: an RSA key takes its time.
const certifikat = utfarda('bollkoll', { rsa: 2048 });

/** Our key ring, of one key. */
export function ringen(): Nyckelring {
  const filer: Record<string, string> = { nyckel: certifikat.key, certifikat: certifikat.cert };
  const post = { nyckel: 'nyckel', certifikat: 'certifikat' };
  const last = lasNyckelring({ nycklar: [post] }, (fil) => filer[fil] ?? '', Date.now());
  if (last.slag === 'ogiltig') throw new Error(last.problem.join());
  return last.ring;
}

/** One of the stories as an ombud. */
export function ombudet(id: string): Fullmaktspart {
  const person = personer.find((en) => en.id === id);
  if (person?.nummer === undefined) throw new Error(`no number for ${id}`);
  return {
    identifierare: person.nummer.varde,
    typ: person.nummer.typ,
    namn: `${person.fornamn} ${person.efternamn}`,
  };
}

/** An authority's twelve digits. */
export function orgnr(id: string): string {
  return myndigheter.find((en) => en.id === id)?.organisationsnummer ?? '';
}

/** Everything, started. `lagg` changes how the stand-in behaves; `fram` moves the clock; `vagar` are the paths that were asked. */
export type Uppsatt = {
  readonly port: Fullmaktsport;
  readonly upphorda: Upphordaport;
  readonly tjanst: Tjanst;
  readonly avvikelser: readonly Avvikelse[];
  readonly vagar: readonly string[];
  /** How many access tokens have been asked for. */
  readonly tokens: () => number;
  readonly lagg: (lage: Partial<Lage>) => void;
  readonly fram: (ms: number) => void;
};

type Val = {
  readonly metod?: 'client_secret_post' | 'client_secret_basic';
  readonly claimPersonnummer?: string;
  readonly iss?: string;
  readonly aud?: string;
  readonly ring?: Nyckelring;
  readonly publicerad?: Nyckelring;
  readonly personer?: readonly Person[];
  readonly svarMs?: number;
};

function tjansten(jwks: string, nu: () => number, alla: readonly Person[]): Tjanst {
  return {
    konsument: {
      klientId: 'bollkoll',
      hemlighet: 'hemligt:+ ord',
      jwks,
      iss: 'http://bollkoll.example',
      aud: 'mina-ombud',
      claims: { personnummer: PERSONNUMMER, samordningsnummer: SAMORDNINGSNUMMER },
    },
    tredjeman: myndigheter.map(({ id, organisationsnummer, namn }) => ({
      id,
      orgnr: organisationsnummer.slice(2),
      namn: namn.sv,
    })),
    personer: alla,
    nycklar: skapaNycklar(),
    nu,
    lage: { fordrojningMs: 0, aterkallade: [] },
  };
}

/** Starts it all until the test is over. */
export async function uppsatt(val: Val = {}): Promise<Uppsatt> {
  let skift = 0;
  const nu = () => Date.now() + skift;
  const { ring = ringen(), publicerad = ring } = val;
  const jwks = await oppna((_req, res) => res.end(JSON.stringify(publicerad.jwks())));
  const tjanst = tjansten(jwks, nu, val.personer ?? personer);
  const loggat: (string | undefined)[] = [];
  const server = await startaMinaOmbud(tjanst, { port: 0, logga: ({ adress }) => loggat.push(adress) });
  const { natverk, close } = skapaNatverk({ hemlighet: () => tjanst.konsument.hemlighet, now: nu });
  onTestFinished(async () => {
    await close();
    server.closeAllConnections();
    server.close();
  });
  const adress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const vagar: string[] = [];
  const avvikelser: Avvikelse[] = [];
  const vaktat: Natverk = (anrop, signal) => {
    vagar.push(anrop.url.slice(adress.length + BAS.length));
    return natverk(anrop, signal);
  };
  const { fullmakter: port, upphorda } = skapaMinaOmbud({
    plats: {
      natverk: vaktat,
      adress: `${adress}${BAS}`,
      intern: true,
      svarMs: val.svarMs ?? 5000,
      oauth: {
        tokenadress: `${adress}${TOKENVAG}`,
        klientId: 'bollkoll',
        scope: 'user:self',
        bevis: { metod: val.metod ?? 'client_secret_post', hemlighet: { env: 'HEM' } },
      },
    },
    tjanst: 'bollkoll',
    idtoken: skapaIdtoken(
      {
        iss: val.iss ?? tjanst.konsument.iss,
        aud: val.aud ?? tjanst.konsument.aud,
        claimPersonnummer: val.claimPersonnummer ?? PERSONNUMMER,
        claimSamordningsnummer: SAMORDNINGSNUMMER,
        hemlighet: Buffer.alloc(32, 7),
      },
      ring,
      nu,
    ),
    now: nu,
    granska: (avvikelse) => avvikelser.push(avvikelse),
  });
  const lagg = (lage: Partial<Lage>) => {
    tjanst.lage = { ...tjanst.lage, ...lage };
  };
  const fram = (ms: number) => {
    skift += ms;
  };
  const tokens = () => loggat.filter((adress) => adress === TOKENVAG).length;
  return {
    port,
    upphorda,
    tjanst,
    avvikelser,
    vagar,
    tokens,
    lagg,
    fram,
  };
}
