// What is said of a case, as text: its events quoted, where its ball is, what is odd about it. For the page and for the fragment
// alike; leaves the markup to them.

import { type Kundhandelse, type Referens, sakerAdress } from '../../lib/arenden/kundhandelse.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Servicenotis } from '../../lib/arenden/tidslinje.ts';
import { klockslag } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import type { Sprak } from '../texter/sprak.ts';
import { kortad, visbar } from '../tidslinje/visbar.ts';

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
