// What is said of a case, as text: its events quoted, where its ball is, what is odd about it. For the page and for the fragment
// alike; leaves the markup to them.

import { type Kundhandelse, type Referens, sakerAdress } from '../../lib/arenden/kundhandelse.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Servicenotis } from '../../lib/arenden/tidslinje.ts';
import { dag, klockslag } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { sedanText } from '../texter/sedan.ts';
import type { Sprak } from '../texter/sprak.ts';
import { kortad, visbar } from '../tidslinje/visbar.ts';
import { ledandeHandelse, servicelofteAv } from './ledande.ts';

/** What words need: the texts, their language, what authorities are called, and the server's clock (epoch ms). */
export type Lydelserum = {
  readonly texter: Oversiktstexter;
  readonly sprak: Sprak;
  readonly namn: (producent: string) => string;
  readonly now: number;
};

/** The text of an event: its heading, and what it says when that is more. */
export function handelsetext({ rubrik, beskrivning }: Kundhandelse): string {
  const [first, more] = [visbar(rubrik), visbar(beskrivning)];
  return more === '' || more === first ? first : `${first}\n\n${more}`;
}

/** The first e-service link of a notice that may be followed. */
export function notissteg({ handelse }: Servicenotis): { adress: string; referens: Referens } | undefined {
  for (const referens of handelse.handelse.referenser.etjanst ?? []) {
    const adress = sakerAdress(referens);
    if (adress !== undefined) return { adress, referens };
  }
  return undefined;
}

/** The authority's own words on a link; undefined when there are none, and ours are used. */
export function lankord({ lanktext = '' }: Referens): string | undefined {
  const theirs = visbar(lanktext).replaceAll('\n', ' ');
  return theirs === '' ? undefined : (kortad(theirs, 120) ?? theirs);
}

/** Where the ball of a case is that waits for nothing from you. */
export function lageord(
  { boll, dagar, sedan, kommande, handelser, producent }: Producentarende,
  { texter, sprak, namn: kallad, now }: Lydelserum,
): string {
  const namn = kallad(producent);
  const dagen = (ms: number) => dag(ms, now, sprak);
  if (boll === 'i-mal')
    return sedan === undefined
      ? fyll(texter.malOkand, { namn })
      : fyll(texter.malDatum, { namn, dag: dagen(sedan) });
  if (boll === 'hos-producenten')
    return dagar === undefined
      ? fyll(texter.hosOkand, { namn })
      : fyll(texter.hos, { namn, sedan: sedanText(dagar, texter) });
  const next = kommande.at(-1)?.handelse.tidpunkt;
  if (handelser.length === 0 && next) return fyll(texter.oklartKommande, { namn, dag: dagen(next.ms) });
  return fyll(texter.oklartHos, { namn });
}

/** The one line of such a case: the service promise if there is one, else the newest event's heading for a case that is going on. */
export function radord(arende: Producentarende): { text: string; sprak: string } | undefined {
  const lofte = servicelofteAv(arende);
  if (arende.boll === 'hos-producenten' && lofte !== undefined) return lofte;
  const newest = (ledandeHandelse(arende) ?? arende.kommande.at(-1))?.handelse;
  if (newest === undefined || arende.boll === 'i-mal') return undefined;
  return { text: visbar(newest.rubrik), sprak: newest.sprak };
}

/** What one should know before trusting what is said of a case: contradiction, missing, old. */
export function anmarkningar(
  { producent, motsagelse, kanSaknaNyare, foraldradSedan }: Producentarende,
  { texter, sprak, namn: kallad }: Lydelserum,
): readonly string[] {
  const namn = kallad(producent);
  return [
    ...(motsagelse ? [fyll(texter.motsagelse, { namn })] : []),
    ...(kanSaknaNyare ? [fyll(texter.kanSaknaNyare, { namn })] : []),
    ...(foraldradSedan === undefined
      ? []
      : [fyll(texter.foraldrad, { namn, tid: klockslag(foraldradSedan, sprak) })]),
  ];
}
