// What the tests of the forwarding service share: real producers and a forwarder on free ports until the test is over.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { MyndighetId } from '../personer/person.ts';
import { producent } from '../producent/exempel.ts';
import type { Lage } from '../producent/lage.ts';
import type { Loggrad } from '../producent/lyssna.ts';
import { startaProducent } from '../producent/server.ts';
import type { Formedlare } from './hantera.ts';
import { startaFormedlare } from './server.ts';

function igang(server: Server) {
  const stang = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(stang);
  return { adress: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stang };
}

/** A stand-in authority on the loopback, with the name that a forwarder gives it. */
export async function myndighet(id: MyndighetId, lage: Lage = { fordrojningMs: 0 }) {
  const en = producent(id);
  const server = await startaProducent(en, { port: 0, lage, logga: () => {} });
  return { ...igang(server), namn: en.myndighet.namn.sv };
}

/** A forwarder on the loopback, and the lines of its log. */
export async function formedlare(
  producenter: Formedlare['producenter'],
  change: Partial<Formedlare> = {},
): Promise<ReturnType<typeof igang> & { rader: Loggrad[] }> {
  const rader: Loggrad[] = [];
  const server = await startaFormedlare(
    { producenter, konsument: 'Förmedlingen', tidsgransMs: 4000, ...change },
    { port: 0, logga: (rad) => rader.push(rad) },
  );
  return { ...igang(server), rader };
}
