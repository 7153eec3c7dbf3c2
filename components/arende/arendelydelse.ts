// What is said on the page of one case, as text: whose move it is and since when, each side's part, the story with its turns. For the
// page and for the fragment alike; leaves the markup to them. Apart from `lydelse.ts`, for the overview needs none of it.

import { type Boll, bollAv, forenaFlaggor, type Period } from '../../lib/arenden/boll.ts';
import type { Handelse } from '../../lib/arenden/handelse.ts';
import type { Kundhandelse } from '../../lib/arenden/kundhandelse.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { antal, uppraknat } from '../texter/antal.ts';
import type { Arendetexter } from '../texter/arende.ts';
import { dag } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { sedanText } from '../texter/sedan.ts';
import type { Sprak } from '../texter/sprak.ts';
import { annatSprak } from '../tidslinje/visbar.ts';

const FLEST_PERIODER = 4;

type Ordrum = {
  readonly ord: { readonly arende: Arendetexter; readonly oversikt: Oversiktstexter };
  readonly sprak: Sprak;
};
type Ledarrum = Ordrum & { readonly tidslinje: { readonly now: number } | undefined };

/** The sentence that leads: whose move, and since when. */
export function ledareI(arende: Producentarende, namn: string, rum: Ledarrum): string {
  const { boll, dagar, sedan: mal, handelser } = arende;
  const { ledare } = rum.ord.arende;
  if (handelser.length === 0) return ledare.kommande;
  const sedan = dagar === undefined ? undefined : sedanText(dagar, rum.ord.oversikt);
  if (boll === 'hos-dig') return sedan === undefined ? ledare.hosDigOkand : fyll(ledare.hosDig, { sedan });
  if (boll === 'hos-producenten')
    return sedan === undefined ? fyll(ledare.hosOkand, { namn }) : fyll(ledare.hos, { namn, sedan });
  if (boll !== 'i-mal') return ledare.oklart;
  if (mal === undefined) return ledare.malOkand;
  return fyll(ledare.mal, { dag: dag(mal, rum.tidslinje?.now ?? mal, rum.sprak) });
}

/** *9 dagar hos kommunen och 3 dagar hos dig*: where the ball lay before, newest first. Undefined when that is nowhere. */
export function dessforinnan(
  perioder: readonly Period[],
  namn: string,
  { ord, sprak }: Ordrum,
): string | undefined {
  const { period, dessforinnan: mening } = ord.arende;
  const tidigare = perioder.slice(1).filter((p) => p.dagar > 0);
  const delar = tidigare
    .slice(0, FLEST_PERIODER)
    .map(({ boll, dagar }) => fyll(period[boll], { dagar: antal(dagar, ...ord.oversikt.dag), namn }));
  return delar.length === 0 ? undefined : fyll(mening, { perioder: uppraknat(delar, sprak) });
}

/** What you need to do, when the ball is not yours. `vem`: the authority's name. */
export function dinMening({ boll, handelser }: Producentarende, vem: string, texter: Arendetexter): string {
  if (handelser.length === 0) return texter.duKommande;
  if (boll === 'hos-producenten') return fyll(texter.duInget, { namn: vem });
  return boll === 'i-mal' ? texter.duKlart : fyll(texter.duOklart, { namn: vem });
}

/** What the authority does. Undefined when it has the ball: then its own newest words say it. */
export function derasMening(arende: Producentarende, vem: string, texter: Arendetexter): string | undefined {
  const { boll, handelser, motsagelse } = arende;
  if (boll === 'hos-producenten') return undefined;
  if (handelser.length === 0) return fyll(texter.deKommande, { namn: vem });
  if (motsagelse) return fyll(texter.deMotsagelse, { namn: vem });
  if (boll === 'hos-dig') return fyll(texter.deVantar, { namn: vem });
  return boll === 'i-mal' ? fyll(texter.deKlart, { namn: vem }) : fyll(texter.deOklart, { namn: vem });
}

/** An event of the story. `lage`: the ball at its instant, whatever the order of what came in it. */
export type Steg = { readonly handelse: Kundhandelse; readonly lage: Boll; readonly kommande: boolean };

function stegI(handelser: readonly Handelse[], kommande: boolean): readonly Steg[] {
  const perTid = Map.groupBy(handelser, (h) => h.handelse.tidpunkt.ms);
  return handelser.map(({ handelse }) => {
    const same = (perTid.get(handelse.tidpunkt.ms) ?? []).map((h) => h.handelse);
    return { handelse, lage: bollAv(forenaFlaggor(same)).boll, kommande };
  });
}

/** The story, newest first, with what is coming above it. */
export function berattelsen({ kommande, handelser }: Producentarende): readonly Steg[] {
  return [...stegI(kommande, true), ...stegI(handelser, false)];
}

function turen({ lage, kommande }: Steg, tidigare: Boll | undefined, vem: string, texter: Arendetexter) {
  const { tur: t } = texter;
  if (kommande) return texter.kommande;
  if (lage === 'hos-dig') return tidigare === 'hos-dig' ? t.kvarHosDig : t.tillDig;
  if (lage === 'hos-producenten')
    return tidigare === 'hos-producenten'
      ? fyll(t.kvarHosDem, { namn: vem })
      : fyll(t.tillDem, { namn: vem });
  return lage === 'i-mal' ? t.iMal : t.oklart;
}

/** Where the ball went with an event, and what to know of its words and its time. `tidigare`: the ball at the event before it. */
export function turmening(
  steg: Steg,
  tidigare: Boll | undefined,
  vem: string,
  { ord, sprak }: Ordrum,
): string {
  const annat = annatSprak(steg.handelse.sprak, sprak);
  return [
    turen(steg, tidigare, vem, ord.arende),
    ...(annat === undefined ? [] : [fyll(ord.oversikt.skrevPa, { sprak: annat })]),
    ...(steg.handelse.tidpunkt.tvetydig ? [ord.arende.tvetydig] : []),
  ].join('. ');
}
