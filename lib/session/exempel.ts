// What tests of signing in build on: the real stand-in identity provider on a port of its own, a real store, a browser's
// cookies, and a clock in the test's hand.

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import type { JWK } from 'jose';
import type { Producent } from '../formedling/index.ts';
import { skapaLeverantor } from '../reference/idp/leverantor.ts';
import { lasPublikKlientnyckel, skaffaIdpnycklar, skaffaKlientnyckel } from '../reference/idp/nycklar.ts';
import { startaIdp } from '../reference/idp/server.ts';
import { provlager } from '../store/exempel.ts';
import { minneshinkar } from '../store/minneshinkar.ts';
import { type Session, type Sessionsdelar, skapaSession } from './index.ts';
import type { Inloggad } from './inloggning.ts';
import type { Innehav } from './innehav.ts';
import type { Webblasare } from './webblasare.ts';

/** The service's address in these tests. Nobody listens there: the room is called with requests. */
export const ADRESS = 'http://localhost:4200';
export const loa3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
export const loa2 = 'http://id.elegnamnden.se/loa/1.0/loa2';

/** A port that was free a moment ago. */
export async function ledigPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The room and what stands around it. `nu` may be moved; `logg` is what the operator was told. */
export type Prov = {
  nu: number;
  readonly delar: Sessionsdelar;
  readonly klient: PGlite;
  readonly logg: Readonly<Record<string, string>>[];
  /** What the provider sent, server to server: form bodies. */
  readonly brev: string[];
  /** The provider's own private signing key. */
  readonly idpnyckel: JWK;
  /** The room as configured, or otherwise. */
  rum(andra?: Partial<Sessionsdelar>): Session;
  stang(): Promise<void>;
};

/** Where the provider's own letters (logout tokens) come, in place of the service. */
async function brevlada(brev: string[]): Promise<Server> {
  const server = createServer(async (req, res) => {
    let kropp = '';
    for await (const del of req) kropp += del;
    brev.push(kropp);
    res.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function startadIdp(mapp: string, port: number, bakkanal: string) {
  const leverantor = skapaLeverantor({
    adress: `http://localhost:${port}`,
    klient: {
      id: 'bollkoll',
      nyckel: await lasPublikKlientnyckel(mapp),
      atervand: [`${ADRESS}/api/auth/callback/legitimation`],
      efterUtloggning: `${ADRESS}/utloggad`,
      bakkanal,
      alg: 'RS256',
    },
    nycklar: await skaffaIdpnycklar(mapp),
  });
  return startaIdp(leverantor, { port, klient: ADRESS, logga: () => undefined });
}

/** The client's key for the stand-in provider, made in `mapp`. */
export async function klientnyckeln(mapp: string): Promise<Sessionsdelar['oidc']['klientnyckel']> {
  return JSON.parse(readFileSync(await skaffaKlientnyckel(mapp), 'utf8'));
}

/** Starts it all. */
export async function startaProv(): Promise<Prov> {
  process.env.AUTH_TRUST_HOST = '1';
  const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-session-'));
  const klientnyckel = await klientnyckeln(mapp);
  const port = await ledigPort();
  const brev: string[] = [];
  const lada = await brevlada(brev);
  const idp = await startadIdp(mapp, port, `http://127.0.0.1:${(lada.address() as AddressInfo).port}/`);
  const { keys } = (await skaffaIdpnycklar(mapp)).jwks;
  const hemlighet = randomBytes(32);
  const { lager, klient } = await provlager(hemlighet);
  const logg: Prov['logg'] = [];
  const prov: Prov = {
    nu: Date.now(),
    klient,
    logg,
    brev,
    idpnyckel: keys.find(({ alg }) => alg === 'RS256') ?? {},
    rum: (andra = {}) => skapaSession({ ...prov.delar, ...andra }),
    stang: async () => {
      idp.close();
      idp.closeAllConnections();
      lada.close();
      lada.closeAllConnections();
      await lager.stang();
      rmSync(mapp, { recursive: true });
    },
    delar: {
      adress: ADRESS,
      hemlighet,
      oidc: {
        issuer: `http://localhost:${port}`,
        clientId: 'bollkoll',
        klientnyckel,
        scopes:
          'openid https://id.oidc.se/scope/naturalPersonNumber https://id.oidc.se/scope/naturalPersonInfo',
        claimPersonnummer: 'https://id.oidc.se/claim/personalIdentityNumber',
        claimSamordningsnummer: 'https://id.oidc.se/claim/coordinationNumber',
        claimNamn: 'name',
        acr: [loa3],
        alg: 'RS256',
      },
      lager: async () => lager.sessioner,
      historiklager: async () => lager.historik,
      historikDagar: 180,
      vallager: async () => lager.val,
      valDagar: 400,
      hinkar: async () => minneshinkar(),
      takt: {
        fragorPerPerson: 60,
        allaPerPerson: 6,
        fragorPerAdress: 60,
        inloggningarPerAdress: 60,
        synpunkterPerAdress: 60,
        inloggningarPerPerson: 60,
      },
      proxyhuvud: undefined,
      producenter: () => [],
      engagemang: async () => ({ slag: 'engagemang', engagemang: [] }),
      now: () => prov.nu,
      logga: (rad) => void logg.push(rad),
    },
  };
  return prov;
}

/** What a form sends, by default from a page of ours. */
export function post(
  vag: string,
  webblasare: Webblasare,
  huvuden: Record<string, string> = { origin: ADRESS },
  falt?: Record<string, string>,
): Request {
  return new Request(`${ADRESS}${vag}`, {
    method: 'POST',
    headers: { cookie: webblasare.huvud(), ...huvuden },
    ...(falt && { body: new URLSearchParams(falt) }),
  });
}

/** Back from the provider with the browser's cookies. */
export async function ater(
  webblasare: Webblasare,
  adress: string,
  rum: Session,
  agent?: string,
): Promise<Response> {
  const headers = { cookie: webblasare.huvud(), ...(agent && { 'user-agent': agent }) };
  return webblasare.ta(await rum.tillbaka(new Request(adress, { headers })));
}

/** The whole way: off to the provider, `val` chosen there, and back. */
export async function loggaIn(
  webblasare: Webblasare,
  val: Record<string, string>,
  rum: Session,
  agent?: string,
): Promise<Response> {
  const borjan = webblasare.ta(await rum.loggaIn(post('/logga-in', webblasare)));
  const adress = await webblasare.genomIdp(borjan.headers.get('location') ?? '', val);
  return ater(webblasare, adress, rum, agent);
}

/** What choices need of the room. */
type Provat = Pick<Innehav, 'adress' | 'vallager' | 'valDagar' | 'now' | 'logga' | 'producenter'>;

/** Choices kept 400 days. `nu` is the clock, which moves a millisecond each time it is read; `nere`: whether the store is down. */
export async function valprov(
  producenter: readonly { readonly id: string; readonly valfri: boolean }[] = [],
) {
  const { lager } = await provlager(Buffer.alloc(32, 7));
  const prov = { nu: 1_000 * 86_400_000, logg: [] as unknown[], nere: false };
  const innehav: Provat = {
    adress: ADRESS,
    vallager: async () => {
      if (prov.nere) throw new Error('down');
      return lager.val;
    },
    valDagar: 400,
    now: () => {
      prov.nu += 1;
      return prov.nu;
    },
    producenter: () => producenter as ReturnType<Innehav['producenter']>,
    logga: (rad) => void prov.logg.push(rad),
  };
  return { prov, val: lager.val, innehav: innehav as Innehav };
}

/** Someone signed in, for these parts. */
export function inloggadSom(agare: string, ...parter: readonly string[]): Inloggad {
  return { slag: 'inloggad', agare, parter: parter.map((id) => ({ id })) } as unknown as Inloggad;
}

/** A producent of the registry with nothing but what a fullmakt opens there. */
export function producent(
  id: string,
  organisationsnummer: string,
  behorigheter: Producent['behorigheter'],
): Producent {
  return {
    ...{ id, organisationsnummer, behorigheter, namn: { sv: id, en: id }, alias: [], aktor: 'myndighet' },
    ...{ typprefix: [id.toUpperCase()], referensnycklar: [], arendetyper: {}, kontakt: { telefon: '08-1' } },
  } as Producent;
}
