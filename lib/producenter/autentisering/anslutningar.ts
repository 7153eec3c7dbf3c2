// The connections of the network: one set for each TLS configuration and kind of källa, so that a certificate is shown
// only to whom it is meant for and a connection within is used by no källa that may not go there. Promises TLS 1.2 or later,
// that the other side is always verified, and that a certificate whose file has been changed is used from the next call on.

import { createHash } from 'node:crypto';
import { Agent } from 'undici';
import type { Hemlighetsplats, Tls } from '../kalla.ts';
import { type Slaupp, skapaKoppling } from '../natverk/koppling.ts';
import type { Natverksgranser } from '../natverksgranser.ts';
import { type Hemlighet, hamtaHemlighet } from './hemlighet.ts';

/** Whose connections: by which TLS, whether within, and how many at once. */
export type Anslutningsmal = {
  readonly tls?: Tls | undefined;
  readonly intern: boolean;
  readonly anslutningar?: number | undefined;
};

/** Connections by whom they are for. `till` is at hand where there is no secret to read, and rejects with `Natverksfel` when one cannot be had. */
export type Anslutningar = {
  readonly till: (mal: Anslutningsmal) => Agent | Promise<Agent>;
  readonly close: () => Promise<void>;
};

/** What making them takes. */
export type Anslutningsval = {
  readonly granser: Natverksgranser;
  readonly hemlighet: Hemlighet;
  readonly slaUpp?: Slaupp | undefined;
};

type Pem = { readonly cert?: string; readonly key?: string; readonly ca?: string };

function skapaAgent({ granser, slaUpp }: Anslutningsval, mal: Anslutningsmal, tls: Pem): Agent {
  return new Agent({
    connections: mal.anslutningar ?? granser.anslutningar,
    pipelining: 1,
    maxHeaderSize: granser.huvudByte,
    connect: skapaKoppling({ intern: mal.intern, kopplaMs: granser.kopplaMs, slaUpp, tls }),
    // Each call has its own.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

const fingerprint = (pem: Pem) => createHash('sha256').update(JSON.stringify(pem)).digest('hex');

/** No connection is made before someone asks for it. */
export function skapaAnslutningar(val: Anslutningsval): Anslutningar {
  const { hemlighet } = val;
  const all = new Set<Agent>();
  const current = new Map<string, { readonly agent: Agent; readonly made: string }>();
  const pemOf = async (plats: Hemlighetsplats | undefined) => plats && hamtaHemlighet(hemlighet, plats);

  const readPem = async ({ certifikat, nyckel, ca: plats }: Tls): Promise<Pem> => {
    const cert = await pemOf(certifikat);
    const key = await pemOf(nyckel);
    const ca = await pemOf(plats);
    return { ...(cert && { cert }), ...(key && { key }), ...(ca && { ca }) };
  };
  const agentFor = (mal: Anslutningsmal, pem: Pem, made: string): Agent => {
    const { tls, intern, anslutningar } = mal;
    const place = JSON.stringify([tls?.certifikat, tls?.nyckel, tls?.ca, intern, anslutningar]);
    const kept = current.get(place);
    if (kept?.made === made) return kept.agent;
    const agent = skapaAgent(val, mal, pem);
    all.add(agent);
    current.set(place, { agent, made });
    // Calls under way over the old certificate are let to their end.
    kept?.agent.close(() => all.delete(kept.agent));
    return agent;
  };
  const medTls = async (mal: Anslutningsmal, tls: Tls): Promise<Agent> => {
    const pem = await readPem(tls);
    return agentFor(mal, pem, fingerprint(pem));
  };
  const till = (mal: Anslutningsmal) =>
    mal.tls === undefined ? agentFor(mal, {}, '') : medTls(mal, mal.tls);
  const close = async () => {
    await Promise.all([...all].map((agent) => agent.destroy()));
  };
  return { till, close };
}
