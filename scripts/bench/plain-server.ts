/**
 * The floor of the streamed overview: the very same route handler (session, right, fan-out, validation, compression)
 * behind a bare Node server, without the framework. Arguments: port.
 */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { GET } from '../../app/api/handelser/route.ts';

const port = Number(process.argv[2]);

createServer(async (incoming, outgoing) => {
  if (incoming.url === '/halsa') return void outgoing.end('ok');
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const headers = new Headers(incoming.headers as Record<string, string>);
  const answer = await GET(
    new Request(`http://localhost:${port}${incoming.url}`, { headers, signal: gone.signal }),
  );
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream).pipe(outgoing);
  else outgoing.end();
}).listen(port, '127.0.0.1');

process.once('SIGTERM', () => process.exit(0));
