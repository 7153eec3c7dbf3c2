/** One question as it is planned: a function of the seed, the källor and the question's number, and of nothing else. */
import { ADRESSFEL, type Adressfel, DIREKTFEL, SVARSFEL, type Svarsfel } from './fel.ts';
import { type Slump, slumpAv } from './slump.ts';
import { arNere, drojsmal, type Kallsort } from './varldsplan.ts';

/** What a forwarder says of one producent and part. `tyst`: nothing; `halv`: events, and that it failed. */
export type Delfraga = { readonly lage: 'ok' | 'fel' | 'tyst' | 'halv'; readonly status: number };

/** Whom a question is about, and how the part is known on the wire and in the engine. */
export type Planpart = {
  readonly id: string;
  readonly kundId: string;
  readonly nummer: string;
  readonly typ: 'Personnummer' | 'Organisationsnummer';
};

/** One källa in one question. */
export type Kallplan = {
  readonly sort: Kallsort;
  readonly adressfel: Adressfel;
  readonly deadlineMs: number;
  /** Not asked, for it has said beforehand that it is closed. */
  readonly stangd: boolean;
};

/** How one call is answered, and how long that takes to begin. */
export type Beteende = { readonly fel: Svarsfel; readonly ms: number };

export type Fragplan = {
  readonly fro: number;
  readonly nr: number;
  readonly korrelation: string;
  readonly parter: readonly [Planpart, ...Planpart[]];
  readonly kallor: readonly [Kallplan, ...Kallplan[]];
  readonly totalMs: number;
  readonly samtidiga: number;
  /** Which memory of other questions it has: none, its own, or one shared with its block. */
  readonly vakt: 'ingen' | 'egen' | 'delad';
  readonly igen: boolean;
  /** Asked twice at the same moment, as by a double click; of a pair that parts, the second leaves. */
  readonly tvilling?: 'stannar' | 'lamnar';
  /** When the caller leaves, and how: by the signal, or by closing the generator. */
  readonly lamnar?: { readonly efterMs: number; readonly satt: 'signal' | 'stang' };
};

const PERSON: Planpart = { id: 'jag', kundId: 'k1', nummer: '189807149829', typ: 'Personnummer' };
const FIRMA: Planpart = { id: 'firma', kundId: 'k1', nummer: '189807149829', typ: 'Organisationsnummer' };
const BOLAG: Planpart = { id: 'bolag', kundId: 'k2', nummer: '164420162606', typ: 'Organisationsnummer' };

const hex = (tal: number, siffror: number) => tal.toString(16).padStart(siffror, '0');

/** The question's UUID, which every call carries: the producers read the number back from it. */
export const korrelationAv = (fro: number, nr: number): string =>
  `${hex(fro >>> 0, 8)}-0000-4000-8000-${hex(nr, 12)}`;
/** The number of the question, or undefined when it is not one of this run. */
export function nummerUr(korrelation: string, fro: number): number | undefined {
  const nr = Number.parseInt(korrelation.slice(24), 16);
  return Number.isInteger(nr) && korrelation === korrelationAv(fro, nr) ? nr : undefined;
}

function kallplan(sort: Kallsort, fro: number, nr: number): Kallplan {
  const slump = slumpAv(fro, 'kallplan', nr, sort.id);
  const vikter = Object.fromEntries(Object.entries(ADRESSFEL).map(([namn, { vikt }]) => [namn, vikt]));
  const adressfel = slump.viktad(vikter as Record<Adressfel, number>);
  return {
    sort,
    adressfel: arNere(sort, fro, nr) ? 'nekad' : adressfel,
    deadlineMs: slump.heltal(80, 260),
    stangd: slump.chans(0.02),
  };
}

// Which of the källor, in the order of chance.
function urval(varld: readonly Kallsort[], slump: Slump): readonly [Kallsort, ...Kallsort[]] {
  const blandade = varld.map((sort) => ({ sort, plats: slump.tal() })).sort((a, b) => a.plats - b.plats);
  const valda = blandade.slice(0, slump.heltal(1, Math.min(varld.length, 8))).map(({ sort }) => sort);
  const [forsta, ...resten] = valda;
  if (forsta === undefined) throw new Error('a run needs at least one källa');
  return [forsta, ...resten];
}

/** The plan of question `nr`. */
export function planera(varld: readonly Kallsort[], fro: number, nr: number): Fragplan {
  const slump = slumpAv(fro, 'fraga', nr);
  const [forsta, ...resten] = urval(varld, slump);
  const totalMs = slump.heltal(150, 380);
  const lamnar = { efterMs: slump.heltal(0, 120), satt: slump.en(['signal', 'stang'] as const) };
  const leaves = slump.chans(0.1);
  const twin = slump.chans(0.08);
  return {
    ...{ fro, nr, totalMs },
    korrelation: korrelationAv(fro, nr),
    parter: slump.en([[PERSON], [PERSON], [PERSON, BOLAG], [PERSON, FIRMA]]),
    kallor: [kallplan(forsta, fro, nr), ...resten.map((sort) => kallplan(sort, fro, nr))],
    samtidiga: slump.en([64, 64, 64, 3]),
    vakt: slump.en(['ingen', 'egen', 'delad']),
    igen: slump.chans(0.05),
    ...(leaves && { lamnar }),
    ...(twin && !leaves && { tvilling: slump.en(['stannar', 'lamnar'] as const) }),
  };
}

const vikterna = (tabell: object) =>
  Object.fromEntries(
    Object.entries(tabell).map(([namn, { vikt }]: [string, { vikt: number }]) => [namn, vikt]),
  ) as Record<Svarsfel, number>;
const FORMEDLING = vikterna(SVARSFEL);
const DIREKT = vikterna({ ...SVARSFEL, ...DIREKTFEL });

/**
 * How the `forsok`:th call (0 first) of a question to a källa is answered. `part`: whom it is about, or `*` in the
 * forwarding dialect. A new try more often goes well.
 */
export function beteendeAv(sort: Kallsort, fro: number, nr: number, part: string, forsok: number): Beteende {
  const slump = slumpAv(fro, 'svar', nr, sort.id, part, forsok);
  const ms = drojsmal(sort, slump);
  if (forsok > 0 && slump.chans(0.5)) return { fel: 'frisk', ms };
  return { fel: slump.viktad(sort.dialekt === 'direkt' ? DIREKT : FORMEDLING), ms };
}

/** What a forwarder says of a producent about a part, the same in every try. */
export function delfragaAv(
  sort: Kallsort,
  fro: number,
  nr: number,
  producent: string,
  part: string,
): Delfraga {
  const slump = slumpAv(fro, 'delfraga', nr, sort.id, producent, part);
  return {
    lage: slump.viktad({ ok: 84, fel: 8, tyst: 4, halv: 4 }),
    status: slump.en([500, 429, 503, 403, 504, 404]),
  };
}

/** What else a forwarder does: 206 though nobody is said to have failed, and someone whom the registry does not know. */
export function formedlingsnyck(sort: Kallsort, fro: number, nr: number) {
  const slump = slumpAv(fro, 'nyck', nr, sort.id);
  return { ogrundat206: slump.chans(0.06), okand: slump.chans(0.06) };
}
