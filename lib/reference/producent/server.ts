// Binds the handler to a port on the loopback, with the stand-in's delays, faults and log. The log holds one JSON line
// per call and never a number or a word from an event.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as vanta } from 'node:timers/promises';
import { hantera, type Producent, STORSTA_FRAGA } from './hantera.ts';
import { FELSLAG, type Felslag, forvansk, type Lage, vantetid } from './lage.ts';

/** One call as it is logged. `avbruten` when the client closed before the whole answer was sent. */
export type Loggrad = {
  readonly producent: string;
  readonly metod: string;
  readonly status: number;
  readonly ms: number;
  readonly xRequestId?: string;
  readonly avbruten?: true;
};

type Inkoppling = { readonly producent: Producent; lage: Lage; readonly logga: (rad: Loggrad) => void };

/** Starts to listen; resolves when it does. Port 0 takes a free one. Rejects when the port is taken. */
export async function startaProducent(
  producent: Producent,
  { port, lage, logga }: { port: number; lage: Lage; logga: (rad: Loggrad) => void },
): Promise<Server> {
  const inkoppling: Inkoppling = { producent, lage, logga };
  const server = createServer((req, res) => void taEmot(req, res, inkoppling));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function taEmot(req: IncomingMessage, res: ServerResponse, inkoppling: Inkoppling): Promise<void> {
  const borjade = performance.now();
  const avbrott = new AbortController();
  res.once('close', () => {
    avbrott.abort();
    const avbruten = !res.writableFinished;
    if (req.url !== '/halsa')
      inkoppling.logga(loggrad(req, res, { producent: inkoppling.producent, borjade, avbruten }));
  });
  try {
    const svar =
      req.url === '/_lage' ? await bytLage(req, inkoppling) : await fraga(req, inkoppling, avbrott.signal);
    await skicka(svar, res, avbrott.signal);
  } catch (fel) {
    // A client that leaves is no fault; the log line says so already.
    if (avbrott.signal.aborted) return;
    console.error(`${inkoppling.producent.myndighet.id}: ${fel instanceof Error ? fel.name : 'okänt fel'}`);
    if (!res.headersSent) res.writeHead(500);
    res.end();
  }
}

async function fraga(
  req: IncomingMessage,
  { producent, lage }: Inkoppling,
  signal: AbortSignal,
): Promise<Response> {
  const svar = await hantera(await tillRequest(req), producent);
  if (req.url === '/halsa') return svar;
  const ms = vantetid(lage);
  if (ms === Number.POSITIVE_INFINITY)
    await new Promise((_, avvisa) => signal.addEventListener('abort', avvisa));
  else if (ms > 0) await vanta(ms, undefined, { signal });
  return forvansk(svar, lage);
}

async function tillRequest(req: IncomingMessage): Promise<Request> {
  const huvuden = new Headers();
  for (const [namn, varde] of Object.entries(req.headersDistinct)) huvuden.set(namn, varde?.join(', ') ?? '');
  const metod = req.method ?? 'GET';
  const kropp = metod === 'GET' || metod === 'HEAD' ? null : await lasHogst(req, STORSTA_FRAGA + 1);
  return new Request(new URL(req.url ?? '/', 'http://127.0.0.1'), {
    method: metod,
    headers: huvuden,
    body: kropp,
  });
}

// One byte beyond the limit is enough for the handler to say that it is too much. The rest is read and thrown away, so
// that the client can finish its sentence and hear the answer.
function lasHogst(req: IncomingMessage, grans: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((klar, avvisa) => {
    const bitar: Buffer[] = [];
    let antal = 0;
    const lamna = () => klar(Uint8Array.from(Buffer.concat(bitar)).subarray(0, grans));
    req.on('data', (bit: Buffer) => {
      if (antal >= grans) return;
      bitar.push(bit);
      antal += bit.length;
      if (antal >= grans) lamna();
    });
    req.once('end', lamna);
    req.once('error', avvisa);
  });
}

async function skicka(svar: Response, res: ServerResponse, signal: AbortSignal): Promise<void> {
  res.writeHead(svar.status, Object.fromEntries(svar.headers));
  if (!svar.body) {
    res.end();
    return;
  }
  const kropp = Readable.fromWeb(svar.body as Parameters<typeof Readable.fromWeb>[0], { signal });
  kropp.pipe(res);
  await once(res, 'close', { signal });
}

async function bytLage(req: IncomingMessage, inkoppling: Inkoppling): Promise<Response> {
  if (req.method === 'POST') {
    const onskat = lasLage(await (await tillRequest(req)).text(), inkoppling.lage);
    if (!onskat)
      return Response.json(
        { fel: `Ange fordrojningMs (≥ 0) och fel (null eller ${FELSLAG.join(', ')}).` },
        { status: 400 },
      );
    inkoppling.lage = onskat;
  }
  return Response.json(inkoppling.lage);
}

/** Reads `{fordrojningMs?, fel?}`; what is left out stays, `fel: null` mends. Undefined when it is something else. */
function lasLage(text: string, nuvarande: Lage): Lage | undefined {
  let varde: unknown;
  try {
    varde = JSON.parse(text);
  } catch {
    return undefined; // Said to the caller as a 400.
  }
  if (typeof varde !== 'object' || varde === null) return undefined;
  const { fordrojningMs = nuvarande.fordrojningMs, fel = nuvarande.fel ?? null } = varde as Record<
    string,
    unknown
  >;
  if (typeof fordrojningMs !== 'number' || !(fordrojningMs >= 0)) return undefined;
  if (fel === null) return { fordrojningMs };
  const slag = FELSLAG.find((kant): kant is Felslag => kant === fel);
  return slag && { fordrojningMs, fel: slag };
}

function loggrad(
  req: IncomingMessage,
  res: ServerResponse,
  { producent, borjade, avbruten }: { producent: Producent; borjade: number; avbruten: boolean },
): Loggrad {
  const xRequestId = loggbartId(req.headers['x-request-id']);
  return {
    producent: producent.myndighet.id,
    metod: req.method ?? '',
    status: res.statusCode,
    ms: Math.round(performance.now() - borjade),
    ...(xRequestId !== undefined && { xRequestId }),
    ...(avbruten && { avbruten: true }),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The caller's id when it is a UUID or a short name: never something that could be an identity number. */
function loggbartId(varde: string | string[] | undefined): string | undefined {
  if (typeof varde !== 'string') return undefined;
  return UUID.test(varde) || (/^[\w.-]{1,64}$/.test(varde) && !/\d{6}/.test(varde)) ? varde : undefined;
}
