// GET /api/v1/parter/{part}/fragment/{vy}: a view as HTML without script, for a page that is composed on the portal's server. GET
// /api/v1/fragment.css: its style sheet, which takes colours and type from the page around it.

import { FRAGMENTVYER, fragmentet } from '../../../components/fragment/fragment.ts';
import { fragmenttexter } from '../../../components/texter/fragment.ts';
import { fyll } from '../../../components/texter/mall.ts';
import { adress, type Inloggad } from '../../../lib/wiring.ts';
import type { Forfragan, Svar } from '../../forfragan.ts';
import { namnet } from '../../varumarke.ts';
import { problem } from '../problem.ts';
import { bildenFor } from './parter.ts';
import { forBarare } from './ram.ts';

/** Of the fragment's first heading: the page around it has an h1 of its own, or makes this one. */
const NIVAER = ['1', '2', '3', '4'];

async function fragment(
  forfragan: Forfragan,
  inloggad: Inloggad,
  { part, vy: begard }: { readonly part: string; readonly vy: string },
): Promise<Response> {
  const vy = FRAGMENTVYER.find((en) => en === begard);
  const niva = forfragan.sok.get('rubrikniva') ?? '2';
  if (vy === undefined || !NIVAER.includes(niva)) return problem('ogiltig-fraga');
  const bild = await bildenFor(forfragan, inloggad, part);
  if (bild instanceof Response) return bild;
  const namn = namnet(bild.sprak);
  const tillord = fyll(fragmenttexter(bild.sprak).tillAllt, { namn });
  const text = fragmentet({ ...bild, niva: Number(niva) }, { vy, namn, till: `${adress()}/hem`, tillord });
  return new Response(text, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': bild.sprak,
      'cache-control': 'no-store',
      vary: 'accept-language',
    },
  });
}

/** Answers one request. Rejects when the store or the configuration fails. */
export function svaraFragment(forfragan: Forfragan, part: string, vy: string): Promise<Svar> {
  return forBarare(forfragan, (inloggad) => fragment(forfragan, inloggad, { part, vy }));
}

/** Lines and space only: what is read keeps the colours, and so the contrast, of the page. */
const STIL = `.bollkoll{color:inherit;font:inherit;line-height:1.5;overflow-wrap:break-word}
.bollkoll h1 span,.bollkoll h2 span,.bollkoll h3 span,.bollkoll h4 span,.bollkoll h5 span{font-weight:400}
.bollkoll p{margin:.25em 0}
.bollkoll .bollkoll-lista{list-style:none;margin:.75em 0 1.5em;padding:0}
.bollkoll .bollkoll-lista>li{border-block-start:1px solid;padding:.75em 0}
.bollkoll .bollkoll-lista>.bollkoll-kort{border:0;border-inline-start:.35em solid;margin-block-end:1em;padding:.25em 0 .25em 1em}
.bollkoll .bollkoll-lista>.bollkoll-lucka{border:1px dashed;margin-block-end:1em;padding:.75em 1em}
.bollkoll .bollkoll-lista :is(h3,h4,h5,h6){font-size:1em;font-weight:700;margin:0}
.bollkoll blockquote{border:0;font-style:normal;margin:.5em 0;padding:0}
.bollkoll .bollkoll-steg{display:inline-block;font-weight:700;padding:.5em 0}
.bollkoll .bollkoll-dold{block-size:1px;clip-path:inset(50%);inline-size:1px;overflow:hidden;position:absolute;white-space:nowrap}
`;

/** GET /api/v1/fragment.css. */
export async function svaraFragmentstil(): Promise<Response> {
  return new Response(STIL, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      // Pages that are not ours use it.
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
}
