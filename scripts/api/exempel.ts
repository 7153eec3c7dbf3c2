/**
 * What tests of the API build on: the service's own door on a port of its own, under a brand with a portal, and three authorities on
 * loopback that answer as they are told. No part of it is a stand-in for ours.
 */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { exportJWK } from 'jose';
import { afterAll, beforeAll, vi } from 'vitest';
import { dorr } from '../../app/dorr.ts';
import { vidVarden } from '../../app/vard.ts';
import { type Avvikelse, nyttPar, type Par, pastaende, portalen } from '../../lib/session/portal/exempel.ts';
import { konfig, medVarumarke, stangHuset, UTTAGSHUVUD, vard } from '../../lib/wiring.ts';
import { installera } from '../inloggade.ts';

export const NUMMER = '199001019802';
export const KALLOR = ['skatteverket', 'bolagsverket', 'granby'] as const;
type Vem = (typeof KALLOR)[number];

/** How an authority behaves: with these events, with this status, or not at all. */
export type Beteende = readonly object[] | number | 'tyst';

export const handelse = (id: string, andring: object = {}) => ({
  kundhandelseId: id,
  rubrik: 'Komplettera din ansökan',
  beskrivning: 'Vi behöver ett intyg.',
  sprak: 'sv',
  producent: 'P',
  tidpunkt: '2026-03-01T10:00:00+01:00',
  kundhandelseTyp: 'X.Y.Z',
  producentarendetKraverKundatgard: true,
  producentarendetKlart: false,
  referenser: {
    producentarende: id,
    etjanst: [{ url: `https://verket.example/${id}`, lanktext: 'Komplettera' }],
  },
  ...andring,
});

/** All that runs. `fragade`: the numbers that authorities have been asked about. */
export type Apiprov = {
  readonly adress: string;
  readonly mapp: string;
  readonly par: Par;
  /** The portal's private key, as a JWK file. */
  readonly nyckelfil: string;
  readonly beteende: Record<Vem, Beteende>;
  readonly fragade: string[];

  jwt(avvikelse?: Avvikelse): Promise<string>;
  post(vag: string, falt: Record<string, string>): Promise<Response>;
  barare(avvikelse?: Avvikelse): Promise<string>;
  /** A view of the fragment by a new bearer, about herself unless `part` says another. Its text has ordinary spaces alone. */
  fragment(
    vy: string,
    sok?: Record<string, string | number>,
    mer?: { readonly sprak?: string; readonly part?: string; readonly barare?: string },
  ): Promise<{ readonly svar: Response; readonly text: string }>;
  stang(): Promise<void>;
};

async function lyssna(servrar: Server[], svara: RequestListener): Promise<string> {
  const server = createServer(svara).listen(0, '127.0.0.1');
  servrar.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function producent(vem: Vem, { beteende, fragade }: Pick<Apiprov, 'beteende' | 'fragade'>): RequestListener {
  return async (req: IncomingMessage, res) => {
    const { kund, anvandare } = JSON.parse(await text(req));
    fragade.push(kund.identifierare);
    const hur = beteende[vem];
    if (hur === 'tyst') return;
    if (typeof hur === 'number') return void res.writeHead(hur).end();
    const svar = { metadata: { kund, anvandare, version: '6.1' }, kundhandelser: hur };
    res.setHeader('content-type', 'application/json').end(JSON.stringify(svar));
  };
}

function skrivVarumarke(mapp: string, par: Par): string {
  const plats = join(mapp, 'varumarken');
  mkdirSync(plats);
  const varumarke = {
    id: 'granby',
    vardnamn: ['127.0.0.1'],
    namn: { sv: 'Mina sidor Granby', en: 'My pages Granby' },
    ansvarig: { namn: 'Granby kommun', kontakt: { epost: 'hej@granby.example' } },
    portaler: [portalen('mina-sidor', [par.publik])],
  };
  writeFileSync(join(plats, 'granby.json'), JSON.stringify(varumarke));
  return plats;
}

/** Starts it all, with `satt` for each setting of the service. */
export async function startaApi(satt: (namn: string, varde: string) => void): Promise<Apiprov> {
  const servrar: Server[] = [];
  const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-api-'));
  const par = await nyttPar('ES256', 'nyckel-1');
  const beteende: Apiprov['beteende'] = { skatteverket: [], bolagsverket: [], granby: [] };
  const fragade: string[] = [];
  const kallor = await Promise.all(
    KALLOR.map(async (id) => ({
      ...{ id, deadlineMs: 2000 },
      adress: await lyssna(servrar, producent(id, { beteende, fragade })),
    })),
  );
  const uttag = { huvud: UTTAGSHUVUD, lasareMs: 30_000 };
  const adress = await lyssna(servrar, vidVarden(dorr(uttag, (_, res) => void res.writeHead(404).end())));
  const { env } = await installera({ mapp, adress, kallor, personer: 0 });
  const varumarken = skrivVarumarke(mapp, par);
  for (const [namn, varde] of Object.entries({ ...env, BOLLKOLL_VARUMARKEN: varumarken })) satt(namn, varde);
  const nyckelfil = join(mapp, 'portalnyckel.json');
  writeFileSync(nyckelfil, JSON.stringify({ ...(await exportJWK(par.privat)), kid: par.publik.kid }));

  const iHuset = <T>(gor: () => T): T => {
    const vald = vard(new URL(adress).host);
    if (typeof vald === 'string') throw new Error(vald);
    return medVarumarke(vald, gor);
  };
  const jwt = (avvikelse?: Avvikelse) =>
    pastaende(
      { portal: 'mina-sidor', varumarke: 'granby', par, nu: Date.now() },
      iHuset(konfig),
      NUMMER,
      avvikelse,
    );
  const post = (vag: string, falt: Record<string, string>) =>
    fetch(`${adress}${vag}`, { method: 'POST', body: new URLSearchParams(falt), redirect: 'manual' });
  const barare: Apiprov['barare'] = async (avvikelse) => {
    const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    const svar = await post('/api/v1/token', { grant_type, assertion: await jwt(avvikelse) });
    return `Bearer ${(await svar.json()).access_token}`;
  };
  return {
    ...{ adress, mapp, par, nyckelfil, beteende, fragade, jwt, post, barare },
    async fragment(vy, sok = {}, { sprak = 'sv', part = 'egen', barare: egen } = {}) {
      const fraga = new URLSearchParams(Object.entries(sok).map(([namn, v]) => [namn, String(v)]));
      const svar = await fetch(`${adress}/api/v1/parter/${part}/fragment/${vy}?${fraga}`, {
        headers: { authorization: egen ?? (await barare()), 'accept-language': sprak },
      });
      return { svar, text: (await svar.text()).replaceAll('\u00a0', ' ') };
    },
    async stang() {
      for (const server of servrar) {
        server.closeAllConnections();
        server.close();
      }
      await stangHuset();
      rmSync(mapp, { recursive: true });
    },
  };
}

/** For all tests of a file: started before them, given to `fa`, and stopped after them. What it logs meanwhile is not shown. */
export function medApi(fa: (startad: Apiprov) => void): void {
  let prov: Apiprov | undefined;
  beforeAll(async () => {
    for (const hur of ['log', 'error'] as const) vi.spyOn(console, hur).mockReturnValue();
    prov = await startaApi(vi.stubEnv);
    fa(prov);
  }, 60_000);
  afterAll(async () => {
    await prov?.stang();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
}
