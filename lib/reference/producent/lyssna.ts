// Binds a producer to a port: Node's requests become the web's, answers are sent as they come, and each call leaves one
// line in the log. The line never holds a number, a word from an event, or an address that the producer does not have.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { ReadableStream as Nodestrom } from 'node:stream/web';
import { arUuid } from './problem.ts';

/** One call as it is logged. `avbruten` when the client closed before the whole answer was sent. */
export type Loggrad = {
  readonly producent: string;
  readonly metod: string;
  readonly adress?: string;
  readonly status: number;
  readonly ms: number;
  readonly xRequestId?: string;
  readonly avbruten?: true;
};

/** What answers on the port, and where the lines go. `adresser` are those that the log may name. */
export type Lyssnare = {
  readonly namn: string;
  readonly adresser: readonly string[];
  readonly svara: (request: Request) => Promise<Response>;
  readonly logga: (rad: Loggrad) => void;
};

/** Starts to listen; resolves when it does. Port 0 takes a free one. Rejects when the port is taken. */
export async function lyssna(
  lyssnare: Lyssnare,
  { port, vard = '127.0.0.1' }: { port: number; vard?: string },
): Promise<Server> {
  const server = createServer((req, res) => void taEmot(req, res, lyssnare));
  // A question is a few hundred bytes: who needs half a minute to send it is holding the line.
  server.requestTimeout = 30_000;
  server.listen(port, vard);
  await once(server, 'listening');
  return server;
}

/** Stops taking calls, lets those under way be answered within `inomMs`, and then closes what is left. */
export async function slutaLyssna(server: Server, inomMs = 3000): Promise<void> {
  const stangd = once(server, 'close');
  server.close();
  const klocka = setTimeout(() => server.closeAllConnections(), inomMs);
  await stangd;
  clearTimeout(klocka);
}

async function taEmot(req: IncomingMessage, res: ServerResponse, lyssnare: Lyssnare): Promise<void> {
  const borjade = performance.now();
  const avbrott = new AbortController();
  res.once('close', () => {
    avbrott.abort();
    // What is left of a body that was refused is read and thrown away, so that the client hears the answer.
    req.resume();
    if (req.url !== '/halsa') lyssnare.logga(loggrad(req, res, { lyssnare, borjade }));
  });
  try {
    const request = tillRequest(req, avbrott.signal);
    await skicka(request ? await lyssnare.svara(request) : new Response(null, { status: 400 }), req, res);
  } catch (fel) {
    // A client that leaves is no fault; the log line says so already.
    if (avbrott.signal.aborted) return;
    console.error(`${lyssnare.namn}: ${fel instanceof Error ? fel.name : 'okänt fel'}`);
    if (!res.headersSent) res.writeHead(500, { 'content-type': 'application/problem+json' });
    res.end('{"type":"about:blank","title":"Internt fel","status":500}');
  }
}

/** Undefined for what no Request can be made of: an address that is none, a method such as TRACE. */
function tillRequest(req: IncomingMessage, signal: AbortSignal): Request | undefined {
  const huvuden = new Headers();
  for (const [namn, varde] of Object.entries(req.headersDistinct)) huvuden.set(namn, varde?.join(', ') ?? '');
  const metod = req.method ?? 'GET';
  const medKropp = metod !== 'GET' && metod !== 'HEAD';
  try {
    const adress = new URL(`http://127.0.0.1${req.url?.startsWith('/') ? req.url : '/'}`);
    const init = { method: metod, headers: huvuden, signal };
    return new Request(adress, medKropp ? { ...init, ...kroppAv(req) } : init);
  } catch {
    return undefined; // Answered with 400.
  }
}

// Read as it comes: who is refused before the body has not cost its size.
function kroppAv(req: IncomingMessage): RequestInit & { duplex: 'half' } {
  const strom: unknown = Nodestrom.from(req.iterator({ destroyOnReturn: false }));
  return { body: strom as ReadableStream, duplex: 'half' };
}

async function skicka(svar: Response, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.statusCode = svar.status;
  res.setHeaders(svar.headers);
  if (!svar.body || req.method === 'HEAD') {
    await svar.body?.cancel();
    res.end();
    return;
  }
  const kropp = Readable.fromWeb(svar.body as Parameters<typeof Readable.fromWeb>[0]);
  res.once('close', () => kropp.destroy());
  kropp.pipe(res);
  await once(res, 'close');
}

function loggrad(
  req: IncomingMessage,
  res: ServerResponse,
  { lyssnare, borjade }: { lyssnare: Lyssnare; borjade: number },
): Loggrad {
  const [vag = ''] = (req.url ?? '').split('?');
  const adress = lyssnare.adresser.find((en) => en === vag || (en.endsWith('/') && vag.startsWith(en)));
  const xRequestId = loggbartId(req.headers['x-request-id'] ?? res.getHeader('x-request-id'));
  return {
    producent: lyssnare.namn,
    metod: req.method ?? '',
    ...(adress !== undefined && { adress }),
    status: res.statusCode,
    ms: Math.round(performance.now() - borjade),
    ...(xRequestId !== undefined && { xRequestId }),
    ...(!res.writableFinished && { avbruten: true }),
  };
}

/** The caller's id when it is a UUID or a short name: never something that could be an identity number. */
function loggbartId(varde: unknown): string | undefined {
  if (typeof varde !== 'string') return undefined;
  return arUuid(varde) || (/^[\w.-]{1,64}$/.test(varde) && !/\d{6}/.test(varde)) ? varde : undefined;
}
