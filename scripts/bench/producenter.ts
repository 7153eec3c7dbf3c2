/**
 * Producers for the bench, many in a process of their own: each on a port of its own, so that every källa has its own
 * connections. How one behaves is in the address it is asked at: `/300` answers after 300 ms, `/hang` never.
 * Arguments: how many, and how many events each answers with. Tells its parent the ports; ends with it.
 */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { svarstext } from './svar-250.ts';

const [antal = 6, handelser = 25] = process.argv.slice(2).map(Number);
const svar = Buffer.from(svarstext(handelser));
let fragor = 0;

function answer(res: ServerResponse): void {
  res.setHeader('content-type', 'application/json');
  res.end(svar);
}

async function start(): Promise<number> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (req, res) => {
    fragor += 1;
    // Read to its end, as a producer must before it can answer.
    req.resume();
    const [, vag] = (req.url ?? '').split('/');
    if (vag === 'hang') return;
    const ms = Number(vag);
    if (ms > 0) setTimeout(answer, ms, res);
    else answer(res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const portar = await Promise.all(Array.from({ length: antal }, start));
process.on('disconnect', () => process.exit(0));
// Whatever the parent says, it is told how many questions have come since it last asked.
process.on('message', () => {
  process.send?.({ fragor });
  fragor = 0;
});
process.send?.({ portar });
