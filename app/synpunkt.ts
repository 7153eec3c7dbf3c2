// POST /tillganglighet: the form about accessibility, which works without script. What was not sent comes back in the form, so the page
// is drawn in answer to the post itself: the request goes on to the framework as a GET, and what was written goes beside it in memory,
// for as long as the page is drawn and no longer. What was sent is answered with 303, so that loading anew sends nothing twice.

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Oskickad, taSynpunkt } from '../lib/wiring/synpunkt.ts';
import { adress } from '../lib/wiring.ts';
import { problem } from './api/problem.ts';
import { forfraganAv, sandKort } from './dorr.ts';
import { fragansSprak } from './fragans-sprak.ts';
import { medOskickad } from './synpunkt-minne.ts';

const VAG = '/tillganglighet';
/** The page, drawn with what came back. */
function ritaOm(svar: Oskickad, req: IncomingMessage, res: ServerResponse, inre: RequestListener): void {
  req.method = 'GET';
  for (const namn of ['content-length', 'content-type', 'transfer-encoding']) delete req.headers[namn];
  // What somebody wrote is in this answer: nobody between keeps it.
  res.setHeader('cache-control', 'no-store');
  medOskickad(svar, () => inre(req, res));
}

async function svara(req: IncomingMessage, res: ServerResponse, inre: RequestListener): Promise<void> {
  const forfragan = forfraganAv(req, '', AbortSignal.abort());
  const sprak = fragansSprak(forfragan.headers);
  try {
    const svar = await taSynpunkt(forfragan, sprak);
    if (typeof svar === 'object') return ritaOm(svar, req, res, inre);
    if (svar !== 'skickad')
      return await sandKort(problem(svar === 'annan-sida' ? svar : 'fel-metod'), VAG, res);
    const location = `${adress()}${VAG}?svar=skickat#sag-till`;
    const vidare = new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
    await sandKort(vidare, VAG, res);
  } catch (fel) {
    console.error(
      JSON.stringify({ handelse: 'synpunkt-fel', orsak: fel instanceof Error ? fel.name : 'okänt' }),
    );
    if (!res.headersSent) await sandKort(problem('tekniskt-fel'), VAG, res);
  }
}

/** Takes the form; everything else is `inre`'s. */
export function medSynpunkter(inre: RequestListener): RequestListener {
  return (req, res) => {
    const [sokvag = ''] = (req.url ?? '').split('?', 1);
    if (req.method === 'POST' && sokvag === VAG) void svara(req, res, inre);
    else inre(req, res);
  };
}
