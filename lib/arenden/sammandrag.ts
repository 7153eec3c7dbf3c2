// What a timeline comes to in one line of a board over many kunder: how much lies where, what is missing, which ball has lain
// longest and what happened last. Promises that what is missing never counts as none: only a whole timeline can say zero. Leaves
// the words to the texts.

import { type Saknas, saknasI } from './besked.ts';
import type { Boll } from './boll.ts';
import type { Handelse } from './handelse.ts';
import { arendetypAv } from './kundhandelsetyp.ts';
import { dagarMellan } from './tidpunkt.ts';
import { somFullstandig, type Tidslinje } from './tidslinje.ts';

/** How many. `minst`: at least one, and there may be more; `okant`: none is known of, which does not mean that there are none. */
export type Mangd =
  | { readonly slag: 'precis'; readonly antal: number }
  | { readonly slag: 'minst'; readonly antal: number }
  | { readonly slag: 'okant' };

/** The ball that has lain longest: on the customer's side when any lies there, else with an authority. `sedan` is epoch ms. */
export type AldstaBoll = {
  readonly boll: 'hos-dig' | 'hos-producenten';
  readonly sedan: number;
  /** Swedish calendar days. */
  readonly dagar: number;
};

/** The newest event that has happened: when (epoch ms), at whom, about what kind of case. None of its words. */
export type SenastHant = { readonly ms: number; readonly producent: string; readonly arendetyp: string };

/**
 * One line. `vantar`: ids of the producers that have not been heard yet; `saknas` are those that are missing for good. `rattOkand`: ids
 * of those of which it is not known whether they may be asked, so that they were not.
 */
export type Sammandrag = {
  /** Cases, and notices without a case, that wait for the customer. */
  readonly hosDig: Mangd;
  readonly hosProducenten: Mangd;
  readonly iMal: Mangd;
  /** Cases with an unclear ball, and notices that cannot be read. */
  readonly oklart: Mangd;
  readonly vantar: readonly string[];
  readonly saknas: Saknas;
  readonly rattOkand: readonly string[];
  readonly aldst?: AldstaBoll;
  readonly senast?: SenastHant;
};

function mangd(antal: number, helt: boolean): Mangd {
  if (helt) return { slag: 'precis', antal };
  return antal > 0 ? { slag: 'minst', antal } : { slag: 'okant' };
}

function aldstaBoll({ arenden, notiser, now }: Tidslinje): AldstaBoll | undefined {
  const sedan = (boll: Boll) => arenden.flatMap((a) => (a.boll === boll ? (a.sedan ?? []) : []));
  const egna = [
    ...sedan('hos-dig'),
    ...notiser.flatMap((n) => (n.attGora ? n.handelse.handelse.tidpunkt.ms : [])),
  ];
  const boll = egna.length > 0 ? 'hos-dig' : 'hos-producenten';
  const alla = egna.length > 0 ? egna : sedan('hos-producenten');
  if (alla.length === 0) return undefined;
  const aldst = alla.reduce((a, b) => Math.min(a, b));
  return { boll, sedan: aldst, dagar: dagarMellan(aldst, now) };
}

function senastHant({ arenden, notiser, now }: Tidslinje): SenastHant | undefined {
  const hant: readonly Handelse[] = [
    // The newest of a case stands first in it.
    ...arenden.flatMap((a) => a.handelser.slice(0, 1)),
    ...notiser.flatMap((n) => (n.handelse.handelse.tidpunkt.ms <= now ? n.handelse : [])),
  ];
  const [forst, ...rest] = hant;
  if (forst === undefined) return undefined;
  const { producent, handelse } = rest.reduce(
    (a, b) => (b.handelse.tidpunkt.ms > a.handelse.tidpunkt.ms ? b : a),
    forst,
  );
  return { ms: handelse.tidpunkt.ms, producent, arendetyp: arendetypAv(handelse.kundhandelseTyp) };
}

/** The line of a timeline. `rattOkand`: whom else there may be a right to ask, which makes every number uncertain. */
export function sammandragAv(tidslinje: Tidslinje, rattOkand: readonly string[] = []): Sammandrag {
  const { arenden, notiser, kallor } = tidslinje;
  const helt = somFullstandig(tidslinje) !== undefined && rattOkand.length === 0;
  const med = (boll: Boll) => arenden.filter((a) => a.boll === boll);
  const oklara = med('oklart');
  const olasta = notiser.filter((n) => n.oklar).length;
  // Where nothing has happened yet no ball can be hidden.
  const kanDoljas = olasta > 0 || oklara.some((a) => a.handelser.length > 0);
  const hosDig = med('hos-dig').length + notiser.filter((n) => n.attGora).length;
  const aldst = aldstaBoll(tidslinje);
  const senast = senastHant(tidslinje);
  return {
    hosDig: mangd(hosDig, helt && !kanDoljas),
    hosProducenten: mangd(med('hos-producenten').length, helt),
    iMal: mangd(med('i-mal').length, helt),
    oklart: mangd(oklara.length + olasta, helt),
    vantar: [...new Set(kallor.flatMap((k) => (k.lage === 'vantar' ? k.producent : [])))],
    saknas: saknasI(tidslinje),
    rattOkand,
    ...(aldst && { aldst }),
    ...(senast && { senast }),
  };
}

/** How many there are known to be. */
export function kandaAv(mangd: Mangd): number {
  return mangd.slag === 'okant' ? 0 : mangd.antal;
}

// What waits for the customer; what may wait, unseen; what waits for an authority; what waits for nobody.
function grupp({ hosDig, hosProducenten }: Sammandrag): 0 | 1 | 2 | 3 {
  if (kandaAv(hosDig) > 0) return 0;
  if (hosDig.slag !== 'precis') return 1;
  return kandaAv(hosProducenten) > 0 ? 2 : 3;
}

/**
 * Worst first: who has waited longest for the customer; then those of whom it is not known, the most unknown first; then the longest wait for
 * an authority; and last those where nothing waits, the newest event first. Equals are the caller's to tell apart.
 */
export function varstForst(a: Sammandrag, b: Sammandrag): number {
  const skillnad = grupp(a) - grupp(b);
  if (skillnad !== 0) return skillnad;
  const saknade = ({ saknas: { svaradeInte, olasliga }, rattOkand }: Sammandrag) =>
    svaradeInte.length + olasliga.length + rattOkand.length;
  const okanda = grupp(a) === 1 ? saknade(b) - saknade(a) || kandaAv(b.oklart) - kandaAv(a.oklart) : 0;
  const langst = (a.aldst?.sedan ?? 0) - (b.aldst?.sedan ?? 0);
  return okanda || langst || (b.senast?.ms ?? 0) - (a.senast?.ms ?? 0);
}
