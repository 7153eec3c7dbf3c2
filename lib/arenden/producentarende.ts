// A producentärende as its events tell it: the ball, since when, the story and what is coming. Promises to be a
// function of the events and of now. Leaves case names and sentences to the page.

import { type Boll, bollAv, forenaFlaggor, type Period, perioderAv } from './boll.ts';
import type { Handelse } from './handelse.ts';
import { ordning } from './kanonisk.ts';
import { type Referens, sakerAdress } from './kundhandelse.ts';
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
  readonly sedan?: number;
  /** Swedish calendar days with this ball. */
  readonly dagar?: number;
  readonly perioder: readonly Period[];
  readonly handelser: readonly Handelse[];
  /** Events later than now, the furthest away first. They never decide the ball. */
  readonly kommande: readonly Handelse[];
  readonly kallor: readonly string[];
  /** A källa of this case had events that could not be read. */
  readonly kanSaknaNyare: boolean;
  /** When the oldest answer behind it came, epoch ms, if one of its källor has failed since. */
  readonly foraldradSedan?: number;
};

/** What is known of the källor that the case came through. */
export type Kallkunskap = {
  readonly olasliga: (handelse: Handelse) => boolean;
  readonly harFalleratSedan: (handelse: Handelse) => boolean;
};

function nyastForst(a: Handelse, b: Handelse): number {
  return (
    b.handelse.tidpunkt.ms - a.handelse.tidpunkt.ms ||
    ordning(a.handelse.kundhandelseId, b.handelse.kundhandelseId)
  );
}

function bollOch(tidigare: readonly Handelse[], avsmalnad: boolean) {
  const newest = tidigare[0]?.handelse.tidpunkt.ms;
  if (newest === undefined || avsmalnad) return { boll: 'oklart' as const, motsagelse: false };
  const at = tidigare.map((h) => h.handelse).filter((h) => h.tidpunkt.ms === newest);
  return bollAv(forenaFlaggor(at));
}

/** Builds a case from its events, at least one, in any order. */
export function producentarendeAv(
  nyckel: string,
  events: readonly [Handelse, ...Handelse[]],
  now: number,
  kunskap: Kallkunskap,
): Producentarende {
  const sorted = [...events].sort(nyastForst);
  const handelser = sorted.filter((h) => h.handelse.tidpunkt.ms <= now);
  const kommande = sorted.filter((h) => h.handelse.tidpunkt.ms > now);
  const first = handelser[0] ?? kommande.at(-1) ?? events[0];
  const avsmalnad = events.every((h) => h.avsmalnad);
  const { boll, motsagelse } = bollOch(handelser, avsmalnad);
  const perioder = perioderAv(
    handelser.map((h) => h.handelse),
    now,
  );
  const run = perioder[0];
  const stale = events.filter(kunskap.harFalleratSedan).map((h) => h.hamtad);
  return {
    nyckel,
    kund: first.kund,
    producent: first.producent,
    arendetyp: arendetypAv(first.handelse.kundhandelseTyp),
    boll,
    motsagelse,
    ...(run !== undefined && run.boll === boll && { sedan: run.fran, dagar: run.dagar }),
    perioder,
    handelser,
    kommande,
    kallor: [...new Set(events.flatMap((h) => h.kallor))].sort(ordning),
    kanSaknaNyare: events.some(kunskap.olasliga),
    ...(stale.length > 0 && { foraldradSedan: Math.min(...stale) }),
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
