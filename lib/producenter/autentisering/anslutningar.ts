// The connections of the network: one set for each TLS configuration, so that a certificate is shown only to whom it is
// meant for. Promises TLS 1.2 or later, that the other side is always verified, and that a certificate whose file has
// been changed is used from the next call on.

import { createHash } from 'node:crypto';
import { Agent } from 'undici';
import type { Hemlighetsplats, Tls } from '../kalla.ts';
import { type Hemlighet, hamtaHemlighet } from './hemlighet.ts';

/** Limits of the connections. */
export type Anslutningsgranser = {
  /** Connections kept to one address at most, for the whole process. */
  readonly anslutningar?: number;
  /** Longest wait for a connection, ms. Only a backstop: the källa's deadline is the rule. */
  readonly kopplaMs?: number;
};

/** Connections by TLS configuration. `till` rejects with `Natverksfel` when a secret cannot be had. */
export type Anslutningar = {
  readonly till: (tls: Tls | undefined) => Promise<Agent>;
  readonly close: () => Promise<void>;
};

type Pem = { readonly cert?: string; readonly key?: string; readonly ca?: string };

function skapaAgent(granser: Anslutningsgranser, pem: Pem): Agent {
  return new Agent({
    connections: granser.anslutningar ?? 64,
    pipelining: 1,
    // HTTP/2 would end an aborted call with a frame and keep the connection; a producer is promised to see it close.
    allowH2: false,
    connect: {
      ...pem,
      timeout: granser.kopplaMs ?? 10_000,
      minVersion: 'TLSv1.2',
      // Said aloud, since the environment could otherwise turn it off (NODE_TLS_REJECT_UNAUTHORIZED).
      rejectUnauthorized: true,
    },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

const fingerprint = (pem: Pem) => createHash('sha256').update(JSON.stringify(pem)).digest('hex');

/** No connection is made before someone asks for it. */
export function skapaAnslutningar(granser: Anslutningsgranser, hemlighet: Hemlighet): Anslutningar {
  const all = new Set<Agent>();
  const current = new Map<string, { readonly agent: Agent; readonly made: string }>();
  const pemOf = async (plats: Hemlighetsplats | undefined) => plats && hamtaHemlighet(hemlighet, plats);

  const open = skapaAgent(granser, {});
  all.add(open);

  const till = async (tls: Tls | undefined): Promise<Agent> => {
    if (tls === undefined) return open;
    const cert = await pemOf(tls.certifikat);
    const key = await pemOf(tls.nyckel);
    const ca = await pemOf(tls.ca);
    const pem = { ...(cert && { cert }), ...(key && { key }), ...(ca && { ca }) };
    const place = JSON.stringify([tls.certifikat, tls.nyckel, tls.ca]);
    const made = fingerprint(pem);
    const kept = current.get(place);
    if (kept?.made === made) return kept.agent;
    const agent = skapaAgent(granser, pem);
    all.add(agent);
    current.set(place, { agent, made });
    // Calls under way over the old certificate are let to their end.
    kept?.agent.close(() => all.delete(kept.agent));
    return agent;
  };
  const close = async () => {
    await Promise.all([...all].map((agent) => agent.destroy()));
  };
  return { till, close };
}
