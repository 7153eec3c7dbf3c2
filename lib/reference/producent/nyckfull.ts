// A producer that does just what a test tells it to: hang, break off, trickle. It tells when it is asked and when its
// caller closes the connection.

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A listening producer. `kommen` resolves at the first call, `stangd` when a connection closes before its answer ended. */
export type Nyckfull = {
  readonly adress: string;
  readonly antal: () => number;
  readonly kommen: Promise<void>;
  readonly stangd: Promise<void>;
  readonly stang: () => void;
};

/** Listens on a free port of the loopback. */
export async function startaNyckfull(handler: RequestListener): Promise<Nyckfull> {
  let antal = 0;
  const kommen = Promise.withResolvers<void>();
  const stangd = Promise.withResolvers<void>();
  const server = createServer((req, res) => {
    antal += 1;
    kommen.resolve();
    res.on('close', () => {
      if (!res.writableFinished) stangd.resolve();
    });
    handler(req, res);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    adress: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    antal: () => antal,
    kommen: kommen.promise,
    stangd: stangd.promise,
    stang: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
