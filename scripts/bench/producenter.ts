/**
 * Producers for the bench, many in a process of their own: each on a port of its own, so that every källa has its own
 * connections. How one behaves is in the address it is asked at: `/300` answers after 300 ms, `/hang` never, and
 * `/40~1500~0.05` after 40 ms, but after 1500 ms in five of a hundred answers, by chance from a seed of its own.
 * Arguments: how many, how many events each answers with, and how many the first does if it has very much. Tells its parent
 * the ports, how many have asked and when who asked has left; ends with it.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { massatext } from './massa-svar.ts';
import { NUMMER, svarstext } from './svar-250.ts';

/** A question whose asker left before it was answered: about whom, and when, epoch ms. */
export type Lamnad = { readonly nummer: string; readonly nar: number };

/** How long a question's slowest producer took, from when it was asked until all of its answer was sent, ms. By the question's own id. */
export type Langst = Readonly<Record<string, number>>;

const [antal = 6, handelser = 25, massa = 0] = process.argv.slice(2).map(Number);
let fragor = 0;
let lamnade: Lamnad[] = [];
let langst: Record<string, number> = {};
const servrar: Server[] = [];

function answer(res: ServerResponse, text: string): void {
  res.setHeader('content-type', 'application/json');
  res.end(text);
}

async function nummerI(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const del of req) text += del;
  return /\d{12}/.exec(text)?.[0] ?? NUMMER;
}

/** Chance from a seed: the same from run to run. */
function slump(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32;
  };
}

function vantan(vag: string, chans: () => number): number {
  const [vanlig = 0, trog = vanlig, andel = 0] = vag.split('~').map(Number);
  return chans() < andel ? trog : vanlig;
}

async function start(_: unknown, nr: number): Promise<number> {
  const chans = slump(nr + 1);
  // Each answer is about whoever was asked about: one about someone else is refused.
  const text = massa > 0 && nr === 0 ? massatext(massa, Date.now()) : svarstext(handelser, nr);
  const delar = text.split(NUMMER);
  const server = createServer({ keepAliveTimeout: 60_000 }, async (req, res) => {
    fragor += 1;
    const kom = performance.now();
    const id = String(req.headers['x-correlation-id']);
    res.once('finish', () => {
      langst[id] = Math.max(langst[id] ?? 0, performance.now() - kom);
    });
    const nummer = await nummerI(req);
    res.once('close', () => {
      if (!res.writableFinished) lamnade.push({ nummer, nar: performance.timeOrigin + performance.now() });
    });
    const text = delar.join(nummer);
    const [, vag = ''] = (req.url ?? '').split('/');
    if (vag === 'hang') return;
    const ms = vantan(vag, chans);
    if (ms > 0) setTimeout(answer, ms, res, text);
    else answer(res, text);
  });
  servrar.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const portar = await Promise.all(Array.from({ length: antal }, start));
process.on('disconnect', () => process.exit(0));
// Whatever the parent says, it is told what has come since it last asked.
process.on('message', (sagt) => {
  if (sagt === 'lagg-pa') for (const server of servrar) server.closeIdleConnections();
  process.send?.({ fragor, lamnade, langst });
  fragor = 0;
  lamnade = [];
  langst = {};
});
process.send?.({ portar });
