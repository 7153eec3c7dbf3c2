// A producentärende as its events tell it: the ball, since when, the story and what is coming. Promises to be a
// function of the events and of now. Leaves case names and sentences to the page.

import { type Boll, type Bolltillstand, bollAv, forenaFlaggor, type Period, perioderAv } from './boll.ts';
import type { Handelse } from './handelse.ts';
import type { Kallage } from './kallage.ts';
import { ordning } from './kanonisk.ts';
import { type Kundhandelse, type Referens, sakerAdress } from './kundhandelse.ts';
import { arendetypAv } from './kundhandelsetyp.ts';

/** One case (standard 6.2.3) with the ball. Event lists are newest first. */
export type Producentarende = {
  /** Stable while its events are; opaque to readers. */
  readonly nyckel: string;
  readonly kund: string;
  readonly producent: string;
  /** PRODUCENT.ARENDETYP of the newest event. */
  readonly arendetyp: string;
  readonly boll: Boll;
  /** Finished in the authority's eyes and yet something for the customer to do. */
  readonly motsagelse: boolean;
  /** Start of the unbroken run of this ball, epoch ms. Undefined when the ball is unclear for want of events. */
  readonly sedan?: number | undefined;
  /** Swedish calendar days with this ball. */
  readonly dagar?: number | undefined;
  readonly perioder: readonly Period[];
  readonly handelser: readonly Handelse[];
  /** Events later than now, the furthest away first. They never decide the ball. */
  readonly kommande: readonly Handelse[];
  readonly kallor: readonly string[];
  /** A källa of this case had events that could not be read. */
  readonly kanSaknaNyare: boolean;
  /** When the oldest answer behind it came, epoch ms, if one of its källor has failed since. */
  readonly foraldradSedan?: number | undefined;
};

function nyastForst(a: Handelse, b: Handelse): number {
  return (
    b.handelse.tidpunkt.ms - a.handelse.tidpunkt.ms ||
    ordning(a.handelse.kundhandelseId, b.handelse.kundhandelseId)
  );
}

const OLASLIGT = { klart: null, kraverKundatgard: null };
const INGA: readonly Handelse[] = [];

// `tidigare`: newest first, and their events. Nothing can be read without any, or when a narrowed question is all that
// showed one of the newest: what it left out may be newer still.
function bollOch(tidigare: readonly Handelse[], kundhandelser: readonly Kundhandelse[]): Bolltillstand {
  const newest = kundhandelser[0]?.tidpunkt.ms;
  let end = 0;
  let narrowed = newest === undefined;
  for (; kundhandelser[end]?.tidpunkt.ms === newest && end < tidigare.length; end += 1)
    narrowed ||= tidigare[end]?.avsmalnad === true;
  return bollAv(narrowed ? OLASLIGT : forenaFlaggor(kundhandelser, 0, end));
}

/** Newest first, parted at `now`. Most cases have nothing to come. */
function delade(events: readonly Handelse[], now: number) {
  const sorted = events.length > 1 ? events.toSorted(nyastForst) : events;
  const first = sorted.findIndex((h) => h.handelse.tidpunkt.ms <= now);
  if (first === 0) return { handelser: sorted, kommande: INGA };
  return first < 0
    ? { handelser: INGA, kommande: sorted }
    : { handelser: sorted.slice(first), kommande: sorted.slice(0, first) };
}

// Through the same källor, mostly: events of one answer share the very list.
function kallornaTill(events: readonly [Handelse, ...Handelse[]]): readonly string[] {
  const [{ kallor }] = events;
  if (kallor.length === 1 && events.every((h) => h.kallor === kallor)) return kallor;
  return [...new Set(events.flatMap((h) => h.kallor))].sort(ordning);
}

// What is in doubt of a case whose källor are not all well.
function tvivel(events: readonly Handelse[], kallor: readonly Kallage[]) {
  const through = ({ kallor: ids, parter }: Handelse) =>
    kallor.filter(({ kalla, part }) => ids.includes(kalla) && parter.includes(part));
  const stale = events
    .filter((h) => through(h).length > 0 && through(h).every((k) => k.fel !== undefined))
    .map((h) => h.hamtad);
  return {
    kanSaknaNyare: events.some((h) => through(h).some((k) => k.olasliga > 0)),
    foraldradSedan: stale.length > 0 ? Math.min(...stale) : undefined,
  };
}

const UTAN_TVIVEL = { kanSaknaNyare: false, foraldradSedan: undefined };

/** Builds a case from its events, at least one, in any order, and the källor of its kund and producent. */
export function producentarendeAv(
  nyckel: string,
  events: readonly [Handelse, ...Handelse[]],
  now: number,
  kallor: readonly Kallage[],
): Producentarende {
  const { handelser, kommande } = delade(events, now);
  const first = handelser[0] ?? kommande.at(-1) ?? events[0];
  const kundhandelser = handelser.map((h) => h.handelse);
  const { boll, motsagelse } = bollOch(handelser, kundhandelser);
  const perioder = perioderAv(kundhandelser, now);
  const run = perioder[0]?.boll === boll ? perioder[0] : undefined;
  const doubtful = kallor.some((k) => k.fel !== undefined || k.olasliga > 0);
  const { kanSaknaNyare, foraldradSedan } = doubtful ? tvivel(events, kallor) : UTAN_TVIVEL;
  // All in one: spread, each of perhaps thousands would be made twice.
  return {
    nyckel,
    kund: first.kund,
    producent: first.producent,
    arendetyp: arendetypAv(first.handelse.kundhandelseTyp),
    boll,
    motsagelse,
    sedan: run?.fran,
    dagar: run?.dagar,
    perioder,
    handelser,
    kommande,
    kallor: kallornaTill(events),
    kanSaknaNyare,
    foraldradSedan,
  };
}

/**
 * What the customer can do next: the first safe e-service link of the newest event within the run of the present
 * ball that carries one. Undefined when no event in the run offers a link that may be followed.
 */
export function nastaSteg(
  arende: Producentarende,
): { adress: string; referens: Referens; handelse: Handelse } | undefined {
  for (const handelse of arende.handelser) {
    if (arende.sedan !== undefined && handelse.handelse.tidpunkt.ms < arende.sedan) return undefined;
    for (const referens of handelse.handelse.referenser.etjanst ?? []) {
      const adress = sakerAdress(referens);
      if (adress !== undefined) return { adress, referens, handelse };
    }
  }
  return undefined;
}
