// The second half of the one primitive: folds outcomes into a timeline with its gaps. Promises to be a function of
// the set of outcomes, whatever their order and repetition, and never to turn a failure into nothing. Leaves asking
// to formedling and words to the page.

import { forenaHandelser, type Handelse } from './handelse.ts';
import { type Kallage, kallagenAv, type Vantad } from './kallage.ts';
import { ordning } from './kanonisk.ts';
import { arendetypAv } from './kundhandelsetyp.ts';
import type { Namn } from './namnregister.ts';
import { Stege, vem } from './nyckel.ts';
import { type Producentarende, producentarendeAv } from './producentarende.ts';
import { arBesvarat, type Besvarat, laggTill, type Samling, tomSamling } from './samling.ts';
import type { Utfall } from './utfall.ts';

/** An event without a case: a service notice on type level (standard 6.2.5). Never merged into a case. */
export type Servicenotis = {
  readonly nyckel: string;
  readonly arendetyp: string;
  readonly handelse: Handelse;
  /** Keys of the cases of that type that began later than the notice. */
  readonly arenden: readonly string[];
  /** Requires the customer, is not in the future, and no such case has begun. */
  readonly attGora: boolean;
  /** The same, but whether it requires the customer could not be read. */
  readonly oklar: boolean;
};

/** What is known at `now`, and what is missing. */
export type Tidslinje = {
  readonly now: number;
  readonly arenden: readonly Producentarende[];
  readonly notiser: readonly Servicenotis[];
  readonly kallor: readonly Kallage[];
  /** The register of companies did not answer: the kund may have firms that nobody was asked about. */
  readonly foretagOkanda: boolean;
};

/** At what instant (epoch ms, the server's clock), which sources were asked, and whether some may be unknown. */
export type Vikvillkor = {
  readonly now: number;
  readonly vantade: readonly Vantad[];
  readonly foretagOkanda?: boolean;
};

declare const complete: unique symbol;
/** A timeline in which nothing is missing. The only proof from which "nothing to do" may be said. */
export type FullstandigTidslinje = Tidslinje & { readonly [complete]: true };

/** The proof, or undefined when any källa is missing, was narrowed, or had something unreadable, or firms are unknown. */
export function somFullstandig(tidslinje: Tidslinje): FullstandigTidslinje | undefined {
  const asked = tidslinje.kallor.length > 0 && !tidslinje.foretagOkanda;
  const whole = asked && tidslinje.kallor.every((kalla) => kalla.fullstandig);
  return whole ? (tidslinje as FullstandigTidslinje) : undefined;
}

const RANG = { 'hos-dig': 0, oklart: 1, 'hos-producenten': 2, 'i-mal': 3 } as const;

// The customer's own ball first; the ball that has lain longest first; what is finished newest first.
function bollordning(a: Producentarende, b: Producentarende): number {
  if (a.boll !== b.boll) return RANG[a.boll] - RANG[b.boll];
  const oldest = (a.sedan ?? 0) - (b.sedan ?? 0);
  return (a.boll === 'i-mal' ? -oldest : oldest) || ordning(a.nyckel, b.nyckel);
}

function borjade(arende: Producentarende): number {
  return (
    (arende.handelser.at(-1) ?? arende.kommande.at(-1))?.handelse.tidpunkt.ms ?? Number.POSITIVE_INFINITY
  );
}

/** The cases of one type that have begun, and when, in the order of the timeline. */
type Begynnelser = readonly { readonly ms: number; readonly arende: Producentarende }[];

// Of the types of the notices alone: most cases have none. `arenden`: in the order of the timeline.
function begynnelserAv(
  arenden: readonly Producentarende[],
  notiser: readonly Handelse[],
  now: number,
): ReadonlyMap<string, Begynnelser> {
  const typer = new Map<string, { ms: number; arende: Producentarende }[]>();
  for (const { handelse } of notiser) typer.set(arendetypAv(handelse.kundhandelseTyp), []);
  for (const arende of arenden) {
    const begun = typer.get(arende.arendetyp);
    const ms = begun && borjade(arende);
    if (ms !== undefined && ms <= now) begun?.push({ ms, arende });
  }
  return typer;
}

// `begynnelser`: of the notice's own type.
function notisAv(handelse: Handelse, begynnelser: Begynnelser, now: number): Servicenotis {
  const { kundhandelseTyp, kundhandelseId, tidpunkt, producentarendetKraverKundatgard } = handelse.handelse;
  const arendetyp = arendetypAv(kundhandelseTyp);
  const later: string[] = [];
  for (const { ms, arende } of begynnelser) if (ms > tidpunkt.ms) later.push(arende.nyckel);
  const galler = tidpunkt.ms <= now && later.length === 0;
  return {
    nyckel: JSON.stringify([handelse.kund, handelse.producent, arendetyp, kundhandelseId]),
    arendetyp,
    handelse,
    arenden: later,
    attGora: galler && producentarendetKraverKundatgard === true,
    oklar: galler && producentarendetKraverKundatgard === null,
  };
}

function nyastForst(a: Servicenotis, b: Servicenotis): number {
  return b.handelse.handelse.tidpunkt.ms - a.handelse.handelse.tidpunkt.ms || ordning(a.nyckel, b.nyckel);
}

type Grupp = [Handelse, ...Handelse[]];

// The cases of the events, and the events that belong to none.
function grupperade(stege: Stege, events: readonly Handelse[]) {
  const rungs = events.map((handelse) => stege.las(handelse));
  // By the number of their name, which is quicker to find than the name.
  const grupper: (Grupp | undefined)[] = new Array(stege.namnen.length);
  const utanArende: Handelse[] = [];
  const put = (namn: Namn, handelse: Handelse) => {
    const known = grupper[namn.nr];
    if (known) known.push(handelse);
    else grupper[namn.nr] = [handelse];
  };
  events.forEach((handelse, i) => {
    const rung = rungs[i];
    if (rung === undefined) utanArende.push(handelse);
    else if ('nr' in rung) put(stege.arendet(rung), handelse);
    else for (const namn of stege.arendena(rung)) put(namn, handelse);
  });
  return { grupper, utanArende };
}

// What one producent says of one kund: its cases, and the notices, which belong to none.
function deras(svar: readonly Besvarat[], kallor: readonly Kallage[], now: number) {
  const events = forenaHandelser(svar);
  const [first] = events;
  if (first === undefined) return { arenden: [], notiser: [] };
  const stege = new Stege(first);
  const { grupper, utanArende } = grupperade(stege, events);
  const arenden: Producentarende[] = [];
  for (const namn of stege.namnen) {
    const own = grupper[namn.nr];
    if (own) arenden.push(producentarendeAv(stege.nyckel(namn), own, now, kallor));
  }
  // Here for the notices' sake; what is in order already costs the timeline little to put in order.
  arenden.sort(bollordning);
  if (utanArende.length === 0) return { arenden, notiser: [] };
  const begynnelser = begynnelserAv(arenden, utanArende, now);
  const notiser = utanArende.map((h) =>
    notisAv(h, begynnelser.get(arendetypAv(h.handelse.kundhandelseTyp)) ?? [], now),
  );
  return { arenden, notiser };
}

/** The timeline of a set of outcomes. */
export function tidslinjeAv(
  samling: Samling,
  { now, vantade, foretagOkanda = false }: Vikvillkor,
): Tidslinje {
  const kallor = kallagenAv(samling, vantade);
  const kallorAv = Map.groupBy(kallor, vem);
  const svarAv = Map.groupBy(samling.filter(arBesvarat), vem);
  const alla = [...svarAv].map(([vems, svar]) => deras(svar, kallorAv.get(vems) ?? [], now));
  return {
    now,
    arenden: alla.flatMap(({ arenden }) => arenden).sort(bollordning),
    notiser: alla.flatMap(({ notiser }) => notiser).sort(nyastForst),
    kallor,
    foretagOkanda,
  };
}

/** Folds outcomes all at once: the same as adding them one by one to a samling. */
export function vikUtfall(utfall: Iterable<Utfall>, villkor: Vikvillkor): Tidslinje {
  let samling = tomSamling;
  for (const ett of utfall) samling = laggTill(samling, ett);
  return tidslinjeAv(samling, villkor);
}
