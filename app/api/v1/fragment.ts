// GET /api/v1/parter/{part}/fragment/{vy}: a view as HTML without script, for a page that is composed on the portal's server. GET
// /api/v1/fragment.css: its style sheet, which takes colours and type from the page around it.

import { hittaArende } from '../../../components/arende/hitta.ts';
import { type Fragmentvy, fragmentet } from '../../../components/fragment/fragment.ts';
import { VYER } from '../../../components/inbaddning/budskap.ts';
import { partnamn } from '../../../components/sida/partnamn.ts';
import { fragmenttexter } from '../../../components/texter/fragment.ts';
import { fyll } from '../../../components/texter/mall.ts';
import { adress, type Inloggad, session, varumarket } from '../../../lib/wiring.ts';
import type { Forfragan, Svar } from '../../forfragan.ts';
import { namnet } from '../../varumarke.ts';
import { problem } from '../problem.ts';
import type { Bild } from './bild.ts';
import { bildenFor, partId } from './parter.ts';
import { portalmall, portalsida } from './portaladress.ts';
import { forBarare } from './ram.ts';

/** Of the fragment's first heading: the page around it has an h1 of its own, or makes this one. */
const NIVAER = ['1', '2', '3', '4'];

type Begaran = {
  /** The case that is shown, for the view of one; empty for the others. */
  readonly arende: string;
  readonly vy: (typeof VYER)[number];
  readonly niva: number;
  readonly arendesida: ((id: string) => string) | undefined;
  readonly oversiktssida: string | undefined;
};

/** Origins of the pages of the portal that the bearer was given to. Its file may have changed since: then none. */
function portalensSidor({ portal }: Inloggad): readonly string[] {
  return varumarket()?.portaler.find(({ id }) => id === portal)?.sidor ?? [];
}

/** What is asked for; undefined when some of it cannot be read, or is not the portal's own. */
function begaranI({ sok }: Forfragan, inloggad: Inloggad, begard: string): Begaran | undefined {
  const vy = VYER.find((en) => en === begard);
  const niva = sok.get('rubrikniva') ?? '2';
  const arende = sok.get('arende') ?? '';
  if (vy === undefined || !NIVAER.includes(niva) || (vy === 'arende') !== (arende !== '')) return undefined;
  const sidor = portalensSidor(inloggad);
  const [mall, sida] = [sok.get('arendesida'), sok.get('oversiktssida')];
  const arendesida = mall === null ? undefined : portalmall(mall, sidor);
  const oversiktssida = sida === null ? undefined : portalsida(sida, sidor);
  const alla = (mall === null || arendesida) && (sida === null || oversiktssida);
  return alla ? { vy, arende, niva: Number(niva), arendesida, oversiktssida } : undefined;
}

function vyn(bild: Bild, { vy, arende }: Begaran): Fragmentvy {
  if (vy !== 'arende') return { vy };
  const fynd = hittaArende(arende, bild.tidslinje, bild.data);
  return { vy, fynd, galler: partnamn(bild.part, bild.sprak) };
}

/** The way to the rest: the portal's own overview, but from that overview, and where it has none, to ours. */
function vagen(bild: Bild, { vy, oversiktssida }: Begaran) {
  const namn = namnet(bild.sprak);
  if (vy !== 'oversikt' && oversiktssida !== undefined)
    return { namn, till: oversiktssida, tillord: bild.ord.arende.alla };
  return { namn, till: `${adress()}/hem`, tillord: fyll(fragmenttexter(bild.sprak).tillAllt, { namn }) };
}

async function fragment(
  forfragan: Forfragan,
  inloggad: Inloggad,
  { part, vy }: { readonly part: string; readonly vy: string },
): Promise<Response> {
  const begaran = begaranI(forfragan, inloggad, vy);
  if (begaran === undefined) return problem('ogiltig-fraga');
  const { arende, arendesida, niva } = begaran;
  // As on the page of a case: who was not given its address learns nothing, and nobody is asked.
  if (arende !== '' && !session().opak.agerArende(inloggad.agare, partId(inloggad, part), arende))
    return problem('far-inte');
  const bild = await bildenFor(forfragan, inloggad, part);
  if (bild instanceof Response) return bild;
  const sidan = (nyckel: string) => {
    const id = bild.arendeId(nyckel);
    return id && arendesida?.(id);
  };
  const text = fragmentet(
    { ...bild, niva, arendesida: sidan },
    { ...vyn(bild, begaran), ...vagen(bild, begaran) },
  );
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
.bollkoll .bollkoll-namn{font-weight:700}
.bollkoll dl{margin:.75em 0 1.5em}
.bollkoll dl>div{display:flex;flex-wrap:wrap;gap:0 .5em;padding:.25em 0}
.bollkoll dt{flex:0 0 10em}
.bollkoll dd{flex:1 1 10em;margin:0}
.bollkoll-antal b{border:2px solid;border-radius:1em;display:inline-block;line-height:1.6;min-inline-size:1em;padding:0 .4em;text-align:center}
.bollkoll blockquote{border:0;font-style:normal;margin:.5em 0;padding:0}
.bollkoll .bollkoll-steg{display:inline-block;font-weight:700;padding:.5em 0}
.bollkoll .bollkoll-steg::after{content:"\\a0↗"/""}
.bollkoll a[href^="tel:"]{white-space:nowrap}
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
