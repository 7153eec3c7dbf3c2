/**
 * Node's own http server around one way to make an overview, for what the web app is compared with: the same session check,
 * the whole answer at once, compressed as the web app does it. Argument: port.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { session, type Uppdrag } from '../../lib/wiring.ts';

const packa = promisify(brotliCompress);
const PACKNING = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

type Overview = (uppdrag: Uppdrag, signal: AbortSignal) => Promise<string>;

async function answer(req: IncomingMessage, res: ServerResponse, overview: Overview): Promise<unknown> {
  if (req.url === '/api/halsa') return res.end('ok');
  const inloggning = await session().sessionAv(req.headers.cookie);
  if (inloggning.slag !== 'inloggad') return res.writeHead(401).end();
  const part = new URL(req.url ?? '', 'http://localhost').searchParams.get('part') ?? '';
  const ratt = await session().uppdragFor(inloggning, part);
  if (ratt.slag !== 'uppdrag') return res.writeHead(403).end();
  const gone = new AbortController();
  res.once('close', () => res.writableFinished || gone.abort());
  const text = await overview(ratt.uppdrag, gone.signal);
  res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'br' });
  return res.end(await packa(text, PACKNING));
}

/** Serves it until the process is told to end. */
export function serve(overview: Overview): void {
  createServer((req, res) => void answer(req, res, overview)).listen(Number(process.argv[2]), 'localhost');
  process.once('SIGTERM', () => process.exit(0));
}
