// What stands on the two sides of the court, as values and words: which cases in what order, how many, and what an empty side may
// say. For the page and for the fragment alike. Promises that only a whole timeline says that nothing waits.

import { raknaSvar } from '../../lib/arenden/besked.ts';
import type { Boll } from '../../lib/arenden/boll.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { type Servicenotis, somFullstandig, type Tidslinje } from '../../lib/arenden/tidslinje.ts';
import { antal as antalOrd } from '../texter/antal.ts';
import type { Beskedstexter } from '../texter/besked.ts';
import { klockslag } from '../texter/datum.ts';
import { form, fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import type { Sprak } from '../texter/sprak.ts';

/** A slip on your side: a case, or a notice that asks something of you. `sedan`: epoch ms. */
export type Post = {
  readonly nyckel: string;
  readonly sedan: number;
  readonly arende?: Producentarende;
  readonly notis?: Servicenotis;
};

/** What waits for you, the ball that has lain longest first. */
export function poster(tidslinje: Tidslinje | undefined): readonly Post[] {
  const arenden = (tidslinje?.arenden ?? [])
    .filter((a) => a.boll === 'hos-dig')
    .map((arende): Post => ({ nyckel: arende.nyckel, sedan: arende.sedan ?? 0, arende }));
  const notiser = (tidslinje?.notiser ?? [])
    .filter((n) => n.attGora)
    .map((notis): Post => ({ nyckel: notis.nyckel, sedan: notis.handelse.handelse.tidpunkt.ms, notis }));
  return [...arenden, ...notiser].sort((a, b) => a.sedan - b.sedan);
}

/** *3 ärenden*, or that there are none. */
export function arendenOrd(n: number, texter: Oversiktstexter): string {
  return n === 0 ? texter.ingaArenden : antalOrd(n, ...texter.arende);
}

/** How many cases have this ball. */
export function antalI(tidslinje: Tidslinje | undefined, boll: Boll): number {
  return tidslinje?.arenden.filter((a) => a.boll === boll).length ?? 0;
}

/** The figure beside a group's heading: "at least" until nothing is missing; then, and only then, it may say none. */
export function antalstext(
  tidslinje: Tidslinje | undefined,
  { antal, notiser = 0 }: { readonly antal: number; readonly notiser?: number | undefined },
  texter: Oversiktstexter,
): string | undefined {
  const whole = tidslinje !== undefined && somFullstandig(tidslinje) !== undefined;
  if (!whole && antal + notiser === 0) return undefined;
  const parts = [
    antal > 0 || notiser === 0 ? arendenOrd(antal, texter) : undefined,
    notiser > 0 ? antalOrd(notiser, ...texter.meddelande) : undefined,
  ];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return whole ? text : fyll(texter.minst, { vad: text });
}

/** *5 av 6 har svarat*. */
export function svaratOrd(n: number, av: number, texter: Beskedstexter): string {
  return fyll(form(n, texter.svarat), { n, av });
}

/** How many have answered, and when the last of them did. */
export function svaratText(tidslinje: Tidslinje, texter: Beskedstexter, sprak: Sprak): string {
  const { fragade, svarat } = raknaSvar(tidslinje);
  const times = tidslinje.kallor.flatMap((k) => k.senasteSvar ?? []);
  const svar = svaratOrd(svarat, fragade, texter);
  if (times.length === 0) return svar;
  return svar + fyll(texter.senast, { tid: klockslag(Math.max(...times), sprak) });
}
