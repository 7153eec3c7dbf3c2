// A producentärende as its events tell it: the ball, since when, the story and what is coming. Promises to be a
// function of the events and of now. Leaves case names and sentences to the page.

import { type Boll, type Bolltillstand, bollAv, forenaFlaggor, type Period, perioderAv } from './boll.ts';
import type { Handelse } from './handelse.ts';
import type { Kallage } from './kallage.ts';
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

function nyastForst(a: Handelse, b: Handelse): number {
  return (
    b.handelse.tidpunkt.ms - a.handelse.tidpunkt.ms ||
    ordning(a.handelse.kundhandelseId, b.handelse.kundhandelseId)
  );
}

// `tidigare`: newest first. Nothing can be read without any, or when a narrowed question is all that showed one of the
// newest: what it left out may be newer still.
function bollOch(tidigare: readonly Handelse[]): Bolltillstand {
  const at = tidigare.filter((h) => h.handelse.tidpunkt.ms === tidigare[0]?.handelse.tidpunkt.ms);
  if (at.length === 0 || at.some((h) => h.avsmalnad)) return bollAv({ klart: null, kraverKundatgard: null });
  return bollAv(forenaFlaggor(at.map((h) => h.handelse)));
}

/** Builds a case from its events, at least one, in any order, and the källor of its kund and producent. */
export function producentarendeAv(
  nyckel: string,
  events: readonly [Handelse, ...Handelse[]],
  now: number,
  kallor: readonly Kallage[],
): Producentarende {
  const sorted = [...events].sort(nyastForst);
  const handelser = sorted.filter((h) => h.handelse.tidpunkt.ms <= now);
  const kommande = sorted.filter((h) => h.handelse.tidpunkt.ms > now);
  const first = handelser[0] ?? kommande.at(-1) ?? events[0];
  const { boll, motsagelse } = bollOch(handelser);
  const perioder = perioderAv(
    handelser.map((h) => h.handelse),
    now,
  );
  const run = perioder[0];
  const through = ({ kallor: ids, parter }: Handelse) =>
    kallor.filter(({ kalla, part }) => ids.includes(kalla) && parter.includes(part));
  const doubtful = kallor.some((k) => k.fel !== undefined || k.olasliga > 0) ? events : [];
  const stale = doubtful
    .filter((h) => through(h).length > 0 && through(h).every((k) => k.fel !== undefined))
    .map((h) => h.hamtad);
  return {
    nyckel,
    kund: first.kund,
    producent: first.producent,
    arendetyp: arendetypAv(first.handelse.kundhandelseTyp),
    boll,
    motsagelse,
    perioder,
    handelser,
    kommande,
    kallor: [...new Set(events.flatMap((h) => h.kallor))].sort(ordning),
    kanSaknaNyare: doubtful.some((h) => through(h).some((k) => k.olasliga > 0)),
    ...(run?.boll === boll && { sedan: run.fran, dagar: run.dagar }),
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
