// The door of the process: every request comes in here, and what is asked most is answered here, ahead of the framework
// (docs/decisions/0044). Promises that such an answer has the headers that every other has, that a reader who leaves takes
// what is done for her along, and that a failure is named in the log and never told. Leaves all else to the framework.

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { env } from '../lib/env.ts';
import { svaraFolj } from './api/folj/svara.ts';
import { svaraHandelser, svaraInbaddadHandelser } from './api/handelser/svara.ts';
import { svaraTavla } from './api/ombud/tavla/svara.ts';
import { problem } from './api/problem.ts';
import { apiVagen, type Vag } from './api/v1/vagar.ts';
import type { Forfragan, Svar } from './forfragan.ts';
import { svaraLamna } from './inbaddad/lamna.ts';
import { svaraLosen } from './inbaddad/losen.ts';
import { svaraInbaddadTid } from './inbaddad/tid.ts';
import { svaraVakt } from './inbaddad/vakt.ts';
import { policydelar, svarshuvuden } from './sakerhet.ts';
import { packningFor, sandRader } from './sand-rader.ts';
import { type Uttag, vaktaUttag } from './uttag.ts';

const VAGAR: ReadonlyMap<string, Vag> = new Map([
  ['/api/handelser', { metod: 'GET', svara: svaraHandelser, fel: 'handelser-fel' }],
  ['/api/folj', { metod: 'POST', svara: svaraFolj, fel: 'folj-fel' }],
  ['/api/ombud/tavla', { metod: 'POST', svara: svaraTavla, fel: 'tavla-fel' }],
  ['/inbaddad/losen', { metod: 'POST', svara: svaraLosen, fel: 'portal-fel' }],
  ['/inbaddad/lamna', { metod: 'POST', svara: svaraLamna, fel: 'session-fel' }],
  ['/inbaddad/vakt', { metod: 'GET', svara: svaraVakt, fel: 'session-fel' }],
  ['/inbaddad/session', { metod: 'GET', svara: svaraInbaddadTid, fel: 'session-fel' }],
  ['/inbaddad/handelser', { metod: 'GET', svara: svaraInbaddadHandelser, fel: 'handelser-fel' }],
]);

const RADER = {
  'content-type': 'application/x-ndjson; charset=utf-8',
  'cache-control': 'no-store',
  vary: 'accept-encoding, accept-language, cookie',
  // A reverse proxy that buffers would hold the first authority back until the last.
  'x-accel-buffering': 'no',
} as const;

/** A request as our own answers read one. */
export function forfraganAv(req: IncomingMessage, sok: string, signal: AbortSignal): Forfragan {
  const get = (namn: string) => {
    const varde = req.headers[namn];
    return Array.isArray(varde) ? varde.join(', ') : (varde ?? null);
  };
  return {
    headers: { get },
    sok: new URLSearchParams(sok),
    // Left half read it must not take the socket along, on which the refusal is to be sent.
    kropp: () => req.iterator({ destroyOnReturn: false }),
    signal,
  };
}

function skrivHuvud(
  res: ServerResponse,
  status: number,
  sokvag: string,
  egna: Iterable<[string, string]>,
): void {
  const nonce = randomBytes(16).toString('base64');
  const dess = [...egna];
  // Of each name one, the answer's own before ours; but every cookie is a line of its own.
  const kakor = dess.filter(([namn]) => namn === 'set-cookie');
  const alla = new Map([...svarshuvuden(sokvag, policydelar(env(), nonce)), ...dess]);
  alla.delete('set-cookie');
  res.writeHead(status, [...alla, ...kakor].flat());
}

/** Sends a short answer, with the headers that every other has. */
export async function sandKort(svar: Response, sokvag: string, res: ServerResponse): Promise<void> {
  const text = Buffer.from(await svar.text());
  skrivHuvud(res, svar.status, sokvag, [...svar.headers, ['content-length', String(text.length)]]);
  res.end(res.req.method === 'HEAD' ? undefined : text);
}

async function sand(svar: Svar, sokvag: string, res: ServerResponse): Promise<void> {
  if (svar instanceof Response) return sandKort(svar, sokvag, res);
  const { rader, lamna, huvuden } = svar;
  try {
    const { method, headers } = res.req;
    const packning = packningFor(headers['accept-encoding'] ?? null);
    const egna = { ...RADER, ...huvuden, ...(packning && { 'content-encoding': packning.namn }) };
    skrivHuvud(res, 200, sokvag, Object.entries(egna));
    // Nothing is asked for a head alone.
    if (method === 'HEAD') return void res.end();
    await sandRader(rader, res, packning);
  } finally {
    lamna();
  }
}

const tarHuvud = ({ metod, huvud }: Vag) => metod === 'GET' && huvud !== false;

/** The answer to what an address does not take. OPTIONS is told what it does. */
function felMetod(vag: Vag, begard: string | undefined): Response {
  const allow = [vag.metod, ...(tarHuvud(vag) ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  const svar = begard === 'OPTIONS' ? new Response(null, { status: 204 }) : problem('fel-metod');
  svar.headers.set('allow', allow);
  return svar;
}

async function svara(vag: Vag, sokvag: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const ute = new AbortController();
  res.once('close', () => res.writableFinished || ute.abort());
  const tar = req.method === vag.metod || (req.method === 'HEAD' && tarHuvud(vag));
  try {
    const sok = (req.url ?? '').slice(sokvag.length);
    const svar = tar ? await vag.svara(forfraganAv(req, sok, ute.signal)) : felMetod(vag, req.method);
    await sand(svar, sokvag, res);
  } catch (fel) {
    // The store or the configuration failed: named for the operator, without what it said.
    console.error(JSON.stringify({ handelse: vag.fel, orsak: fel instanceof Error ? fel.name : 'okänt' }));
    if (!res.headersSent) await sandKort(problem('tekniskt-fel'), sokvag, res);
  }
}

/** What the process does with a request. `inne` is the framework's part. */
export function dorr(uttag: Uttag, inne: RequestListener): RequestListener {
  return (req, res) => {
    vaktaUttag(req, res, uttag);
    const [sokvag = ''] = (req.url ?? '').split('?', 1);
    const vag = VAGAR.get(sokvag) ?? apiVagen(sokvag);
    // There are no server actions here, and Next writes the name of one that is asked for in the log, whatever it is.
    if (req.headers['next-action'] !== undefined) void sandKort(problem('ogiltig-fraga'), sokvag, res);
    else if (vag === undefined) inne(req, res);
    else void svara(vag, sokvag, req, res);
  };
}
