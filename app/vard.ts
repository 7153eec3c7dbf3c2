// The first thing that a request meets where there are brands: whose host is it? Promises that everything behind is done for
// that brand alone, that a host which is nobody's gets a plain page and is never sent on, and that no proxy's word is taken
// for the host. Serves the brand's own style sheet and logotypes, each at an address that says what it holds.

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { en } from '../components/texter/okand-vard.en.ts';
import { sv } from '../components/texter/okand-vard.sv.ts';
import { env } from '../lib/env.ts';
import { medVarumarke, vard } from '../lib/wiring.ts';
import { policydelar, svarshuvuden } from './sakerhet.ts';
import { filenVid } from './varumarkesfiler.ts';

/** Asked by whoever watches over the process, or by Mina ombud: they say nothing of any brand. */
const ALLAS = new Set(['/api/halsa', '/api/redo', '/api/jwks']);

const SIDA = `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${sv.titel}</title></head>
<body><main><h1>${sv.titel}</h1><p>${sv.text}</p>
<section lang="en"><h2>${en.titel}</h2><p>${en.text}</p></section></main></body></html>
`;

function skriv(
  res: ServerResponse,
  status: number,
  kropp: string | Uint8Array,
  egna: Record<string, string>,
): void {
  const bytes = Buffer.from(kropp);
  const delar = policydelar(env(), randomBytes(16).toString('base64'));
  const alla = { 'content-length': String(bytes.length), ...egna };
  res.writeHead(status, [...new Map([...svarshuvuden('/', delar), ...Object.entries(alla)])].flat());
  res.end(res.req.method === 'HEAD' ? undefined : bytes);
}

/** The Host header when there is one and the address asked for is a path: what else it may be is a trick. */
function enkelVard({ rawHeaders, headers, url = '' }: IncomingMessage): string | undefined {
  const antal = rawHeaders.filter((namn, i) => i % 2 === 0 && namn.toLowerCase() === 'host').length;
  return antal === 1 && url.startsWith('/') ? headers.host : undefined;
}

/** Whose host it is decides what `inre` answers. */
export function vidVarden(inre: RequestListener): RequestListener {
  return (req, res) => {
    // The framework believes it; we have been told our names by the configuration.
    delete req.headers['x-forwarded-host'];
    const vald = vard(enkelVard(req));
    if (vald === 'alla') return inre(req, res);
    const [sokvag = ''] = (req.url ?? '').split('?', 1);
    if (vald === 'okand') {
      if (ALLAS.has(sokvag)) return inre(req, res);
      const huvuden = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'close',
      };
      return skriv(res, 421, SIDA, huvuden);
    }
    const fil = filenVid(vald.varumarke, sokvag);
    if (fil === undefined) return medVarumarke(vald, () => inre(req, res));
    skriv(res, 200, fil.innehall, {
      'content-type': fil.typ,
      'cache-control': 'public, max-age=31536000, immutable',
      // A drawing that is opened by itself runs nothing, and no page of ours is framed by it.
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
  };
}
