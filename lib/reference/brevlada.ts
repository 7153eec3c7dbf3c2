// The stand-in letter box of the accessibility form, as a process: node lib/reference/brevlada.ts --port N. It takes what the service
// sends as a municipality's own system would, keeps it in memory, and shows it at its own address. POST /_lage { fel: '503' } lets it
// refuse, { fel: 'tyst' } lets it take it and never say so, { fel: null } mends it.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

/** What has come, as it came, the last first. */
const brev: unknown[] = [];
let fel: string | null = null;

const FLEST = 50;
const TECKEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const ofarlig = (text: string) => text.replace(/[&<>"]/g, (tecken) => TECKEN[tecken] ?? '');

function sidan(): string {
  const alla = brev.map((ett) => `<pre>${ofarlig(JSON.stringify(ett, null, 2))}</pre>`).join('');
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Brevlådan</title><h1>Brevlådan (ställföreträdare)</h1><p>Det som har skickats från formuläret om tillgänglighet.</p>${alla || '<p>Inget än.</p>'}</html>`;
}

function svara(
  res: ServerResponse,
  status: number,
  kropp: string | undefined,
  typ = 'application/json',
): void {
  res.writeHead(status, { 'content-type': `${typ}; charset=utf-8`, 'cache-control': 'no-store' }).end(kropp);
}

async function taEmot(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const ett = await json(req);
  if (fel !== null && fel !== 'tyst') return svara(res, Number(fel) || 500, undefined);
  brev.unshift(ett);
  brev.length = Math.min(brev.length, FLEST);
  if (fel !== 'tyst') svara(res, 202, undefined);
}

async function hantera(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const vag = `${req.method} ${req.url}`;
  if (vag === 'GET /halsa') return svara(res, 200, '{"status":"ok"}');
  if (vag === 'GET /brev') return svara(res, 200, JSON.stringify(brev));
  if (vag === 'GET /') return svara(res, 200, sidan(), 'text/html');
  if (vag === 'POST /synpunkter') return taEmot(req, res);
  if (vag !== 'POST /_lage') return svara(res, 404, undefined);
  ({ fel = fel } = (await json(req)) as { fel?: string | null });
  svara(res, 204, undefined);
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '3005' } } });
const port = Number(values.port);

process.once('SIGTERM', () => process.exit(0));

createServer((req, res) => {
  hantera(req, res).catch(() => svara(res, 400, undefined));
})
  .once('error', (orsak) => {
    console.error(`Brevlådan kunde inte starta på port ${port}: ${orsak.message}`);
    process.exit(2);
  })
  .listen(port, '127.0.0.1', () =>
    console.log(`Brevlådan (ställföreträdare) lyssnar på http://localhost:${port}`),
  );
