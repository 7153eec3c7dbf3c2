// Servers and a resolver for the network's tests: what answers, where names lead, and which connections are left.

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Anrop, type Natverksval, skapaNatverk } from '../natverk.ts';
import type { Kallgranser } from '../natverksgranser.ts';
import { readResponse } from '../read-response.ts';
import type { Slaupp } from './koppling.ts';

/** A server on the loopback until the test is over. `sockets`: every connection it ever had. */
export async function oppnaServer(handler: RequestListener) {
  const sockets = new Set<Socket>();
  const server = createServer(handler).listen(0, '127.0.0.1');
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, sockets };
}

/** A whole answer without events. */
export const TOMT = JSON.stringify({ metadata: {}, kundhandelser: [] });

/** A call to this address by a källa of the same origin; within, unless said otherwise. */
export function anropTill(
  url: string,
  { intern = true, ...rest }: Partial<Anrop & { intern: boolean }> = {},
) {
  return { url, mal: { adress: url, intern }, headers: {}, body: '{"kund":1}', ...rest };
}

/** Where a name leads, one answer for each time it is asked; the last one for ever. `antal`: how often it was asked. */
export function vankelmodig(...svar: readonly (readonly string[])[]): {
  slaUpp: Slaupp;
  antal: () => number;
} {
  let asked = 0;
  return {
    antal: () => asked,
    slaUpp: async () => {
      const addresses = svar[Math.min(asked, svar.length - 1)] ?? [];
      asked += 1;
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
  };
}

/** A network until the test is over, and what an answer read over it means. */
export function oppnaNatverk(val: Natverksval = {}) {
  const { natverk, close } = skapaNatverk(val);
  onTestFinished(close);
  const las = async (anrop: Anrop, signal = new AbortController().signal) =>
    (await readResponse(await natverk(anrop, signal), { svarByte: 1_000_000, now: () => 0 })).resultat;
  const lasMed = (url: string, granser: Kallgranser) =>
    las(anropTill(url, { mal: { adress: url, intern: true, granser } }));
  return { natverk, las, lasMed };
}
