/**
 * The producers' own thread: real servers on the loopback that answer as the plan says and write down what they truly
 * did. It shares nothing with the engine but sockets, and the seed, from which it makes the same plan.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { parentPort, workerData } from 'node:worker_threads';
import { utfarda } from '../../lib/reference/certifikat.ts';
import { bete } from './beteenden.ts';
import { fragasOm } from './facit.ts';
import { beteendeAv, type Fragplan, nummerUr, type Planpart, planera } from './fragplan.ts';
import { klockan, skapaLiggare } from './liggare.ts';
import { matLooplag } from './looplag.ts';
import { svarstextAv } from './svarstext.ts';
import { EPOK, type Kallsort, varldAv } from './varldsplan.ts';

/** What the thread is started with. `startad`: when the run's own time began, on the shared clock. */
export type Uppdragslapp = { readonly fro: number; readonly kallor: number; readonly startad: number };
/** Where everything listens. */
export type Adresser = {
  readonly kallor: Readonly<Record<string, string>>;
  readonly sjalvsignerat: string;
  readonly tlsAvbrott: string;
  readonly tlsHang: string;
};

const port = parentPort;
if (port === null) throw new Error('this file is run as a thread of scripts/chaos.ts');
const { fro, kallor, startad } = workerData as Uppdragslapp;
const varld = varldAv(fro, kallor);
const liggare = skapaLiggare();
const looplag = matLooplag();
const planer = new Map<number, Fragplan>();
let iFallan = 0;
const nu = () => EPOK + klockan() - startad;

async function lyssna(server: Server, protokoll: 'http' | 'https'): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `${protokoll}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function planFor(nr: number): Fragplan {
  const plan = planer.get(nr) ?? planera(varld, fro, nr);
  planer.set(nr, plan);
  return plan;
}

type Fraga = { readonly kund?: { readonly typ: string; readonly identifierare: string } };

/** Whom the question on the wire is about, among those of the plan. */
function parterna(plan: Fragplan, sort: Kallsort, kropp: unknown): readonly Planpart[] {
  if (sort.dialekt === 'formedling') {
    const kallplan = plan.kallor.find((ett) => ett.sort.id === sort.id);
    return kallplan === undefined ? [] : fragasOm(plan, kallplan);
  }
  const { kund } = kropp as Fraga;
  return plan.parter.filter(({ typ, nummer }) => kund?.typ === typ && kund.identifierare === nummer);
}

async function taEmot(
  sort: Kallsort,
  req: IncomingMessage,
  res: ServerResponse,
  falla: string,
): Promise<void> {
  const id = req.headers[sort.dialekt === 'direkt' ? 'x-correlation-id' : 'skv_client_correlation_id'];
  const nr = nummerUr(String(id), fro);
  // Silence: the caller left while asking; there is nobody to answer.
  const kropp: unknown = await json(req).catch(() => undefined);
  const plan = nr === undefined ? undefined : planFor(nr);
  const kallplan = plan?.kallor.find((ett) => ett.sort.id === sort.id);
  if (kropp === undefined || nr === undefined || plan === undefined || kallplan === undefined)
    return void req.socket.destroy();
  const [forsta, ...resten] = parterna(plan, sort, kropp);
  if (forsta === undefined) return void req.socket.destroy();
  const part = sort.dialekt === 'direkt' ? forsta.id : '*';
  // A redirect that was followed is the same call going on: each adds a step to the path.
  const hopp = (req.url ?? '').split('/').length - 2;
  const forsok = liggare.antal(nr, sort.id, part) - hopp;
  const { fel, ms } = beteendeAv(sort, fro, nr, part, Math.max(0, forsok));
  const rad = liggare.kom(nr, { kalla: sort.id, part, fel, hopp: hopp > 0 });
  res.once('close', rad.stangd);
  const svar = svarstextAv(plan, kallplan, [forsta, ...resten], fel === 'nagon-annan');
  setTimeout(() => bete(fel, { req, res, ...svar, hel: rad.hel, nu, falla }), ms);
}

const stangs: Server[] = [];
const sockets = new Set<Socket>();
function hall(server: Server): Server {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // Silence: connections that break are what this is about.
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  stangs.push(server);
  return server;
}

async function oppna(): Promise<Adresser> {
  const ingen: RequestListener = (_, res) => {
    iFallan += 1;
    res.end('{"metadata":{},"kundhandelser":[]}');
  };
  const falla = await lyssna(hall(createServer(ingen)), 'http');
  const adresser = await Promise.all(
    varld.map(async (sort) => {
      const server = createServer((req, res) => void taEmot(sort, req, res, falla));
      return [sort.id, await lyssna(hall(server), 'http')] as const;
    }),
  );
  const { cert, key } = utfarda('127.0.0.1');
  return {
    kallor: Object.fromEntries(adresser),
    // Nothing may be told to one that cannot show who it is: a question that arrives here is as bad as in the trap.
    sjalvsignerat: await lyssna(hall(createTlsServer({ cert, key }, ingen)), 'https'),
    tlsAvbrott: await lyssna(
      hall(createTcpServer((socket) => void socket.once('data', () => socket.resetAndDestroy()))),
      'https',
    ),
    tlsHang: await lyssna(hall(createTcpServer((socket) => void socket.resume())), 'https'),
  };
}

/** How long it is waited for calls to close, ms, before they are said to be left open. */
const KVAR_MS = 1000;

/** What may be asked of the thread. */
export type Arende =
  | { readonly slag: 'redovisa'; readonly id: number; readonly nr: number; readonly fran: number }
  | { readonly slag: 'sockets' | 'fallan' | 'stang'; readonly id: number };

async function utfor(arende: Arende): Promise<unknown> {
  switch (arende.slag) {
    case 'redovisa': {
      const redovisning = await liggare.redovisa(arende.nr, KVAR_MS);
      planer.delete(arende.nr);
      return { ...redovisning, lag: await looplag.sedan(arende.fran) };
    }
    case 'sockets':
      return sockets.size;
    case 'fallan':
      return iFallan;
    case 'stang':
      for (const server of stangs) server.close();
      for (const socket of sockets) socket.destroy();
      return undefined;
  }
}

port.on('message', async (arende: Arende) => port.postMessage({ id: arende.id, svar: await utfor(arende) }));
port.postMessage({ adresser: await oppna() });
